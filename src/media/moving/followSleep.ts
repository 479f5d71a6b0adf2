import { findChapter } from '../../core/chapters/findChapter.js';
import {
  decideSleep,
  findSleepLeft,
  SLEEP_FADE,
  SLEEP_WARNING,
  type SleepTimer,
} from '../../core/moving/decideSleep.js';
import { filmVolume } from '../sound/filmVolume.js';
import type { Attached } from '../state/Feature.js';
import type { MovingStore } from './MovingStore.js';

export type SleepChoice = number | 'chapter' | 'film' | null;

/** So quiet that its end is not heard, in decibels. */
const QUIET_DB = -40;
const TICK_MS = 250;
/** Who is told a time hardly longer than the warning needs no warning. Seconds. */
const PLAIN = SLEEP_WARNING + 10;

/**
 * Stops the film by itself: told when it is set and a minute before, the sound fades, and where it was set can be gone back
 * to like where a jump began. @returns what sets it, in minutes or by what is to end; null takes it back
 */
export function followSleep(
  { port, store, signal }: Attached,
  moving: MovingStore,
  remember: (time: number) => void,
): (choice: SleepChoice) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  let warned = false;
  let fading = false;
  let setAt = 0;
  const fade = (on: boolean) => {
    if (fading === on) return;
    fading = on;
    filmVolume(port.element).turnAuthoredTo(on ? QUIET_DB : 0, on ? SLEEP_FADE : 0.2);
  };
  const end = () => {
    clearInterval(timer);
    timer = undefined;
    fade(false);
    if (moving.get().sleep) moving.set({ sleep: null });
  };
  const facts = () => ({
    now: performance.now(),
    time: port.currentTime,
    duration: store.get().duration,
    rate: store.get().rate,
  });
  const look = () => {
    const { sleep } = moving.get();
    if (!sleep) return;
    const decision = decideSleep(sleep, { ...facts(), warned });
    // Who has paused meanwhile needs no fading; the sound comes back for who moves away from the end.
    fade(decision === 'fade' && !port.paused);
    if (decision === 'warn') {
      warned = true;
      moving.tell({ reason: 'sleep-soon' });
    }
    if (decision !== 'stop') return;
    const wasPlaying = !port.paused;
    port.pause();
    end();
    if (!wasPlaying) return;
    remember(setAt);
    moving.tell({ reason: 'slept', time: port.currentTime });
  };
  signal.addEventListener('abort', end);
  // Nothing is left to stop, whatever it was set to.
  port.element.addEventListener('ended', end, { signal });
  return (choice) => {
    const before = moving.get().sleep;
    end();
    if (choice === null) {
      if (before) moving.tell({ reason: 'sleep', timer: null });
      return;
    }
    const sleep = makeTimer(choice);
    setAt = port.currentTime;
    moving.set({ sleep });
    moving.tell({ reason: 'sleep', timer: sleep });
    warned = (findSleepLeft(sleep, facts()) ?? Infinity) < PLAIN;
    timer = setInterval(look, TICK_MS);
  };

  function makeTimer(choice: NonNullable<SleepChoice>): SleepTimer {
    if (choice === 'film') return { type: 'film' };
    if (choice !== 'chapter')
      return { type: 'minutes', minutes: choice, until: performance.now() + choice * 60_000 };
    const chapter = findChapter(store.get().chapters, port.currentTime);
    return chapter ? { type: 'chapter', end: chapter.endTime } : { type: 'film' };
  }
}
