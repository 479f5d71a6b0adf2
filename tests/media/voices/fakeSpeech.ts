import type { SpeechSeam } from '../../../src/media/voices/SpeechSeam.js';
import { estimateLongest } from '../../../src/core/voices/estimateLongest.js';

/** What browsers have been seen to do, one vice each. */
export interface Vices {
  /** Voices come so many ms after the page; with `untold`, without an event. */
  voicesAfter?: number;
  untold?: boolean;
  /** Nothing is ever begun, and `speaking` stays true (`jams`) or is false (`swallows`). */
  neverBegins?: 'jams' | 'swallows';
  /** The first thing asked for is lost, without an event. */
  swallowsFirst?: boolean;
  /** Begun, and never ended: `speaking` stays true (`jams`) or goes false at the end (`forgets`). */
  neverEnds?: 'jams' | 'forgets';
  /** Jammed, it takes a second cancel to be free again (iOS). */
  jamsHard?: boolean;
  /** Ends at once, nothing said. */
  endsAtOnce?: boolean;
  /** No event `start`. */
  untoldBegin?: boolean;
  /** What is spoken in the tick of a cancel is thrown away, without an event (Firefox). */
  swallowsAfterCancel?: boolean;
  /** What was cancelled before its first word, or just after, is spoken to its end all the same (Chromium on Linux). */
  speaksCancelled?: boolean;
  /** A cancelled one ends so many ms late, by `end` (Firefox) or `error`. */
  lateEnd?: { ms: number; by: 'end' | 'error' };
  /** `speaking` stays true so many ms after a cancel. */
  slowCancel?: number;
  /** Refused with this error. */
  error?: SpeechSynthesisErrorCode;
  /** And so while it is asked (Chromium, without a gesture). */
  refusesAtOnce?: boolean;
  /** Only voices on a server fail with it. */
  serverError?: SpeechSynthesisErrorCode;
  /** Nothing is said, nor told, before `speak` was called in a gesture (iOS). */
  gesture?: boolean;
  /** Speaks so many times slower than it should. */
  slowness?: number;
}

