import { findNextChapter, findPreviousChapter } from '../core/chapters/findChapter.js';
import { listDescriptions } from '../core/descriptions/listDescriptions.js';
import type { Film, FilmSource, LanguageTag } from '../core/films/Film.js';
import { initialState } from '../core/playback/initialState.js';
import { defaultPatience, type Patience } from '../core/playback/Patience.js';
import type { PlayerState } from '../core/playback/PlayerState.js';
import type { TroubleReason } from '../core/playback/Trouble.js';
import { chooseSource } from '../core/tracks/chooseSource.js';
import { listCaptions } from '../core/tracks/listCaptions.js';
import { createClock, type Clock } from './clock/createClock.js';
import { createMediaPort } from './port/createMediaPort.js';
import type { AdoptEngine } from './port/Engine.js';
import type { MediaPort, OnRequest } from './port/MediaPort.js';
import { sourceSupport } from './port/sourceSupport.js';
import { createPreferences, type PreferencesStore } from './preferences/createPreferences.js';
import { localPreferencesStorage } from './preferences/localPreferencesStorage.js';
import { createStore } from './state/createStore.js';
import type { Attached } from './state/Feature.js';
import { followAudio } from './state/followAudio.js';
import { followCaptions, type CaptionsCommands } from './state/followCaptions.js';
import { followChapters } from './state/followChapters.js';
import {
  followDescription,
  type DescriptionCommands,
  type SpokenDescription,
} from './state/followDescription.js';
import { followFlow } from './state/followFlow.js';
import { followFullscreen, type FullscreenCommands } from './state/followFullscreen.js';
import { followPictureInPicture, type PictureInPictureCommands } from './state/followPictureInPicture.js';
import { followPlayback } from './state/followPlayback.js';
import { followQuality, type QualityCommands } from './state/followQuality.js';
import { followRate } from './state/followRate.js';
import { followTrouble, type TroubleCommands } from './state/followTrouble.js';
import { followVolume } from './state/followVolume.js';
import { adoptVideojs } from './videojs/adoptVideojs.js';

export interface PlayerOptions {
  readonly film: Film;
  /** The viewer's language; decides which captions, chapters and descriptions come first. */
  readonly locale?: LanguageTag;
  readonly preferences?: PreferencesStore;
  /** Asked before every request, for tokens. */
  readonly onRequest?: OnRequest;
  /** The engine behind the port; video.js where it is left out. */
  readonly adoptEngine?: AdoptEngine;
  /** How long the player waits before it tells or gives up, where the usual is not right for a site. */
  readonly patience?: Partial<Patience>;
}

/** 0.5 to 2.5, as MAUR TSM-1 asks. */
export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5] as const;

/**
 * A film ready to be played, with no page and no framework needed until it is attached. Ask by commands; read the state
 * that the media reached from `getState`. Times are seconds.
 */
export interface Player {
  readonly film: Film;
  readonly preferences: PreferencesStore;
  getState(): PlayerState;
  subscribe(listener: (now: PlayerState, before: PlayerState) => void): () => void;
  readonly clock: Clock;
  /** The track whose cues are to be drawn; changes with `captions.chosen`. */
  readonly captionsTrack: TextTrack | null;
  /** Called with the words of a text description when their time has come. */
  onSpokenDescription(listener: (spoken: SpokenDescription) => void): () => void;
  /** Puts the player over a `<video>` on the page; returns what takes it off again and gives everything back. */
  attach(video: HTMLVideoElement, container: HTMLElement): () => void;
  /** Null until attached. */
  readonly port: MediaPort | null;
  play(): void;
  pause(): void;
  togglePlay(): void;
  /** `told`: who asks tells the place itself, so that it is not announced as well. */
  seek(time: number, how?: { readonly told?: boolean }): void;
  seekBy(seconds: number): void;
  /** Where the film is, or is on its way to: what a step counts from. Seconds. */
  headingTime(): number;
  nextChapter(): void;
  previousChapter(): void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  setRate(rate: number): void;
  /** To the next speed up (1) or down (-1). */
  stepRate(direction: 1 | -1): void;
  toggleCaptions(): void;
  chooseCaptions(id: string | null): void;
  toggleDescription(): void;
  chooseDescription(id: string | null): void;
  chooseAudio(id: string): void;
  chooseQuality(id: string): void;
  toggleFullscreen(): void;
  togglePictureInPicture(): void;
  /** Tries again after trouble, from where the film stood. */
  retry(): void;
  /** Tells trouble from outside the media, such as a dialog whose code did not come. It does not stop the film. */
  tellTrouble(reason: TroubleReason): void;
}

