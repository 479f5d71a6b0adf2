import type { ClockEvent, DescriberClock } from '../../../src/media/describer/DescriberClock.js';
import type { Timers } from '../../../src/media/describer/Timers.js';

/** A film and a clock on the wall that go only as the test lets them: every timer, to the microsecond, in order. */
export class FakeFilm implements DescriberClock {
  currentTime = 0;
  rate = 1;
  wantsToPlay = false;
  held = false;
  seeking = false;
  ended = false;
  /** Waits for data. */
  starved = false;
  /** What was asked of it, in order. */
  readonly asked: string[] = [];
  now = 0;
  /** How many timers have rung. */
  rung = 0;
  private serial = 0;
  private readonly due = new Map<number, { at: number; task: () => void }>();
  private readonly ears = new Set<(event: ClockEvent) => void>();

  readonly timers: Timers = {
    set: (task, ms) => {
      this.due.set((this.serial += 1), { at: this.now + ms / 1000, task });
      return this.serial;
    },
    clear: (timer) => void this.due.delete(timer),
  };

  get moving(): boolean {
    return this.wantsToPlay && !this.held && !this.seeking && !this.ended && !this.starved;
  }
  get waitingTimers(): number {
    return this.due.size;
  }

  subscribe(listener: (event: ClockEvent) => void, signal: AbortSignal): void {
    this.ears.add(listener);
    signal.addEventListener('abort', () => this.ears.delete(listener));
  }
  tell(event: ClockEvent): void {
    for (const ear of [...this.ears]) ear(event);
  }
  hold(): void {
    this.asked.push('hold');
    this.held = true;
    this.tell({ type: 'moving' });
  }
  release(play: boolean): void {
    this.asked.push(play ? 'release' : 'release, paused');
    this.held = false;
    this.tell({ type: 'moving' });
  }
  seek(time: number, takes = 0.2): void {
    this.seeking = true;
    this.ended = false;
    this.currentTime = time;
    const arrive = () => {
      if (this.lastSeek !== timer) return;
      this.seeking = false;
      this.tell({ type: 'seeked' });
    };
    const timer = this.timers.set(arrive, takes * 1000);
    this.lastSeek = timer;
    this.tell({ type: 'seeking' });
  }
  private lastSeek = 0;

  press(play: boolean): void {
    this.wantsToPlay = play;
    this.tell({ type: 'wish', play });
    this.tell({ type: 'moving' });
  }
  setRate(rate: number): void {
    this.rate = rate;
    this.tell({ type: 'rate' });
  }
  starve(starved: boolean): void {
    this.starved = starved;
    this.tell({ type: 'moving' });
  }

  /** So many seconds go by; `each` is called after every timer that has rung. */
  pass(seconds: number): void {
    const end = this.now + seconds;
    for (let guard = 0; ; guard += 1) {
      if (guard > 20_000) throw new Error('timers without end');
      const [next] = [...this.due].sort(([a, x], [b, y]) => x.at - y.at || a - b);
      const at = Math.min(end, Math.max(this.now, next?.[1].at ?? Infinity));
      if (this.moving) this.currentTime += (at - this.now) * this.rate;
      this.now = at;
      if (!next || next[1].at > end) return;
      this.due.delete(next[0]);
      this.rung += 1;
      next[1].task();
    }
  }
}
