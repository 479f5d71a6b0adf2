import { availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';

/** On what it was measured, in one line. */
export function describeMachine(browser) {
  const [{ model }] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = `load ${loadavg()[0].toFixed(1)}`;
  return [
    `${availableParallelism()} × ${model.trim()}`,
    memory,
    platform(),
    `Node ${process.versions.node}`,
    `Chromium ${browser.version()} headless`,
    load,
  ].join(', ');
}
