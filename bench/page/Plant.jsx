import { useEffect, useState } from 'react';

const kept = [];

/**
 * A fault for every budget at once, beside the player: 200 elements too many, a listener, a node and 40 kB that stay
 * after each mount, a timer that writes to the page and one that renders in every frame.
 */
export function Plant() {
  const [, render] = useState(0);
  useEffect(() => {
    const ballast = new Array(10_000).fill(kept.length);
    window.addEventListener('resize', () => ballast.length);
    kept.push(document.createElement('div'));
    throwLater();
    let frame = 0;
    const spin = () => {
      document.getElementById('planted').title = String(frame);
      render(frame);
      frame += 1;
      next = requestAnimationFrame(spin);
    };
    let next = requestAnimationFrame(spin);
    return () => cancelAnimationFrame(next);
  }, []);
  return (
    <div id="planted">
      {Array.from({ length: 200 }, (_, place) => (
        <i key={place} />
      ))}
    </div>
  );
}

const throwLater = () =>
  setTimeout(() => {
    throw new Error('planted');
  });
