import { listDeclared } from '../core/descriptions/listDeclared.js';
import type { DescriberCommand } from '../core/descriptions/describer/DescriberEvent.js';
import type { Film, FilmSource, LanguageTag } from '../core/films/Film.js';
import { initialState } from '../core/playback/initialState.js';
import type { Patience } from '../core/playback/Patience.js';
import type { PlayerState } from '../core/playback/PlayerState.js';
import type { TroubleReason } from '../core/playback/Trouble.js';
import { clamp } from '../core/preferences/clamp.js';
import { chooseSource } from '../core/tracks/chooseSource.js';
import { listCaptions } from '../core/tracks/listCaptions.js';
import type { Features } from './attachFeatures.js';
import { createClock, type Clock } from './clock/createClock.js';
import { createMediaPort } from './port/createMediaPort.js';
import type { AdoptEngine } from './port/Engine.js';
import type { LoadOptions, MediaPort, OnRequest, PortError } from './port/MediaPort.js';
import { filmFirst } from './port/firstFrame.js';
import { sourceSupport } from './port/sourceSupport.js';
import { createPreferences, type PreferencesStore } from './preferences/createPreferences.js';
import { localPreferencesStorage } from './preferences/localPreferencesStorage.js';
import { createStore } from './state/createStore.js';
import type { SpokenDelivery } from './describer/createSpokenDelivery.js';
import type { Attached } from './state/Feature.js';
import type { SpokenDescription } from './state/followDescription.js';
import { followPlayback } from './state/followPlayback.js';
import { followRate } from './state/followRate.js';
import { followVolume } from './state/followVolume.js';
import type { Voice } from './voices/Voice.js';
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
  /**
   * A site's own voice, such as a speech service. It speaks descriptions that are text in place of the browser's, which takes
   * over where it fails or has none for a language. It stays the site's: the player silences it, and never disposes of it.
   */
  readonly voice?: Voice;
  /** How long the player waits before it tells or gives up, where the usual is not right for a site. */
  readonly patience?: Partial<Patience>;
}

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
  /** The track whose cues are to be drawn; changes with `captions.chosen` and `captions.forced`. */
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
  /** `step`: only a little on or back, no other place. */
  seek(time: number, how?: { readonly told?: boolean; readonly step?: boolean }): void;
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
  /** Where the film has no such description nothing is switched, and an error says so as soon as that is known. */
  chooseDescription(id: string | null): void;
  /** Of a description that is spoken beside the film: once more, the next, more of it … */
  describe(command: DescriberCommand): void;
  /** What speaks beside the film: its voices, its mix. Fetched when it is first asked for; null before `attach`, and where the player goes first. */
  loadSpoken(): Promise<SpokenDelivery | null>;
  chooseAudio(id: string): void;
  chooseQuality(id: string): void;
  toggleFullscreen(): void;
  togglePictureInPicture(): void;
  /** Tries again after trouble, from where the film stood. */
  retry(): void;
  /** Tells trouble from outside the media, such as a dialog whose code did not come. It does not stop the film. */
  tellTrouble(reason: TroubleReason): void;
  /**
   * Does this with what comes a moment after the player itself: at once, or as soon as it has come. Nothing before `attach`.
   */
  withFeatures(act: (features: Features) => void): void;
}

/** What a player has from `attach` on. */
interface Attachment {
  readonly port: MediaPort;
  /** Aborted when the player is taken off the page. */
  readonly signal: AbortSignal;
  /** Does this with the features: at once, or as soon as they have come. */
  withFeatures(act: (features: Features) => void): void;
  /** Null until they have come. */
  readonly features: Features | null;
}

