/** A Chromium whose clocks and memory can be read, and pages to measure in. */
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium, howToGetChromium } from '../../scripts/findChromium.mjs';

/**
 * @param {{ compiles?: boolean, autoplays?: boolean }} options `autoplays: false` keeps the browser's own rule. `compiles: false` keeps JavaScript interpreted: machine code made for functions that ran often
 * grows the heap by about a kilobyte a mount, and is nothing a player holds on to
 */
export async function launch({ compiles = true, autoplays = true } = {}) {
  const found = await findChromium();
  if (!found) throw new Error(`There is no Chromium to measure in. ${howToGetChromium}`);
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      ...chromiumArgs,
      ...(autoplays ? ['--autoplay-policy=no-user-gesture-required'] : []),
      '--mute-audio',
      '--enable-precise-memory-info',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      ...(compiles ? [] : ['--js-flags=--no-opt --no-maglev --no-sparkplug']),
    ],
  });
}

/** A new window starts processes of its own, which on two cores would take turns with the page that is measured, now more and now less. */
const SETTLE_MS = 600;

/** Opens an address in a fresh profile, hands the page to `use`, and closes it whatever happens. */
export async function withPage(browser, address, use, { slowdown = 1, timeoutMs = 30_000 } = {}) {
  const context = await browser.newContext({ viewport: { width: 800, height: 620 } });
  try {
    context.setDefaultTimeout(timeoutMs);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    // In time of the main thread itself, so that what else the machine does is not counted.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await new Promise((settled) => setTimeout(settled, SETTLE_MS));
    await page.goto(address);
    return await use(page, devtools);
  } finally {
    await context.close();
  }
}

/** Chromium's own counters: durations in s, sizes in bytes. */
export async function readCounters(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** One collection leaves what only finalisers held; three leave what is really kept. */
export async function collectGarbage(devtools) {
  for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage');
}
