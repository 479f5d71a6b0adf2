import type { Inset } from '../../core/captions/Stage.js';
import type { CaptionsFile } from '../../core/films/Film.js';
import { defaultPatience } from '../../core/playback/Patience.js';
import type { CaptionStyle } from '../../core/preferences/Preferences.js';
import { captionsKind } from '../../core/tracks/captionsKind.js';
import type { MediaPort } from '../port/MediaPort.js';
import { addTextTrack } from '../tracks/addTextTrack.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';
import { completeCues } from './completeCues.js';
import { createCaptionsView } from './createCaptionsView.js';

export interface SecondCaptions {
  setStyle(style: CaptionStyle): void;
  /** Px of the picture that controls cover. */
  setInset(inset: Inset): void;
}

/**
 * Draws captions of another language beside those that show: above them at the foot of the picture, or under them below it.
 * They end when `signal` aborts. Rejects where the file cannot be had.
 * @param first the box that the first captions are drawn in
 */
export async function createSecondCaptions(
  root: HTMLElement,
  file: CaptionsFile,
  {
    port,
    first,
    below,
  }: { readonly port: MediaPort; readonly first: HTMLElement | null; readonly below: HTMLElement },
  style: CaptionStyle,
  signal: AbortSignal,
): Promise<SecondCaptions> {
  const { text } = await fetchTimedText(file.src, {
    kind: 'captions',
    onRequest: port.onRequest,
    retryMs: defaultPatience.textRetryMs,
    signal,
  });
  const about = { kind: captionsKind(file), language: file.language, label: '' };
  const { track, remove } = await addTextTrack(port.element, text, about, signal);
  completeCues(track, text);
  const view = createCaptionsView(root, { media: port.element, below });
  let inset: Inset = { top: 0, bottom: 0 };
  const makeWay = () => {
    const { bottom } = root.getBoundingClientRect();
    const taken = measureFoot(first, root);
    view.setInset({ ...inset, bottom: Math.max(inset.bottom, taken === null ? 0 : bottom - taken) });
  };
  const setStyle = (next: CaptionStyle) =>
    view.setStyle({ ...next, position: next.position === 'below' ? 'below' : 'bottom' });
  setStyle(style);
  view.show(track);
  const observer = new MutationObserver(makeWay);
  if (first)
    observer.observe(first, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });
  makeWay();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.dispose();
    remove();
  });
  return {
    setStyle,
    setInset(next) {
      inset = next;
      makeWay();
    },
  };
}

/** Where the first captions at the foot of the picture begin, px from the top of the page's view; null where there are none. */
function measureFoot(first: HTMLElement | null, root: HTMLElement): number | null {
  const box = root.getBoundingClientRect();
  const tops = [...(first?.querySelectorAll('[data-part=caption]') ?? [])]
    .map((one) => one.getBoundingClientRect())
    .filter(({ top, height }) => height > 0 && top > box.top + box.height / 2)
    .map(({ top }) => top);
  return tops.length > 0 ? Math.min(...tops) : null;
}
