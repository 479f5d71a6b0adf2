import { cdp } from 'vitest/browser';

interface Metrics {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

/** The part of the browser's own protocol that is used here. */
interface Devtools {
  send(method: string, params?: object): Promise<unknown>;
}

/** What the whole page still holds after a collection: DOM nodes, on the page or kept by something, and listeners. */
export async function countNodes(): Promise<{ nodes: number; listeners: number }> {
  const devtools = cdp() as unknown as Devtools;
  await devtools.send('Performance.enable');
  for (let round = 0; round < 2; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = (await devtools.send('Performance.getMetrics')) as Metrics;
  const valueOf = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') };
}