/** Creates a player for one film. Nothing is loaded before `attach`, and nothing plays before `play`. */
export function createPlayer({
  film,
  locale = film.language ?? 'en',
  preferences = createPreferences(localPreferencesStorage()),
  onRequest,
  adoptEngine = adoptVideojs,
  voice,
  patience = {},
}: PlayerOptions): Player {
  const store = createStore<PlayerState>(firstState(film));
  const clock = createClock();
  const spokenListeners = new Set<(spoken: SpokenDescription) => void>();
  let attachment: Attachment | null = null;

  const attach = (video: HTMLVideoElement, container: HTMLElement): (() => void) => {
    const life = new AbortController();
    const { signal } = life;
    const port = createMediaPort(video, adoptEngine);
    port.onRequest = onRequest ?? null;
    const attached: Attached = { film, port, container, store, preferences, signal };
    /** What was asked for before the features came; nothing of it is lost. */
    let waiting: ((features: Features) => void)[] = [];
    let features: Features | null = null;
    /** Whether they are neither there nor on their way, and whether the film has failed meanwhile. */
    let wanting = true;
    let failed = false;

    const withFeatures = (act: (features: Features) => void) => {
      if (features) {
        act(features);
        return;
      }
      waiting.push(act);
      if (wanting) fetchFeatures();
    };
    const fail = (error: PortError) => {
      failed = true;
      withFeatures(({ trouble }) => trouble.fail(error));
    };
    const support = sourceSupport(video);
    const choose = (sources: readonly FilmSource[], skip?: ReadonlySet<string>) =>
      chooseSource(sources, support, skip);
    const load = (source: FilmSource, options?: LoadOptions) => {
      port.load(source, options).catch((error: unknown) => {
        // Of media that other media has overtaken, nobody needs to hear.
        if (signal.aborted || port.source !== source) return;
        console.warn(error);
        fail({ kind: 'engine', status: null, message: String(error) });
      });
    };
    const fetchFeatures = () => {
      wanting = false;
      import('./attachFeatures.js').then(
        ({ attachFeatures }) => {
          if (signal.aborted) return;
          features = attachFeatures(attached, {
            locale,
            patience,
            choose,
            load,
            seek,
            speak,
            voice: voice ?? null,
            player,
          });
          // What could not be told is told no longer: it has come after all.
          if (store.get().trouble?.reason === 'engine') store.set({ trouble: null });
          // Each by itself: what one throws is its caller's mistake, and costs the others nothing.
          for (const act of waiting) void Promise.resolve(features).then(act);
          waiting = [];
        },
        (error: unknown) => {
          if (signal.aborted) return;
          console.warn(error);
          wanting = true;
          tellLoss(failed || port.source === null);
        },
      );
    };
    attachment = {
      port,
      signal,
      withFeatures,
      get features() {
        return features;
      },
    };

    port.on('failure', fail, signal);
    port.on('refused', () => withFeatures(({ trouble }) => trouble.tell('needs-gesture')), signal);
    followPlayback(attached);
    followVolume(attached);
    followRate(attached);
    clock.attach(port, signal);
    // A described version may be what this viewer wants in the film's place: that is the features' to say.
    const mayBeVersion =
      preferences.get().description.on && film.descriptions?.some((one) => one.delivery === 'version');
    // So may the sound alone, of which nothing is told here.
    const first = mayBeVersion || preferences.get().more['listening'] ? null : choose(film.sources);
    if (first) {
      load(first);
      void filmFirst(video).then(() => wanting && fetchFeatures());
    } else fetchFeatures();

    return () => {
      life.abort();
      port.dispose();
      attachment = null;
      store.set(firstState(film));
    };
  };

  const speak = (spoken: SpokenDescription) => {
    for (const listener of [...spokenListeners]) listener(spoken);
  };
  /** Part of the player did not come. What can be told without it is told. */
  const tellLoss = (stops: boolean) =>
    store.set({
      trouble: { reason: 'engine', stops, time: clock.getTime(), retries: 0 },
      ...(stops ? { phase: 'failed' as const } : {}),
    });
  const ask = (act: (features: Features) => void): void => attachment?.withFeatures(act);
  const port = () => attachment?.port ?? null;
  const retryWhatStopped = () => {
    // What has stopped plays again by the same press.
    if (store.get().trouble?.stops) ask(({ trouble }) => trouble.retry());
  };
  const play = () => {
    const media = port();
    if (!media) return;
    media.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError')
        ask(({ trouble }) => trouble.tell('needs-gesture'));
    });
    retryWhatStopped();
    ask(({ description }) => description.gesture());
  };
  const seek = (time: number, { told = false, step = false } = {}) => {
    const media = port();
    const { duration, settled } = store.get();
    if (!media || !Number.isFinite(time)) return;
    // The element knows its length a moment before it tells; while other media is on its way, it may be the length of the one before.
    const end = (!media.loading && media.duration) || (duration ?? media.duration) || Infinity;
    // Kept with the seek, for it may settle long after the viewer has gone on to something else.
    if (settled.told !== told) store.set({ settled: { ...settled, told } });
    const to = Math.max(0, Math.min(time, end));
    const from = media.currentTime;
    ask(({ moving }) => moving.noteSeek(from, to, step));
    media.currentTime = to;
    clock.tick();
    // Past the place where the film is damaged it may go on.
    retryWhatStopped();
  };
  const setRate = (rate: number) => {
    const wanted = clamp(rate, 0.5, 2.5);
    if (wanted === undefined) return;
    preferences.update((before) => (before.rate === wanted ? before : { ...before, rate: wanted }));
    const media = port();
    if (media) media.playbackRate = wanted;
  };

  const player: Player = {
    film,
    preferences,
    getState: store.get,
    subscribe: store.subscribe,
    clock,
    get captionsTrack() {
      return attachment?.features?.captions.track ?? null;
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
    seekBy: (seconds) => seek(clock.getTime() + seconds, { step: true }),
    headingTime: clock.getTime,
    nextChapter: () => ask((features) => features.stepChapter(1)),
    previousChapter: () => ask((features) => features.stepChapter(-1)),
    setVolume(volume) {
      const level = clamp(volume, 0, 1);
      if (level === undefined) return;
      preferences.update((before) => ({ ...before, volume: level, muted: level > 0 ? false : before.muted }));
    },
    setMuted: (muted) => preferences.update((before) => ({ ...before, muted })),
    setRate,
    stepRate: (direction) => ask((features) => features.stepRate(direction)),
    toggleCaptions: () => ask(({ captions }) => captions.toggle()),
    chooseCaptions: (id) => ask(({ captions }) => captions.choose(id)),
    toggleDescription: () => ask(({ description }) => description.toggle()),
    chooseDescription: (id) => ask(({ description }) => description.choose(id)),
    describe: (command) => ask(({ description }) => description.command(command)),
    loadSpoken: () =>
      new Promise((resolve, reject) => {
        if (attachment) attachment.signal.addEventListener('abort', () => resolve(null));
        else resolve(null);
        ask(({ description }) => void description.spoken().then(resolve, reject));
      }),
    chooseAudio: (id) =>
      void port()
        ?.chooseAudioTrack(id)
        .catch(() => undefined),
    chooseQuality: (id) => ask(({ quality }) => quality.choose(id)),
    toggleFullscreen: () => ask(({ fullscreen }) => fullscreen.toggle()),
    togglePictureInPicture: () => ask(({ pictureInPicture }) => pictureInPicture.toggle()),
    retry: () => ask(({ trouble }) => trouble.retry()),
    tellTrouble: (reason) => ask(({ trouble }) => trouble.tell(reason)),
    withFeatures: ask,
  };
  return player;
}

/** What can be told before anything is loaded: that there is description, and in which languages, is known from the film. */
function firstState(film: Film): PlayerState {
  return {
    ...initialState,
    duration: film.duration ?? null,
    captions: { ...initialState.captions, ...offer(listCaptions(film.captions ?? [])) },
    description: { ...initialState.description, ...offer(listDeclared(film)) },
  };
}

const offer = <T>(choices: readonly T[]) =>
  ({ availability: choices.length > 0 ? 'available' : 'unavailable', choices }) as const;
