import type { DescriberPreferences } from '../../core/descriptions/DescriberPreferences.js';
import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { OrderedCues } from '../../core/descriptions/OrderedCues.js';
import type { DescriberEffect } from '../../core/descriptions/describer/DescriberEffect.js';
import type { DescriberCommand, DescriberEvent } from '../../core/descriptions/describer/DescriberEvent.js';
import { atRest, type DescriberState } from '../../core/descriptions/describer/DescriberState.js';
import { findNextTime } from '../../core/descriptions/describer/findNextTime.js';
import { stepDescriber } from '../../core/descriptions/describer/stepDescriber.js';
import {
  findCueFrom,
  type PlanConditions,
  planDescriptions,
} from '../../core/descriptions/planDescriptions.js';
import { evenPace } from '../../core/descriptions/SpeechPace.js';
import type { Ducker } from '../sound/Ducker.js';
import type { Voice } from '../voices/Voice.js';
import type { ClockEvent, DescriberClock } from './DescriberClock.js';
import type { Timers } from './Timers.js';

/** What others have to act on or tell; the rest the describer does itself. */
export type DescriberReport = Extract<DescriberEffect, { type: 'tell' | 'skipped' | 'fall' | 'prefer' }>;

/** What a script is spoken by and between. */
export interface DescriberScript {
  readonly script: OrderedCues;
  readonly conditions?: Partial<Pick<PlanConditions, 'gaps' | 'duration' | 'spoken' | 'inSound'>>;
}

export interface DescriberOptions extends DescriberScript {
  readonly clock: DescriberClock;
  /** Not disposed of by the describer, nor is the ducker. */
  readonly voice: Voice;
  readonly ducker: Ducker;
  readonly timers: Timers;
  readonly preferences: DescriberPreferences;
  /** Whose tab may be hidden. */
  readonly page?: Pick<Document, 'hidden' | 'addEventListener'>;
}

/** What carries out a plan: listens to the film, speaks, turns the film down, holds it, and tells what it did. */
export interface Describer {
  getState(): DescriberState;
  /** After each change. */
  subscribe(listener: (now: DescriberState, before: DescriberState) => void): () => void;
  onReport(listener: (report: DescriberReport) => void): () => void;
  /** To be called inside a viewer's gesture where there is one: voices may need it. */
  start(): void;
  stop(): void;
  command(command: DescriberCommand): void;
  /** To be called inside a viewer's gesture. */
  gesture(): void;
  setPreferences(preferences: DescriberPreferences): void;
  setConditions(change: Partial<Pick<PlanConditions, 'gaps' | 'duration'>>): void;
  setSubtitles(subtitles: OrderedCues | null): void;
  /** Other cues, by another voice where one is given. */
  setScript(
    next: DescriberScript & { readonly voice?: Voice },
    why: 'edited' | 'language' | 'delivery' | 'source',
  ): void;
  /** Silent, restored and released at once; nothing comes of anything after it. */
  dispose(): void;
}

/** A timer may fire so little early, by the film's clock at a rate of 1: then it is as good as on time. Seconds. */
const ON_TIME = 0.004;
/** A cue has begun when the time is past its start. */
const PAST = 1e-6;
/** How many cues a voice is told of beforehand. */
const AHEAD = 3;

