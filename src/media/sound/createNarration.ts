import { decideDrift, driftLimits, learnLead, usualLead } from '../../core/sound/decideDrift.js';
import type { Ducking } from '../../core/sound/MixSettings.js';
import type { SpeechSpan } from '../../core/sound/speech.js';
import { browserTimers } from '../describer/browserTimers.js';
import { mediaErrorKind } from '../port/mediaErrorKind.js';
import type { OnRequest } from '../port/MediaPort.js';
import { createDriftMeter } from './createDriftMeter.js';
import type { Mix } from './createMix.js';
import { openNarrationSound } from './openNarrationSound.js';
import { watchSpeech } from './watchSpeech.js';

/** `unsupported`: there is no such file, or none that this browser plays; browsers do not tell which. */
export type NarrationFailure = 'network' | 'decode' | 'unsupported' | 'needs-gesture';

export interface NarrationState {
  /** `waiting`: the film plays and the narration has nothing to play yet. `failed`: the film goes on without it. */
  readonly phase: 'loading' | 'ready' | 'playing' | 'waiting' | 'failed';
  readonly failure: NarrationFailure | null;
  /** Whether it has failed and is asked for again in a moment. */
  readonly triesAgain: boolean;
  /** Whether words are spoken now; the film gives way meanwhile. */
  readonly speaking: boolean;
  /** How far the narration was ahead of the film (behind: negative) when last measured, seconds as heard; null before. */
  readonly offset: number | null;
}

export interface NarrationOptions {
  /** One recording as long as the film. */
  readonly src: string;
  readonly mix: Mix;
  /** When words are spoken, where a script tells; without one, the recording's own loudness does. */
  readonly speech?: readonly SpeechSpan[] | null;
  /** How the film gives way, asked each time; null: not at all. */
  readonly ducking: () => Ducking | null;
  readonly onRequest?: OnRequest | null;
}

export interface Narration {
  getState(): NarrationState;
  subscribe(listener: (state: NarrationState) => void): () => void;
  /** Called inside a viewer's gesture, for browsers that play no second sound before one. */
  unlock(): void;
  /** Tries again after a failure. */
  retry(): void;
  dispose(): void;
}

/** Waits before a broken narration is asked for again, ms. */
const retryMs: readonly number[] = [1000, 3000, 8000];

const motionEvents = [
  ...[
    'play',
    'playing',
    'pause',
    'waiting',
    'seeking',
    'seeked',
    'ended',
    'emptied',
    'ratechange',
    'canplay',
  ],
] as const;

/**
 * Plays a narration beside its film. In step by measuring and correcting: before each start the narration is set a little
 * ahead of the film and started when the film comes by, earlier by what the starts before have taught (`decideDrift`). Never
 * by speeding up or slowing down, which is heard. What goes wrong with it never stops the film.
 */
