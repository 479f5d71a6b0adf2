import { findNextTurn, findProgrammeMix, isTurning, untouched } from '../../core/scripts/findProgrammeMix.js';
import type { ProgrammeMix } from '../../core/scripts/listProgrammeMixes.js';
import type { PreferencesStore } from '../preferences/createPreferences.js';
import type { Mix } from '../sound/createMix.js';
import type { DescriberClock } from './DescriberClock.js';
import type { Timers } from './Timers.js';

/** A slope is walked in steps of so many seconds, each a ramp. */
const stepSeconds = 0.1;
/** What jumps, jumps in so many seconds, so that it does not click. */
const jumpSeconds = 0.03;

/**
 * Plays what the author of a script makes of the film's sound (DAPT `animate`), in step with the film, until `end` aborts. The
 * viewer's own ducking comes on top of it; who never wants the film turned down has it so here, too.
 */
export function followProgrammeMix(
  mixes: readonly ProgrammeMix[],
  { clock, timers, mix, preferences }: ProgrammeMixNeeds,
  end: AbortSignal,
): void {
  if (mixes.length === 0) return;
  let timer: number | null = null;
  const set = (time: number, seconds: number) => {
    const { gain, pan } = findProgrammeMix(mixes, time);
    mix.setAuthored({ gain: preferences.get().describer.neverDuck ? 1 : gain, pan }, seconds);
  };
  const follow = () => {
    if (timer !== null) timers.clear(timer);
    timer = null;
    if (end.aborted || clock.seeking) return;
    const { currentTime: time, rate, moving } = clock;
    if (!moving) {
      set(time, jumpSeconds);
      return;
    }
    const turn = findNextTurn(mixes, time);
    const walks = isTurning(mixes, time);
    // Just before the turn, for at the turn it may jump.
    const to = Math.min(turn === null ? Infinity : turn - 1e-6, walks ? time + stepSeconds * rate : Infinity);
    const seconds = (to - time) / rate;
    if (walks) set(to, seconds);
    else set(time, jumpSeconds);
    if (turn !== null) timer = timers.set(follow, Math.max(1, seconds * 1000 + 1));
  };
  clock.subscribe(({ type }) => {
    if (type !== 'tick' && type !== 'wish') follow();
  }, end);
  const unsubscribe = preferences.subscribe((after, before) => {
    if (after.describer.neverDuck !== before.describer.neverDuck) follow();
  });
  end.addEventListener('abort', () => {
    unsubscribe();
    if (timer !== null) timers.clear(timer);
    mix.setAuthored(untouched, preferences.get().describer.release);
  });
  follow();
}

export interface ProgrammeMixNeeds {
  readonly clock: DescriberClock;
  readonly timers: Timers;
  readonly mix: Pick<Mix, 'setAuthored'>;
  readonly preferences: PreferencesStore;
}
