import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { tellApart } from '../../announcer/tellApart.js';

/** Says a sentence once, politely. */
export type Tell = (sentence: string) => void;

/** How long said words stay for the screen reader that is still on its way to them. */
const STAYS_MS = 5000;

/** A region that is there, empty, from the start; what is said is taken away again, so that nobody reads it where it no longer holds. */
export function useTell(part = 'gate-status'): { readonly region: ReactNode; readonly tell: Tell } {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  useEffect(() => {
    if (!said.sentence) return undefined;
    const timer = setTimeout(() => setSaid(({ count }) => ({ sentence: '', count })), STAYS_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const tell = useCallback<Tell>((sentence) => setSaid(({ count }) => ({ sentence, count: count + 1 })), []);
  const region = (
    <div role="status" data-part={part}>
      {said.sentence && <p key={said.count}>{tellApart(said.sentence, said.count)}</p>}
    </div>
  );
  return { region, tell };
}