interface Features {
  readonly port: MediaPort;
  readonly captions: CaptionsCommands;
  readonly description: DescriptionCommands;
  readonly quality: QualityCommands;
  readonly fullscreen: FullscreenCommands;
  readonly pictureInPicture: PictureInPictureCommands;
  readonly trouble: TroubleCommands;
}

/** Creates a player for one film. Nothing is loaded before `attach`, and nothing plays before `play`. */
export function createPlayer({
  film,
  locale = film.language ?? 'en',
  preferences = createPreferences(localPreferencesStorage()),
  onRequest,
  adoptEngine = adoptVideojs,
  patience: hurry = {},
}: PlayerOptions): Player {
  const patience: Patience = { ...defaultPatience, ...hurry };
  const store = createStore<PlayerState>(firstState(film));
  const clock = createClock();
  const spokenListeners = new Set<(spoken: SpokenDescription) => void>();
  let features: Features | null = null;

  const attach = (video: HTMLVideoElement, container: HTMLElement): (() => void) => {
    const life = new AbortController();
    const { signal } = life;
    const port = createMediaPort(video, adoptEngine);
    port.onRequest = onRequest ?? null;
    const attached: Attached = { film, port, container, store, preferences, signal };
    const support = sourceSupport(video);
    const failed = new Set<string>();

    const load = (source: FilmSource) => {
      port.load(source).catch((error: unknown) => {
        if (signal.aborted) return;
        console.warn(error);
        trouble.fail({ kind: 'engine', status: null, message: 'The engine could not be loaded.' });
      });
    };
    const sources = () => description.version?.sources ?? film.sources;
    const loadFirst = () => {
      failed.clear();
      const source = chooseSource(sources(), support);
      if (source) load(source);
      else if (description.version) description.giveUpVersion();
      else trouble.stop('unsupported');
    };

    const trouble = followTrouble(
      attached,
      {
        reload: () => (port.source ? load(port.source) : loadFirst()),
        startOver: loadFirst,
        tryNext() {
          if (port.source) failed.add(port.source.src);
          const next = chooseSource(sources(), support, failed);
          if (next) load(next);
          else if (description.version) description.giveUpVersion();
          else return false;
          return true;
        },
      },
      patience,
    );
    port.on('failure', trouble.fail, signal);
    port.on('refused', () => trouble.tell('needs-gesture'), signal);
    followPlayback(attached);
    followFlow(attached, patience);
    followVolume(attached);
    followRate(attached);
    followAudio(attached);
    clock.attach(port, signal);

    const captions = followCaptions(attached, locale, trouble, patience);
    const chapters = followChapters(attached, locale, patience);
    const useTexts = (of: Pick<Film, 'captions' | 'chapters'>) => {
      captions.use(of.captions ?? []);
      chapters.use(of.chapters ?? []);
    };
    const description: DescriptionCommands = followDescription(attached, locale, {
      trouble,
      patience,
      playVersion(version) {
        useTexts(
          version
            ? {
                captions: version.captions ?? film.captions ?? [],
                chapters: version.chapters ?? film.chapters ?? [],
              }
            : film,
        );
        loadFirst();
      },
      speak(spoken) {
        if (preferences.get().description.textTo !== 'screen-reader') return;
        for (const listener of [...spokenListeners]) listener(spoken);
      },
    });
    features = {
      port,
      captions,
      description,
      trouble,
      quality: followQuality(attached),
      fullscreen: followFullscreen(attached),
      pictureInPicture: followPictureInPicture(attached),
    };
    description.start();
    if (!port.source) {
      useTexts(film);
      loadFirst();
    }

    return () => {
      life.abort();
      port.dispose();
      features = null;
      store.set(firstState(film));
    };
  };

  const port = () => features?.port ?? null;
  const play = () => {
    const attached = features;
    if (!attached) return;
    attached.port.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError')
        attached.trouble.tell('needs-gesture');
    });
    // What has stopped plays again by the same press.
    if (store.get().trouble?.stops) attached.trouble.retry();
  };
  const seek = (time: number, { told = false } = {}) => {
    const attached = features;
    const { duration, trouble, settled } = store.get();
    if (!attached || !Number.isFinite(time)) return;
    // Kept with the seek, for it may settle long after the viewer has gone on to something else.
    if (settled.told !== told) store.set({ settled: { ...settled, told } });
    attached.port.currentTime = Math.max(0, duration === null ? time : Math.min(time, duration));
    // Past the place where the film is damaged it may go on.
    if (trouble?.stops) attached.trouble.retry();
  };
  const now = () => features?.port.currentTime ?? 0;
  const setRate = (rate: number) => {
    if (!Number.isFinite(rate)) return;
    const wanted = Math.min(2.5, Math.max(0.5, rate));
    preferences.update((before) => (before.rate === wanted ? before : { ...before, rate: wanted }));
    const media = port();
    if (media) media.playbackRate = wanted;
  };

  return {
    film,
    preferences,
    getState: store.get,
    subscribe: store.subscribe,
    clock,
    get captionsTrack() {
      return features?.captions.track ?? null;
    },
    onSpokenDescription(listener) {
      spokenListeners.add(listener);
      return () => void spokenListeners.delete(listener);
    },
    attach,
    get port() {
      return port();
    },
    play,
    pause: () => port()?.pause(),
    togglePlay() {
      if (store.get().paused) play();
      else port()?.pause();
    },
    seek,
    seekBy: (seconds) => seek(now() + seconds),
    headingTime: now,
    nextChapter() {
      const next = findNextChapter(store.get().chapters, now());
      if (next) seek(next.startTime);
    },
    previousChapter() {
      const previous = findPreviousChapter(store.get().chapters, now());
      if (previous) seek(previous.startTime);
    },
    setVolume(volume) {
      if (!Number.isFinite(volume)) return;
      const level = Math.min(1, Math.max(0, volume));
      preferences.update((before) => ({ ...before, volume: level, muted: level > 0 ? false : before.muted }));
    },
    setMuted: (muted) => preferences.update((before) => ({ ...before, muted })),
    setRate,
    stepRate(direction) {
      const { rate } = store.get();
      const next =
        direction > 0
          ? rates.find((one) => one > rate + 0.01)
          : [...rates].reverse().find((one) => one < rate - 0.01);
      if (next !== undefined) setRate(next);
    },
    toggleCaptions: () => features?.captions.toggle(),
    chooseCaptions: (id) => features?.captions.choose(id),
    toggleDescription: () => features?.description.toggle(),
    chooseDescription: (id) => features?.description.choose(id),
    chooseAudio: (id) =>
      void port()
        ?.chooseAudioTrack(id)
        .catch(() => undefined),
    chooseQuality: (id) => features?.quality.choose(id),
    toggleFullscreen: () => void features?.fullscreen.toggle().catch(() => undefined),
    togglePictureInPicture: () => void features?.pictureInPicture.toggle().catch(() => undefined),
    retry: () => features?.trouble.retry(),
    tellTrouble: (reason) => features?.trouble.tell(reason),
  };
}

/** What can be told before anything is loaded: that there is description, and in which languages, is known from the film. */
function firstState(film: Film): PlayerState {
  const descriptions = listDescriptions(film, null);
  const captions = listCaptions(film.captions ?? []);
  return {
    ...initialState,
    duration: film.duration ?? null,
    captions: {
      ...initialState.captions,
      availability: captions.length > 0 ? 'available' : 'unavailable',
      choices: captions,
    },
    description: {
      ...initialState.description,
      availability: descriptions.length > 0 ? 'available' : 'unavailable',
      choices: descriptions,
    },
  };
}
