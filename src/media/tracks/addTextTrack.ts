import { parseWebVtt } from '../../core/cues/parseWebVtt.js';
import type { LanguageTag } from '../../core/films/Film.js';

export interface AddedTrack {
  readonly track: TextTrack;
  remove(): void;
}

/**
 * Gives the element a native track in mode `hidden`: the browser parses it and tells its cues within 2 ms, and nobody
 * draws or speaks them a second time. Where the page’s policy lets no `blob:` be loaded (CSP `media-src`), its cues are read by us.
 * Rejects where the text is no WebVTT. The track goes when `signal` aborts.
 */
export function addTextTrack(
  media: HTMLMediaElement,
  text: string,
  { kind, language, label }: { kind: TextTrackKind; language: LanguageTag; label: string },
  signal: AbortSignal,
): Promise<AddedTrack> {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
  const element = media.ownerDocument.createElement('track');
  element.kind = kind;
  element.srclang = language;
  element.label = label;
  element.src = url;
  const { track } = element;
  const remove = () => {
    // Off before it goes: Chromium keeps a removed <video> alive while one of its tracks is on.
    track.mode = 'disabled';
    element.remove();
    URL.revokeObjectURL(url);
  };
  return new Promise((resolve, reject) => {
    const end = () => {
      remove();
      reject(new DOMException('tingying: the track is no longer wanted.', 'AbortError'));
    };
    if (signal.aborted) {
      end();
      return;
    }
    signal.addEventListener('abort', end, { once: true });
    const done = () => {
      URL.revokeObjectURL(url);
      resolve({ track, remove });
    };
    element.addEventListener('load', done, { once: true });
    element.addEventListener(
      'error',
      () => {
        if (fillTrack(track, text)) {
          done();
          return;
        }
        remove();
        reject(
          new Error('tingying: the file is not WebVTT. It cannot be shown. Its first line must be "WEBVTT".'),
        );
      },
      { once: true },
    );
    media.append(element);
    track.mode = 'hidden';
  });
}

/** The browser does not say whether the text is none that it reads, or the page lets it read none: ours tells. False where it is no WebVTT. */
function fillTrack(track: TextTrack, text: string): boolean {
  const { cues, problems } = parseWebVtt(text);
  if (problems.some(({ reason }) => reason === 'signature-missing')) return false;
  // A region is left to `completeCues`: the browser takes only its own.
  for (const { startTime, endTime, text: words, region: _, ...settings } of cues)
    track.addCue(Object.assign(new VTTCue(startTime, endTime, words), settings));
  return true;
}