export function createDescriber(options: DescriberOptions): Describer {
  const { clock, ducker, timers } = options;
  const end = new AbortController();
  let { voice } = options;
  let state = atRest(
    planDescriptions(options.script, {
      gaps: null,
      duration: null,
      spoken: 'text',
      ...options.conditions,
      preferences: options.preferences,
      filmRate: clock.rate,
      pace: evenPace,
      canDuck: ducker.ability !== 'none',
    }),
  );
  const listeners = new Set<(now: DescriberState, before: DescriberState) => void>();
  const reporters = new Set<(report: DescriberReport) => void>();
  const events: DescriberEvent[] = [];
  let busy = false;
  let wake: number | null = null;
  let watchdog: number | null = null;
  let prepared: DescriptionCue | null = null;

  /** What a voice or a listener answers at once is heard when the step before it is done. */
  const hear = (event: DescriberEvent) => {
    events.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = events.shift(); next; next = events.shift()) {
        const before = state;
        const [after, effects] = stepDescriber(before, next);
        state = after;
        for (const effect of effects) perform(effect);
        if (after !== before) for (const listener of [...listeners]) tell(() => listener(after, before));
      }
    } finally {
      busy = false;
    }
    arm();
    prepare();
  };

  /** Whoever hears of it may make a mistake: what is left of the step is done all the same, or a film would stay held for it. */
  const tell = (others: () => void): void => {
    try {
      others();
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  };

  /** The film tells its time four times a second: what is answered or asked for now is judged by where it stands now. */
  const hearNow = (event: DescriberEvent) => {
    pass();
    hear(event);
  };

  const perform = (effect: DescriberEffect): void => {
    switch (effect.type) {
      case 'speak':
        stopWatching();
        try {
          voice.speak(effect.utterance, hearNow);
        } catch {
          hear({ type: 'failed', utterance: effect.utterance.id, reason: 'other' });
        }
        return;
      case 'silence':
        stopWatching();
        voice.silence();
        return;
      case 'watch':
        stopWatching();
        watchdog = timers.set(
          () => hearNow({ type: 'watchdog', utterance: effect.utterance }),
          effect.seconds * 1000,
        );
        return;
      case 'duck':
        ducker.duck(effect.depthDb, effect.seconds);
        return;
      case 'restore':
        ducker.restore(effect.seconds);
        return;
      case 'hold':
        clock.hold();
        return;
      case 'release':
        clock.release(effect.play);
        return;
      case 'seek':
        clock.seek(effect.time);
        return;
      case 'tell':
      case 'skipped':
      case 'fall':
      case 'prefer':
        for (const report of [...reporters]) tell(() => report(effect));
    }
  };
  const stopWatching = () => {
    if (watchdog !== null) timers.clear(watchdog);
    watchdog = null;
  };

  /** One timer, for the next moment in the film that matters; none while the film stands. */
  const arm = () => {
    if (wake !== null) timers.clear(wake);
    wake = null;
    const next = clock.moving ? findNextTime(state) : null;
    if (next === null) return;
    const ms = ((next - clock.currentTime) / clock.rate) * 1000;
    wake = timers.set(
      () => {
        wake = null;
        // Early, by the film's own clock: it was slower than the one on the wall. The rest is waited for.
        if (clock.currentTime + ON_TIME * clock.rate < next) arm();
        else pass(next);
      },
      Math.max(0, ms),
    );
  };
  const pass = (at = -Infinity) => {
    if (clock.seeking) return;
    if (clock.moving) hear({ type: 'passed', time: Math.max(clock.currentTime, at) + PAST });
    // What it has played before it stopped.
    else if (clock.currentTime > state.time) hear({ type: 'passed', time: clock.currentTime });
  };

  /** The next cues, each time another is the next. */
  const prepare = () => {
    if (state.doing.phase === 'off') return;
    const first = findCueFrom(state.plan, state.time);
    const cue = state.plan.cues[first] ?? null;
    if (cue === prepared) return;
    prepared = cue;
    if (cue) voice.prepare?.(state.plan.cues.slice(first, first + AHEAD));
  };

  const hearClock = (event: ClockEvent) => {
    const { currentTime: time } = clock;
    switch (event.type) {
      case 'tick':
        pass();
        return;
      case 'moving':
        pass();
        arm();
        return;
      case 'seeking':
        hear({ type: 'seeking', time });
        return;
      case 'seeked':
        hear({ type: 'seeked', time });
        pass();
        return;
      case 'rate':
        hearNow({ type: 'rate', rate: clock.rate });
        return;
      case 'ended':
        // The last stretch of the film is told first.
        hear({ type: 'passed', time });
        hear({ type: 'ended' });
        return;
      case 'wish':
        hear({ type: 'wish', play: event.play });
    }
  };
  clock.subscribe(hearClock, end.signal);
  const { page } = options;
  page?.addEventListener('visibilitychange', () => hear({ type: 'visibility', hidden: page.hidden }), {
    signal: end.signal,
  });

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onReport(listener) {
      reporters.add(listener);
      return () => void reporters.delete(listener);
    },
    start() {
      voice.unlock?.();
      hear({ type: 'on', time: clock.currentTime, wish: clock.wantsToPlay });
      pass();
    },
    stop: () => hear({ type: 'off' }),
    command: (command) => hearNow({ type: 'command', command }),
    gesture() {
      voice.unlock?.();
      hearNow({ type: 'gesture' });
    },
    setPreferences: (preferences) => hearNow({ type: 'preferences', preferences }),
    setConditions: (change) => hear({ type: 'conditions', change }),
    setSubtitles: (subtitles) => hear({ type: 'subtitles', subtitles }),
    setScript(next, why) {
      if (next.voice && next.voice !== voice) {
        voice.silence();
        voice = next.voice;
        prepared = null;
      }
      const { script, conditions = {} } = next;
      const event = { type: 'script', script, why, time: clock.currentTime, conditions } as const;
      // The time of another film says nothing about this one.
      if (why === 'source') hear(event);
      else hearNow(event);
    },
    dispose() {
      hear({ type: 'unmount' });
      end.abort();
      stopWatching();
      if (wake !== null) timers.clear(wake);
      wake = null;
      listeners.clear();
      reporters.clear();
    },
  };
}
