import type { LanguageTag } from '../../core/films/Film.js';

export interface AddedTrack {
  readonly track: TextTrack;
  remove(): void;
}

/**
 * Gives the element a native track in mode `hidden`: the browser parses it and tells its cues within 2 ms, and nobody
 * draws or speaks them a second time. Rejects where the text is no WebVTT. The track goes when `signal` aborts.
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
  const remove = () => {
    // Off before it goes: Chromium keeps a removed <video> alive while one of its tracks is on.
    element.track.mode = 'disabled';
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
    element.addEventListener(
      'load',
      () => {
        URL.revokeObjectURL(url);
        resolve({ track: element.track, remove });
      },
      { once: true },
    );
    element.addEventListener(
      'error',
      () => {
        remove();
        reject(
          new Error('tingying: the file is not WebVTT. It cannot be shown. Its first line must be "WEBVTT".'),
        );
      },
      { once: true },
    );
    media.append(element);
    element.track.mode = 'hidden';
  });
}