export interface FakeUtterance {
  text: string;
  lang: string;
  voice: SpeechSynthesisVoice | null;
  rate: number;
  pitch: number;
  volume: number;
  onstart: ((event: object) => void) | null;
  onend: ((event: object) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
}

/** Who spoke what, and how much of it was heard. */
export interface Heard extends Pick<FakeUtterance, 'text' | 'lang' | 'rate' | 'pitch' | 'volume'> {
  voice: string | null;
  whole: boolean;
}

/** A speechSynthesis with vices, on the test's clock. */
export interface FakeSpeech {
  readonly synth: SpeechSeam;
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
  readonly heard: Heard[];
  /** All that was ever made, oldest first: their listeners can be told anything at any time. */
  readonly made: FakeUtterance[];
  readonly vices: Vices;
  cancels(): number;
  /** Speaks for somebody else on the page. */
  speakForOthers(text: string): FakeUtterance;
  cancelForOthers(): void;
  /** Calls something inside a gesture. */
  inGesture(action: () => void): void;
  setVoices(voices: readonly SpeechSynthesisVoice[]): void;
  pauseForOthers(): void;
}

const BEGIN = 20;

export function createFakeSpeech(voices: readonly SpeechSynthesisVoice[], vices: Vices = {}): FakeSpeech {
  const heard: Heard[] = [];
  let listed: readonly SpeechSynthesisVoice[] = vices.voicesAfter === undefined ? voices : [];
  const listeners = new Set<() => void>();
  let queue: FakeUtterance[] = [];
  let current: {
    said: FakeUtterance;
    begun: Heard | null;
    begunAt: number;
    timers: ReturnType<typeof setTimeout>[];
  } | null = null;
  let stuck = false;
  let paused = false;
  let gesture = false;
  let allowed = false;
  let cancels = 0;
  let cancelledAt = -Infinity;
  let unbegunCancel = false;
  let busyUntil = -Infinity;
  const now = () => performance.now();

  const finish = (tell: () => void) => {
    current = null;
    tell();
    advance();
  };
  const hear = (said: FakeUtterance): Heard => {
    const { text, lang, rate, pitch, volume, voice } = said;
    const one: Heard = { text, lang, rate, pitch, volume, voice: voice?.name ?? null, whole: false };
    heard.push(one);
    return one;
  };
  const advance = () => {
    if (current || stuck || paused) return;
    const said = queue.shift();
    if (!said) return;
    const timers: ReturnType<typeof setTimeout>[] = [];
    const mine = { said, begun: null as Heard | null, begunAt: Infinity, timers };
    current = mine;
    const after = (ms: number, action: () => void) => timers.push(setTimeout(action, ms));
    if (vices.neverBegins === 'jams') return void (stuck = true);
    if (vices.neverBegins === 'swallows') return void (current = null);
    const error = vices.error ?? (said.voice?.localService === false ? vices.serverError : undefined);
    if (error) {
      after(BEGIN, () => finish(() => said.onerror?.({ error })));
      return;
    }
    after(BEGIN, () => {
      mine.begun = hear(said);
      mine.begunAt = now();
      if (!vices.untoldBegin) said.onstart?.({});
      if (current !== mine) return;
      if (vices.endsAtOnce) {
        heard.pop();
        return finish(() => said.onend?.({}));
      }
      if (vices.neverEnds === 'jams') return void (stuck = true);
      const ms = estimateLongest(said.text, said.rate) * 1000 * (vices.slowness ?? 1);
      after(ms, () => {
        if (mine.begun) mine.begun.whole = true;
        finish(() => (vices.neverEnds === 'forgets' ? undefined : said.onend?.({})));
      });
    });
  };
  const cancel = () => {
    cancels += 1;
    cancelledAt = now();
    const dropped = queue;
    queue = [];
    const cut = current;
    current = null;
    // A jammed engine stays jammed unless it is given time after the cancel.
    if (stuck && vices.jamsHard) vices.jamsHard = false;
    else if (stuck && vices.neverBegins !== 'jams') stuck = false;
    if (cut) {
      unbegunCancel = cut.begun === null;
      for (const timer of cut.timers) clearTimeout(timer);
      const fresh = now() - cut.begunAt < 100;
      if (vices.speaksCancelled && (cut.begun === null || fresh)) {
        // Only a cancel that comes after it has begun ends it.
        const one = setTimeout(() => {
          const spoken = cut.begun ?? hear(cut.said);
          const end = setTimeout(
            () => (spoken.whole = true),
            estimateLongest(cut.said.text, cut.said.rate) * 1000,
          );
          ghosts.add(end);
        }, BEGIN);
        ghosts.add(one);
      }
      busyUntil = now() + (vices.slowCancel ?? 0);
      const { ms, by } = vices.lateEnd ?? { ms: 2, by: 'error' };
      setTimeout(
        () => (by === 'end' ? cut.said.onend?.({}) : cut.said.onerror?.({ error: 'interrupted' })),
        ms,
      );
    } else if (ghosts.size > 0) {
      for (const ghost of ghosts) clearTimeout(ghost);
      ghosts.clear();
    }
    for (const said of dropped) setTimeout(() => said.onerror?.({ error: 'canceled' }), 2);
  };
  const ghosts = new Set<ReturnType<typeof setTimeout>>();
  const speak = (said: FakeUtterance) => {
    if (vices.gesture && !allowed) {
      if (!gesture) return;
      allowed = true;
    }
    if (vices.swallowsFirst) return void (vices.swallowsFirst = false);
    if (vices.error && vices.refusesAtOnce) return said.onerror?.({ error: vices.error });
    if (vices.swallowsAfterCancel && unbegunCancel && now() - cancelledAt < 5) return;
    queue.push(said);
    advance();
  };

  if (vices.voicesAfter !== undefined)
    setTimeout(() => {
      listed = voices;
      if (!vices.untold) for (const listener of [...listeners]) listener();
    }, vices.voicesAfter);

  const made: FakeUtterance[] = [];
  const createUtterance = (text: string): FakeUtterance => {
    const said: FakeUtterance = {
      ...{ text, lang: '', voice: null, rate: 1, pitch: 1, volume: 1 },
      ...{ onstart: null, onend: null, onerror: null },
    };
    made.push(said);
    return said;
  };
  return {
    heard,
    made,
    vices,
    cancels: () => cancels,
    createUtterance: createUtterance as unknown as (text: string) => SpeechSynthesisUtterance,
    synth: {
      get speaking() {
        return current !== null || stuck || now() < busyUntil;
      },
      get pending() {
        return queue.length > 0;
      },
      get paused() {
        return paused;
      },
      getVoices: () => [...listed],
      speak: (said: SpeechSynthesisUtterance) => speak(said as unknown as FakeUtterance),
      cancel,
      addEventListener: (type: string, listener: () => void, { signal }: { signal?: AbortSignal } = {}) => {
        if (type === 'voiceschanged') listeners.add(listener);
        signal?.addEventListener('abort', () => listeners.delete(listener));
      },
      removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
    } as unknown as SpeechSeam,
    speakForOthers(text) {
      const said = createUtterance(text);
      queue.push(said);
      advance();
      return said;
    },
    cancelForOthers: cancel,
    inGesture(action) {
      gesture = true;
      action();
      gesture = false;
    },
    setVoices(next) {
      listed = next;
      for (const listener of [...listeners]) listener();
    },
    pauseForOthers: () => (paused = true),
  };
}
