import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserTimers } from '../../../src/media/describer/browserTimers.js';

/** A page in a tab, with timers that a browser slows to one ring a second while the tab is hidden, as browsers do. */
function openTab({ worker = true } = {}) {
  const events = new EventTarget();
  const tab = { hidden: false, workers: 0 };
  class TabWorker extends EventTarget {
    constructor() {
      super();
      if (!worker) throw new DOMException('The page’s policy forbids it.', 'SecurityError');
      tab.workers += 1;
    }
    postMessage([id, ms]: [number, number]) {
      setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: id })), ms);
    }
    terminate() {
      tab.workers -= 1;
    }
  }
  const page = {
    document: {
      get hidden() {
        return tab.hidden;
      },
      addEventListener: events.addEventListener.bind(events),
    },
    performance,
    setTimeout: (task: () => void, ms: number) => {
      const at = performance.now() + ms;
      const ring = (): unknown => {
        const second = Math.ceil(performance.now() / 1000) * 1000 - performance.now();
        return tab.hidden && second > 0 ? setTimeout(ring, second) : task();
      };
      return setTimeout(ring, at - performance.now());
    },
    clearTimeout,
    URL: { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined },
    Blob,
    Worker: TabWorker,
  };
  const end = new AbortController();
  return {
    tab,
    end,
    timers: browserTimers(page as unknown as Window & typeof globalThis, end.signal),
    hide() {
      tab.hidden = true;
      events.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

describe('what has its time', () => {
  let rang: number[];
  const note = () => rang.push(Math.round(performance.now()));
  beforeEach(() => {
    rang = [];
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => void vi.useRealTimers());

  test('comes in time, and once, in a tab that is looked at; no worker is begun', () => {
    const { timers, tab } = openTab();
    timers.set(note, 300);
    vi.advanceTimersByTime(3000);
    expect([rang, tab.workers]).toEqual([[297], 0]);
  });

  test('comes in time, and once, in a tab that is hidden', () => {
    const { timers, hide } = openTab();
    hide();
    timers.set(note, 300);
    vi.advanceTimersByTime(3000);
    expect(rang).toEqual([297]);
  });

  test('comes in time where the tab is hidden while it is waited for', () => {
    const { timers, hide } = openTab();
    timers.set(note, 300);
    vi.advanceTimersByTime(100);
    hide();
    vi.advanceTimersByTime(3000);
    expect(rang).toEqual([297]);
  });

  test('comes as the browser lets it where the page’s policy forbids a worker', () => {
    const { timers, hide } = openTab({ worker: false });
    hide();
    timers.set(note, 300);
    vi.advanceTimersByTime(3000);
    expect(rang).toEqual([1000]);
  });

  test('does not come once it is called off, nor when the player has gone', () => {
    const { timers, hide, tab, end } = openTab();
    hide();
    timers.clear(timers.set(note, 300));
    timers.set(note, 500);
    expect(tab.workers).toBe(1);
    end.abort();
    vi.advanceTimersByTime(3000);
    expect([rang, tab.workers]).toEqual([[], 0]);
  });
});