export function createNarration(
  film: HTMLMediaElement,
  { src, mix, speech = null, ducking, onRequest = null }: NarrationOptions,
): Narration {
  const life = new AbortController();
  const { signal } = life;
  // In a hidden tab a narration is started to the millisecond, too.
  const timers = browserTimers(film.ownerDocument.defaultView ?? window, signal);
  const listeners = new Set<(state: NarrationState) => void>();
  const address = onRequest?.('description', src, {})?.url ?? src;
  const sound = openNarrationSound(address, mix.description, signal);
  const { element } = sound;
  let state: NarrationState = {
    phase: 'loading',
    failure: null,
    triesAgain: false,
    speaking: false,
    offset: null,
  };

  /** What start is being waited for, or null. Late answers to one that was overtaken find another. */
  let start: AbortController | null = null;
  let startedAt = 0;
  /** How much later than meant the last start was made, seconds: that is not the browser's fault. */
  let late = 0;
  let tries = 0;
  let headstart = 0.08;
  const leads = new Map<number, number>();
  let stalled = false;
  let failures = 0;
  let retryTimer: number | null = null;

  const set = (changed: Partial<NarrationState>) => {
    const next = { ...state, ...changed };
    if (Object.entries(next).every(([name, value]) => state[name as keyof NarrationState] === value)) return;
    state = next;
    for (const listener of [...listeners]) listener(state);
  };
  const now = () => performance.now() / 1000;
  const filmMoves = () =>
    !film.paused &&
    !film.ended &&
    !film.seeking &&
    !stalled &&
    film.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
  const usable = () => state.failure === null && element.readyState >= HTMLMediaElement.HAVE_METADATA;
  const isPast = (time: number) => Number.isFinite(element.duration) && time >= element.duration;
  const leadNow = () => leads.get(film.playbackRate) ?? usualLead;

  const stop = () => {
    start?.abort();
    start = null;
    meter.forget();
    element.pause();
  };
  const newStart = () => {
    start?.abort();
    return (start = new AbortController());
  };
  const forgetRetry = () => {
    if (retryTimer !== null) timers.clear(retryTimer);
    retryTimer = null;
  };
  const keepRate = () => {
    element.preservesPitch = true;
    if (element.playbackRate === film.playbackRate) return;
    element.defaultPlaybackRate = element.playbackRate = film.playbackRate;
  };

  /** Follows what the film does. */
  const follow = (): void => {
    if (!usable()) return;
    if (filmMoves()) {
      if (!start && element.paused) begin();
      return;
    }
    stop();
    // Where the film stands, so that both start together.
    const there = film.currentTime;
    if (!film.seeking && Math.abs(element.currentTime - there) > 0.005 && !isPast(there))
      element.currentTime = there;
    set({ phase: 'ready' });
    if (film.ended) watch.rest();
    else watch.hold();
  };

  const begin = () => {
    keepRate();
    tries = 1;
    const together =
      Math.abs(element.currentTime - film.currentTime) < 0.05 * film.playbackRate && isReadyToPlay();
    if (together) play(null);
    else align();
  };
  const isReadyToPlay = () => !element.seeking && element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;

  /** Sets the narration ahead of the film, waits there until the film comes by, and starts it. */
  const align = (): void => {
    stop();
    keepRate();
    const rate = film.playbackRate;
    const lead = leadNow();
    const mark = film.currentTime + (headstart + lead) * rate;
    if (isPast(mark)) return set({ phase: 'ready' });
    const mine = newStart();
    const asked = now();
    // How long the network keeps it waiting says little of how long it takes to get somewhere the next time.
    const most = isFetched(element, mark) ? 3 : headstart * 2;
    element.currentTime = mark;
    const ready = () => {
      if (mine.signal.aborted || !isReadyToPlay() || heard.signal.aborted) return;
      heard.abort();
      const took = now() - asked;
      // What it took to get there is what is allowed for the next time, and some more.
      headstart = Math.min(most, 3, Math.max(0.06, took * 1.5 + 0.03));
      if (untilStart() < -0.02) align();
      else waitForFilm();
    };
    /** Seconds. */
    const untilStart = () => (mark - film.currentTime) / rate - lead;
    // Just after a seek the film stands for a moment longer: then the narration waits, too.
    const waitForFilm = () => {
      const left = untilStart();
      if (left < 0.004) play(-left);
      else
        timers.set(() => {
          if (mine.signal.aborted) return;
          if (filmMoves()) waitForFilm();
          else stop(); // what makes it move again begins anew
        }, left * 1000);
    };
    const heard = new AbortController();
    for (const event of ['seeked', 'canplay', 'canplaythrough'] as const)
      element.addEventListener(event, ready, {
        signal: AbortSignal.any([mine.signal, heard.signal, signal]),
      });
    ready();
    if (state.phase !== 'playing') set({ phase: 'waiting' });
  };

  /** @param lateness seconds after the meant moment; null where there was none, as both start from standing */
  const play = (lateness: number | null): void => {
    const mine = newStart();
    meter.forget();
    late = lateness ?? NaN;
    element.play().then(
      () => {
        if (mine.signal.aborted) return;
        startedAt = now();
        failures = 0;
        set({ phase: 'playing', failure: null });
        watch.run();
        meter.measureSoon();
      },
      (error: unknown) => {
        if (mine.signal.aborted || !(error instanceof DOMException) || error.name !== 'NotAllowedError')
          return;
        start = null;
        set({ phase: 'failed', failure: 'needs-gesture' });
      },
    );
  };

  const meter = createDriftMeter(film, element, timers, (offset) => {
    const rate = film.playbackRate;
    set({ offset });
    if (tries > 0 && !Number.isNaN(late)) leads.set(rate, learnLead(leadNow(), offset + late));
    const since = now() - startedAt;
    if (decideDrift(offset, { tries, since }) === 'align') {
      tries += 1;
      align();
    } else if (Math.abs(offset) <= driftLimits.most) tries = 0;
    late = NaN;
  });
  const tick = () => {
    if (start) meter.tick();
  };

  const watch = watchSpeech({ film, sound, speech, mix, ducking, timers, signal }, (speaking) =>
    set({ speaking }),
  );

  for (const event of motionEvents)
    film.addEventListener(
      event,
      () => {
        if (event === 'waiting') stalled = true;
        else if (['playing', 'canplay', 'pause', 'seeked', 'emptied'].includes(event)) stalled = false;
        if (event === 'ratechange') {
          keepRate();
          meter.forget();
          startedAt = now();
          late = NaN;
          tries = 1;
          if (start) meter.measureSoon();
          return;
        }
        if (event === 'seeking' || event === 'waiting') stop();
        follow();
      },
      { signal },
    );
  film.addEventListener('timeupdate', tick, { signal });
  element.addEventListener('timeupdate', tick, { signal });
  for (const event of ['loadedmetadata', 'canplay'] as const)
    element.addEventListener(
      event,
      () => {
        if (state.phase === 'loading') set({ phase: 'ready' });
        if (state.phase === 'waiting' && filmMoves() && !start) align();
        else follow();
      },
      { signal },
    );
  // It ran dry: the film goes on, and when there is more the narration joins it where it is then.
  element.addEventListener(
    'waiting',
    () => {
      if (!start || !filmMoves() || element.seeking) return;
      stop();
      set({ phase: 'waiting' });
      watch.rest();
    },
    { signal },
  );
  element.addEventListener(
    'error',
    () => {
      if (sound.tryWithoutLeave()) return;
      const failure = findFailure(element.error);
      stop();
      watch.rest();
      const wait = failure === 'decode' ? undefined : retryMs[failures++];
      set({ phase: 'failed', failure, speaking: false, triesAgain: wait !== undefined });
      if (wait !== undefined) retryTimer = timers.set(narration.retry, wait);
    },
    { signal },
  );

  const narration: Narration = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    unlock() {
      sound.unlock();
      if (state.failure !== 'needs-gesture') return;
      set({ phase: 'ready', failure: null });
      follow();
    },
    retry() {
      if (signal.aborted || state.failure === null) return;
      forgetRetry();
      set({ phase: 'loading', failure: null, triesAgain: false });
      element.load();
    },
    dispose() {
      if (signal.aborted) return;
      forgetRetry();
      stop();
      watch.rest();
      life.abort();
      listeners.clear();
    },
  };
  follow();
  return narration;
}

/** Whether what plays from a time on is here: a browser wants some of what follows, too, before it goes there. */
function isFetched({ buffered, duration }: HTMLMediaElement, time: number): boolean {
  const needed = Math.min(time + 1, duration);
  for (let place = 0; place < buffered.length; place++)
    if (buffered.start(place) <= time && needed <= buffered.end(place)) return true;
  return false;
}

function findFailure(error: MediaError | null): NarrationFailure {
  const kind = mediaErrorKind(error?.code ?? 0, error?.message ?? '');
  return kind === 'decode' || kind === 'unsupported' ? kind : 'network';
}
