import type { AdoptEngine, Engine, EngineNeed } from './Engine.js';
import type { MediaPort, OnRequest, PortEvents, PortSource } from './MediaPort.js';
import type { SoundChoice } from './createSoundChoice.js';
import { createWish } from './createWish.js';
import { firstFrame } from './firstFrame.js';
import { isStream } from './isStream.js';
import { mediaErrorKind } from './mediaErrorKind.js';

/** Media on its way into the element. */
interface Arrival {
  /** Where it is to begin, seconds; null while the media before it still plays: from where that will stand. */
  at: number | null;
  /** Aborted when it has arrived, when other media overtakes it, and at the end of the port. */
  readonly over: AbortController;
}

/**
 * Makes the port over a `<video>` that is already on the page. A progressive file starts on the native element at once;
 * the engine adopts it once the first frame is there, so that nothing waits for its code.
 */
export function createMediaPort(element: HTMLVideoElement, adoptEngine: AdoptEngine): MediaPort {
  const life = new AbortController();
  const listeners = new Map<keyof PortEvents, Set<(detail: never) => void>>();
  let engine: Engine | null = null;
  let sound: SoundChoice | null = null;
  /** Without an engine there is nothing that could tell of more than one sound. */
  let playsWithoutEngine = false;
  let source: PortSource | null = null;
  let onRequest: OnRequest | null = null;
  let arriving: Arrival | null = null;
  /** The newest load, arrived or not: what it still has to do ends where another begins. */
  let newest = new AbortController();
  /** Where the media stood last; the element forgets it when it fails. */
  let stood = element.currentTime;
  /** Whether the seek that is going on was asked for, and not only made to go on where other media ended. */
  let askedToSeek = false;

  const tell = <K extends keyof PortEvents>(event: K, detail: PortEvents[K]): void => {
    for (const listener of [...(listeners.get(event) ?? [])])
      (listener as (detail: PortEvents[K]) => void)(detail);
  };
  let held = false;
  const wish = createWish(
    element,
    life.signal,
    () => held,
    (wanted) => tell('wish', wanted),
  );

  const listen = (events: readonly string[], listener: () => void) => {
    for (const event of events) element.addEventListener(event, listener, { signal: life.signal });
  };
  listen(['timeupdate', 'seeking', 'pause'], () => {
    if (!arriving && element.readyState > HTMLMediaElement.HAVE_NOTHING) stood = element.currentTime;
  });
  const settle = () => {
    if (!askedToSeek || element.seeking) return;
    askedToSeek = false;
    tell('settled', element.currentTime);
  };
  listen(['seeked'], settle);
  // The element tells its own errors while no engine listens to it.
  listen(['error'], () => {
    const { error } = element;
    if (engine || !source || !error) return;
    tell('failure', {
      kind: mediaErrorKind(error.code, error.message),
      status: null,
      message: error.message,
    });
  });

  const timeNow = (): number => {
    if (arriving && arriving.at !== null) return arriving.at;
    return element.error || element.readyState === HTMLMediaElement.HAVE_NOTHING
      ? stood
      : element.currentTime;
  };

  const adopt = async (need: EngineNeed, arrival: Arrival): Promise<Engine | null> => {
    if (engine && (engine.plays === 'stream' || need === 'file')) return engine;
    const [take, { createSoundChoice }] = await Promise.all([adoptEngine(need), fetchSoundChoice()]);
    if (arrival.over.signal.aborted) return null;
    // An engine that goes takes its media with it.
    if (engine) arrival.at ??= timeNow();
    engine?.dispose();
    engine = take(element, {
      onAudioTracks: () => tell('audiotracks', undefined),
      onQualities: () => tell('qualities', undefined),
      onFailure: (error) => tell('failure', error),
      onRequest: () => onRequest,
    });
    sound = createSoundChoice(element, engine);
    tell('adopted', undefined);
    return engine;
  };

  /** A file from where the site wants it fetched; a stream's engine asks for each request. */
  const addressed = (file: PortSource): PortSource => ({
    ...file,
    src: onRequest?.('other', file.src, {})?.url ?? file.src,
  });

  const arrived = (arrival: Arrival): void => {
    stood = arrival.at ?? 0;
    arriving = null;
    // Media that nobody has been at begin where they begin: a live stream now, and not with its oldest piece.
    if (!stood || stood === element.currentTime) settle();
    else element.currentTime = stood;
    if (wish.wanted) void element.play().catch(refuse);
    tell('started', undefined);
  };

  const refuse = (error: unknown): void => {
    // Other media or a pause ends a start too; only the browser's own refusal is news.
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
    wish.want(false);
    tell('refused', undefined);
  };

  /** Puts other media in the place of what is there. */
  const swap = (arrival: Arrival, start: () => void): void => {
    arrival.at ??= timeNow();
    const { signal } = arrival.over;
    // The engine changes the source a tick later, and until then all that is known is the old media's.
    element.addEventListener(
      'loadstart',
      () => element.addEventListener('loadedmetadata', () => arrived(arrival), { once: true, signal }),
      { once: true, signal },
    );
    start();
  };

  return {
    element,
    play() {
      wish.want(true);
      if (held) return Promise.resolve();
      const played = element.play();
      // Asked while other media is on its way, this carries the viewer's press to the element; `arrived` does the rest.
      if (arriving) return played.catch(() => undefined);
      return played.catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotAllowedError') wish.want(false);
        throw error;
      });
    },
    pause: () => wish.stop(),
    get currentTime() {
      return timeNow();
    },
    set currentTime(seconds: number) {
      askedToSeek = true;
      const nothingThere = element.readyState === HTMLMediaElement.HAVE_NOTHING || element.error !== null;
      if (arriving && (arriving.at !== null || nothingThere)) arriving.at = seconds;
      else if (nothingThere) stood = seconds;
      else element.currentTime = seconds;
    },
    get duration() {
      return engine?.duration ?? element.duration;
    },
    get paused() {
      return arriving || held ? !wish.wanted : element.paused;
    },
    get held() {
      return held;
    },
    hold() {
      if (held || arriving) return;
      held = true;
      wish.stopUnasked();
    },
    release() {
      if (!held) return;
      held = false;
      if (wish.wanted && !arriving) void element.play().catch(refuse);
    },
    get ended() {
      return element.ended;
    },
    get playbackRate() {
      return element.playbackRate;
    },
    set playbackRate(rate: number) {
      element.preservesPitch = true;
      element.defaultPlaybackRate = rate; // a new source keeps the viewer's speed
      element.playbackRate = rate;
    },
    get volume() {
      return element.volume;
    },
    set volume(volume: number) {
      element.volume = volume;
    },
    get muted() {
      return element.muted;
    },
    set muted(muted: boolean) {
      element.muted = muted;
    },
    get textTracks() {
      return element.textTracks;
    },
    get audioTracks() {
      return engine?.audioTracks ?? [];
    },
    get audioTracksKnown() {
      return !arriving && (engine?.audioTracksKnown ?? playsWithoutEngine);
    },
    get askedAudioTrack() {
      return sound?.asked ?? null;
    },
    chooseAudioTrack: (id) => sound?.choose(id) ?? fetchSoundChoice().then((lacks) => lacks.refuseSound(id)),
    get qualities() {
      return engine?.qualities ?? [];
    },
    chooseQuality: (id) => engine?.chooseQuality(id),
    get source() {
      return source;
    },
    get engine() {
      return engine;
    },
    get loading() {
      return arriving !== null;
    },
    get wantsToPlay() {
      return wish.wanted;
    },
    get failedStatus() {
      return engine?.failedStatus ?? null;
    },
    get onRequest() {
      return onRequest;
    },
    set onRequest(hook) {
      onRequest = hook;
    },
    async load(next, { at, play } = {}) {
      const arrival: Arrival = { at: at ?? arriving?.at ?? null, over: new AbortController() };
      newest.abort();
      newest = arrival.over;
      arriving = arrival;
      held = false;
      const first = source === null;
      source = next;
      sound?.forget();
      playsWithoutEngine = false;
      if (play !== undefined) wish.want(play);
      tell('loading', next);
      if (isStream(next)) {
        const ready = await adopt('stream', arrival);
        if (ready) swap(arrival, () => ready.load(next));
        return;
      }
      if (engine) {
        const ready = engine;
        swap(arrival, () => ready.load(addressed(next)));
        return;
      }
      if (first && playsAlready(element, next)) {
        const begin = () => {
          arrival.at ??= element.currentTime;
          arrived(arrival);
        };
        if (element.readyState > HTMLMediaElement.HAVE_NOTHING) begin();
        else element.addEventListener('loadedmetadata', begin, { once: true, signal: arrival.over.signal });
      } else {
        swap(arrival, () => (element.src = addressed(next).src));
      }
      await firstFrame(element, arrival.over.signal);
      if (arrival.over.signal.aborted || element.error) return;
      // A file plays without the engine too: losing it costs nothing that the viewer would notice.
      const adopted = await adopt('file', arrival).catch(() => null);
      if (newest !== arrival.over) return;
      playsWithoutEngine = adopted === null;
      tell('audiotracks', undefined);
    },
    on(event, listener, signal) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      signal?.addEventListener('abort', () => set.delete(listener));
    },
    dispose() {
      life.abort();
      newest.abort();
      arriving = null;
      sound?.forget();
      listeners.clear();
      // Chromium keeps a removed <video> alive, with all that listens to it, while one of its tracks is on.
      for (const track of element.textTracks) track.mode = 'disabled';
      if (engine) engine.dispose();
      else if (element.hasAttribute('src')) {
        element.removeAttribute('src');
        element.load();
      }
      engine = null;
      source = null;
    },
  };
}

const fetchSoundChoice = () => import('./createSoundChoice.js');

/** What the server's markup has started is left alone: the viewer may be listening already. */
function playsAlready(element: HTMLVideoElement, file: PortSource): boolean {
  return element.currentSrc === new URL(file.src, element.baseURI).href && !element.error;
}
