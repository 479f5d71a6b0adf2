import type { PlaySession } from '../core/gate/GateApi.js';
import { type Addressing, type AskedFor, createAddressing, grantOf } from './createAddressing.js';
import type { GrantState } from './GrantState.js';
import type { PlayCalls } from './PlayCalls.js';
import { readRefusal } from './readRefusal.js';

/** What tells of time and of the network; the browser’s own where it is left out. */
export interface GrantWorld {
  /** Milliseconds since 1970: goes on while the machine sleeps, and may be set by hand. */
  readonly wallClock: () => number;
  /** Milliseconds: never set, but may stand still while the machine sleeps. */
  readonly steadyClock: () => number;
  /** 0 to 1: so that a thousand players do not ask at once. */
  readonly random: () => number;
  readonly page: string;
  /** Told of `online`, `pageshow`, `pagehide`, `focus`. */
  readonly window: EventTarget;
  /** Told of `visibilitychange`, `resume`. */
  readonly document: EventTarget;
}

export interface KeepGrantOptions {
  readonly film: string;
  readonly calls: PlayCalls;
  /** Whether the gate’s cookie reaches the media. Left out: where they stand on the page’s own origin. */
  readonly cookies?: boolean;
  /** How long a paused film keeps its place among the viewer’s plays; 15 minutes where it is left out. */
  readonly restMs?: number;
  readonly world?: Partial<GrantWorld>;
}

/** Keeps the permission to play one film. Hand `onRequest` to the player, and put the film’s addresses after `base`. */
export interface GrantKeeper {
  readonly state: GrantState;
  /** Calls on every change. Gives back how to stop. */
  subscribe(listener: (state: GrantState) => void): () => void;
  /** Resolves as soon as the film may be fetched, or as it has ended. */
  readonly started: Promise<GrantState>;
  /** What the film’s addresses are put after; stays the same. Empty until it has started. */
  readonly base: string;
  /** For the player: every request goes out with the newest grant. */
  onRequest(kind: AskedFor, url: string): { readonly url: string } | undefined;
  /** Before playing after a long pause: resolves when there is a grant to play with, or none is to be had. */
  fresh(): Promise<GrantState>;
  /** Follows whether the film plays: one that rests for long gives its place back, and asks for it again before it goes on. */
  follow(element: Pick<HTMLMediaElement, 'addEventListener' | 'paused'>): void;
  /** Ends the play. Whoever leaves the page need not. */
  end(): void;
}

/** A sleeping machine stops its timers: the age of the grant is looked at so often. */
const lookMs = 5_000;
const renewAt = 0.6;
const firstRetryMs = 1_000;
const lastRetryMs = 30_000;

