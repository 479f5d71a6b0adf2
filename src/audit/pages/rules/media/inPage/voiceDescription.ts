import type { PageProbe } from '../../../inPage/PageProbe.js';

/** What was heard while the film ran over a description. */
export interface Voiced {
  /** Speech, a live region, another sound that began to play; nothing. */
  readonly by: 'speech' | 'live-region' | 'other-media' | 'nothing';
  /** The control for descriptions that was switched on; empty where none was found. */
  readonly control: string;
  /** The film ran over the cue at all. */
  readonly ran: boolean;
}

/** Switches descriptions on where there is a control for it, plays over a cue, and listens. Handed to the page as text. */
export async function voiceDescription({
  frame,
  path,
  cue,
  control,
}: {
  readonly frame: string;
  readonly path: readonly string[];
  readonly cue: { readonly startTime: number; readonly text: string };
  readonly control: readonly string[] | null;
}): Promise<Voiced | null> {
  if (location.href !== frame) return null;
  const probe = (globalThis as unknown as Record<symbol, PageProbe>)[Symbol.for('tingying.audit')];
  const media = probe?.find(path);
  if (!probe || !(media instanceof HTMLMediaElement)) return null;
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const letters = (text: string): string =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase();
  const wanted = letters(cue.text).slice(0, 14);
  const others = (probe.findAll('audio, video') as HTMLMediaElement[]).filter((one) => one !== media);
  const ranBefore = new Set(others.filter((one) => !one.paused));

  const element = control ? probe.find(control) : null;
  let name = '';
  if (element instanceof HTMLElement) {
    name = probe.nameOf(element);
    const isOn = [element.getAttribute('aria-pressed'), element.getAttribute('aria-checked')].includes(
      'true',
    );
    if (!isOn && !(element instanceof HTMLInputElement && element.checked)) {
      element.click();
      await wait(400);
    }
  }
  const from = probe.said.length;
  const seek = Math.max(0, cue.startTime - 0.8);
  const wasMuted = media.muted;
  if (Math.abs(media.currentTime - seek) > 0.2) {
    media.currentTime = seek;
    await new Promise<void>((done) => {
      media.addEventListener('seeked', () => done(), { once: true });
      setTimeout(done, 2000);
    });
  }
  await media.play().catch(async () => {
    media.muted = true;
    await media.play().catch(() => undefined);
  });
  let by: Voiced['by'] = 'nothing';
  const end = performance.now() + 6000;
  let ran = false;
  while (performance.now() < end && by === 'nothing') {
    await wait(50);
    const said = probe.said.slice(from).find(({ text }) => wanted !== '' && letters(text).includes(wanted));
    if (said) by = said.by;
    else if (others.some((one) => !one.paused && !ranBefore.has(one) && !one.muted)) by = 'other-media';
    ran = ran || media.currentTime > cue.startTime + 0.1;
    if (media.currentTime > cue.startTime + 2) break;
  }
  media.pause();
  media.muted = wasMuted;
  return { by, control: name, ran };
}
