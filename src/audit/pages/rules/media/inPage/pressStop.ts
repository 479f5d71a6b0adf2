import type { PageProbe } from '../../../inPage/PageProbe.js';

/** What pressing a control did to a film that was playing. */
export type Stopped = 'paused' | 'silenced' | 'nothing';

/** Presses controls of this frame one by one until one stops the film, then presses it again. Handed to the page as text. */
export async function pressStop({
  frame,
  path,
  controls,
}: {
  readonly frame: string;
  readonly path: readonly string[];
  readonly controls: readonly (readonly string[])[];
}): Promise<readonly Stopped[] | null> {
  if (location.href !== frame) return null;
  const probe = (globalThis as unknown as Record<symbol, PageProbe>)[Symbol.for('tingying.audit')];
  const media = probe?.find(path);
  if (!probe || !(media instanceof HTMLMediaElement)) return null;
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const isSilent = () => media.muted || media.volume === 0;
  const results: Stopped[] = [];
  for (const control of controls) {
    const element = probe.find(control);
    if (!(element instanceof HTMLElement) || media.paused) {
      results.push('nothing');
      continue;
    }
    const before = isSilent();
    element.click();
    await wait(250);
    results.push(media.paused ? 'paused' : isSilent() && !before ? 'silenced' : 'nothing');
    if (media.paused || isSilent() !== before) {
      element.click();
      await wait(250);
    }
  }
  return results;
}
