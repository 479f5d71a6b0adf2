import { findDeclaredNarrator } from '../../core/descriptions/findDeclaredNarrator.js';
import type { LanguageTag } from '../../core/films/Film.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { STEP } from '../../core/keyboard/commandKeys.js';
import type { Attached } from './Feature.js';

export interface MediaSessionNeeds {
  seek(time: number): void;
  /** To the next chapter (1), or back (-1). */
  stepChapter(direction: 1 | -1): void;
  /** Called inside a viewer's gesture. */
  gesture(): void;
}

/** Whose film the system shows: there is one session a page, and the film that was started last has it. */
let owner: object | null = null;

/**
 * What the system knows of the film, on a lock screen, on a headset, in a car: title, who made or tells it, poster, where it
 * is, and the keys. It is the viewer's wish that is told, not what the media does about it: while the film is held for a
 * description, it plays.
 *
 * @see Media Session, W3C
 */
export function followMediaSession(
  { film, port, store, signal }: Attached,
  locale: LanguageTag,
  { seek, stepChapter, gesture }: MediaSessionNeeds,
): void {
  const { element } = port;
  const view = element.ownerDocument.defaultView;
  const session = view?.navigator.mediaSession;
  if (!view || !session || !('MediaMetadata' in view)) return;
  const self = {};
  const isOurs = () => owner === self;

  const by = (offset: number) => seek(port.currentTime + offset);
  const step = ({ seekOffset }: MediaSessionActionDetails) => seekOffset ?? STEP;
  const actions: Readonly<Partial<Record<MediaSessionAction, MediaSessionActionHandler>>> = {
    play: () => {
      void port.play().catch(() => undefined);
      gesture();
    },
    pause: () => port.pause(),
    // A listener never loses their place by a key: stopped, the film stands where it stood.
    stop: () => port.pause(),
    seekbackward: (details) => by(-step(details)),
    seekforward: (details) => by(step(details)),
    seekto: ({ seekTime }) => {
      if (seekTime !== undefined) seek(seekTime);
    },
  };
  const chapters: typeof actions = {
    previoustrack: () => stepChapter(-1),
    nexttrack: () => stepChapter(1),
  };
  const setActions = (all: typeof actions, on: boolean) => {
    for (const [name, handler] of Object.entries(all) as [MediaSessionAction, MediaSessionActionHandler][])
      try {
        session.setActionHandler(name, on ? handler : null);
      } catch {
        // An action that this browser does not know is a key that this device does not have.
      }
  };

  const tellFilm = () => {
    const title = chooseText(film.title, locale).text;
    const narrator = findDeclaredNarrator(film, store.get().description.chosen);
    const artist = narrator ?? film.rights?.author;
    session.metadata = new view.MediaMetadata({
      title,
      ...(artist === undefined ? {} : { artist: chooseText(artist, locale).text }),
      ...(film.poster ? { artwork: [{ src: new URL(film.poster.src, element.baseURI).href }] } : {}),
    });
  };
  const tellPlace = () => {
    const { duration, rate, paused, ended } = store.get();
    session.playbackState = paused || ended ? 'paused' : 'playing';
    if (duration === null || !(duration > 0) || typeof session.setPositionState !== 'function') return;
    session.setPositionState({
      duration,
      playbackRate: rate,
      position: Math.min(duration, Math.max(0, port.currentTime)),
    });
  };

  const claim = () => {
    if (isOurs()) return;
    owner = self;
    tellFilm();
    setActions(actions, true);
    setActions(chapters, store.get().chapters.length > 0);
    tellPlace();
  };
  element.addEventListener('playing', claim, { signal });
  for (const event of ['seeked', 'playing', 'pause', 'ratechange', 'durationchange'])
    element.addEventListener(event, () => isOurs() && tellPlace(), { signal });
  const unsubscribe = store.subscribe((now, before) => {
    if (!isOurs()) return;
    if (now.chapters !== before.chapters) setActions(chapters, now.chapters.length > 0);
    if (now.description.chosen !== before.description.chosen) tellFilm();
    if (now.paused !== before.paused || now.ended !== before.ended || now.duration !== before.duration)
      tellPlace();
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    if (!isOurs()) return;
    owner = null;
    setActions({ ...actions, ...chapters }, false);
    session.metadata = null;
    session.playbackState = 'none';
  });
  if (!element.paused) claim();
}
