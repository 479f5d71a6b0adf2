import type { Timers } from './Timers.js';

/** A clock in a worker of its own: browsers let the page's timers in a hidden tab ring once a second, but not these. */
const workerCode = 'onmessage=({data:[id,ms]})=>setTimeout(()=>postMessage(id),ms)';

/**
 * Browsers ring late, by some milliseconds, and never early by more than one: they are asked for so much sooner. What is asked of
 * a voice three milliseconds early is on time: none begins within them.
 */
const SOONER = 3;

/**
 * The browser's timers, which ring in time in a hidden tab, too. Where the page's policy forbids the worker (CSP
 * `worker-src blob:`), a hidden tab's are as late as the browser makes them.
 */
export function browserTimers(window: Window & typeof globalThis, signal: AbortSignal): Timers {
  const due = new Map<number, { readonly task: () => void; readonly timer: number; readonly at: number }>();
  let serial = 0;
  let worker: Worker | null | undefined;

  const ring = (id: number) => {
    const one = due.get(id);
    if (!one) return;
    due.delete(id);
    window.clearTimeout(one.timer);
    one.task();
  };
  const openWorker = (): Worker | null => {
    try {
      const address = window.URL.createObjectURL(new window.Blob([workerCode], { type: 'text/javascript' }));
      const opened = new window.Worker(address);
      window.URL.revokeObjectURL(address);
      opened.addEventListener('message', ({ data }: MessageEvent<number>) => ring(data));
      opened.addEventListener('error', () => (worker = null));
      return opened;
    } catch {
      return null;
    }
  };
  /** Has the worker ring, too: whoever is first has done it. */
  const wakeHidden = (id: number, ms: number) => {
    if (worker === undefined) worker = openWorker();
    worker?.postMessage([id, ms]);
  };
  const now = () => window.performance.now();
  window.document.addEventListener(
    'visibilitychange',
    () => {
      if (!window.document.hidden) return;
      for (const [id, { at }] of due) wakeHidden(id, Math.max(0, at - now()));
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    for (const { timer } of due.values()) window.clearTimeout(timer);
    due.clear();
    worker?.terminate();
    worker = null;
  });

  return {
    set(task, asked) {
      const id = (serial += 1);
      const ms = Math.max(0, asked - SOONER);
      due.set(id, { task, timer: window.setTimeout(() => ring(id), ms), at: now() + ms });
      if (window.document.hidden) wakeHidden(id, ms);
      return id;
    },
    clear(id) {
      const one = due.get(id);
      if (one) window.clearTimeout(one.timer);
      due.delete(id);
    },
  };
}