/** Starts a play and renews its grant for as long as it lasts: by the clock, after sleep, after a lost network and after a long pause. */
export function keepGrant({
  film,
  calls,
  cookies,
  restMs = 900_000,
  world = {},
}: KeepGrantOptions): GrantKeeper {
  const {
    wallClock = () => Date.now(),
    steadyClock = () => performance.now(),
    random = Math.random,
    page = globalThis.location.href,
    window: view = globalThis.window,
    document = globalThis.document,
  } = world;
  const life = new AbortController();
  const listeners = new Set<(state: GrantState) => void>();
  let state: GrantState = { phase: 'starting' };
  let play: PlaySession | null = null;
  let addressing: Addressing | null = null;
  /** When the newest grant was asked for, on both clocks, and how long it lives: the gate’s own clock may be another. */
  let asked = { wall: 0, steady: 0, lifeMs: 0, dueMs: 0 };
  let asking: Promise<void> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restingSince: { wall: number; steady: number } | null = null;

  let begin: (state: GrantState) => void;
  const started = new Promise<GrantState>((resolve) => (begin = resolve));

  const turn = (next: GrantState): void => {
    state = next;
    if (next.phase === 'open' || next.phase === 'ended') begin(next);
    for (const listener of [...listeners]) listener(next);
  };
  const since = (then: { wall: number; steady: number }): number =>
    Math.max(wallClock() - then.wall, steadyClock() - then.steady);
  const isResting = (): boolean => restingSince !== null && since(restingSince) > restMs;
  const isDue = (): boolean => play === null || since(asked) >= asked.dueMs;

  const plan = (ms: number): void => {
    clearTimeout(timer);
    if (!life.signal.aborted) timer = setTimeout(look, Math.max(0, ms));
  };
  const look = (): void => {
    if (isResting()) return plan(lookMs);
    if (isDue()) return void ask();
    plan(Math.min(lookMs, asked.dueMs - since(asked)));
  };

  const take = (answer: PlaySession, at: { wall: number; steady: number }): void => {
    play = answer;
    // Two moments of the gate’s clock give its life; when it began is known by our own.
    const lifeMs = (Date.parse(answer.expiresAt) - Date.parse(answer.renewAfter)) / (1 - renewAt);
    asked = { ...at, lifeMs, dueMs: lifeMs * (renewAt - 0.05 * random()) };
    addressing ??= createAddressing(answer.base, page, () => grantOf(play?.base ?? ''), cookies);
    failures = 0;
    turn({ phase: 'open', play: answer });
    plan(Math.min(lookMs, asked.dueMs));
  };

  const fail = (error: unknown): void => {
    if (life.signal.aborted) return;
    const refusal = readRefusal(error);
    if (refusal.kind === 'refused') {
      clearTimeout(timer);
      turn({ phase: 'ended', problem: refusal.problem });
      life.abort();
      return;
    }
    if (!refusal.reached) turn({ phase: 'offline', play });
    const backOff = Math.min(lastRetryMs, firstRetryMs * 2 ** failures);
    failures += 1;
    // What the gate asks for is the least; the rest is spread, so that all do not come back together.
    plan(refusal.waitMs === null ? backOff * (0.5 + 0.5 * random()) : refusal.waitMs * (1 + 0.2 * random()));
  };

  /** One request at a time; whoever asks meanwhile waits for the same. */
  const ask = (): Promise<void> => {
    if (life.signal.aborted) return Promise.resolve();
    asking ??= (async () => {
      clearTimeout(timer);
      const at = { wall: wallClock(), steady: steadyClock() };
      if (play && state.phase === 'open') turn({ phase: 'renewing', play });
      try {
        const { signal } = life;
        const answer = await (play
          ? calls.renewPlay(play.id, { signal })
          : calls.startPlay(film, { signal }));
        if (!life.signal.aborted) take(answer, at);
        // It was ended while it began: nobody else knows of it, and it would keep its place among the viewer's plays.
        else if (!play) await calls.endPlay(answer.id);
      } catch (error) {
        fail(error);
      } finally {
        asking = null;
      }
    })();
    return asking;
  };

  const fresh = async (): Promise<GrantState> => {
    restingSince = null;
    if (isDue()) await ask();
    return state;
  };
  const wake = (): void => {
    if (!isResting() && (isDue() || state.phase === 'offline')) void ask();
  };

  const { signal } = life;
  for (const name of ['online', 'pageshow', 'focus']) view.addEventListener(name, wake, { signal });
  for (const name of ['visibilitychange', 'resume']) document.addEventListener(name, wake, { signal });
  const end = (leaving: boolean): void => {
    if (life.signal.aborted) return;
    life.abort();
    clearTimeout(timer);
    if (play) void calls.endPlay(play.id, leaving).catch(() => undefined);
    turn({ phase: 'ended', problem: null });
  };
  // A page that may come back with the browser’s Back keeps its play; its lease runs out by itself.
  view.addEventListener('pagehide', (event) => !(event as PageTransitionEvent).persisted && end(true), {
    signal,
  });

  void ask();
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    started,
    get base() {
      return addressing?.base ?? '';
    },
    onRequest(kind, url) {
      const changed = addressing?.address(kind, url);
      return changed === undefined ? undefined : { url: changed };
    },
    fresh,
    follow(element) {
      const rest = () => {
        restingSince = element.paused ? { wall: wallClock(), steady: steadyClock() } : null;
      };
      const go = () => void fresh();
      rest();
      element.addEventListener('pause', rest, { signal });
      element.addEventListener('play', go, { signal });
    },
    end: () => end(false),
  };
}
