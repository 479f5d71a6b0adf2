/** What is measured, one function each. All take an open browser and a server, and give plain numbers. */
import { collectGarbage, readCounters, withPage } from './browser.mjs';
import { findSlope } from './statistics.mjs';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Cold load: times in ms since navigation, until half a second after the first frame. */
export function measureLoad({ browser, server }, id, { film, slowdown }) {
  return withPage(
    browser,
    server.toPage(id, { film }),
    async (page, devtools) => {
      await page.waitForFunction(
        () => globalThis.bench?.marks.controls && globalThis.bench.marks.firstFrame,
        null,
        {
          polling: 100,
        },
      );
      await wait(500);
      const { TaskDuration, ScriptDuration } = await readCounters(devtools);
      const { marks, longTasks } = await page.evaluate(() => ({
        marks: globalThis.bench.marks,
        longTasks: globalThis.bench.longTasks,
      }));
      return {
        controls: marks.controls,
        firstFrame: marks.firstFrame,
        blocked: longTasks.reduce((sum, task) => sum + task - 50, 0),
        longestTask: Math.max(0, ...longTasks),
        mainThread: TaskDuration * 1000,
        script: ScriptDuration * 1000,
      };
    },
    { slowdown },
  );
}

/** Lets `seconds` of the film pass with the controls shown, as a viewer does who moves the pointer now and then. */
async function watchFilm(page, seconds) {
  const { x, y } = await page.evaluate(() => {
    const { left, top } = globalThis.bench.findVideo().getBoundingClientRect();
    return { x: left + 200, y: top + 120 };
  });
  let watching = true;
  const passed = page
    .evaluate((count) => globalThis.bench.pass(count), seconds)
    .finally(() => (watching = false));
  for (let flip = 0; watching; flip ^= 3) {
    await page.mouse.move(x + flip, y);
    await Promise.race([passed, wait(700)]);
  }
}

/** Work in each second of playing, once the start is over. */
export function measurePlaying({ browser, server }, id, { film = 'mp4', seconds = 8, ...query }) {
  return withPage(browser, server.toPage(id, { film, ...query }), async (page, devtools) => {
    await page.waitForFunction(() => globalThis.bench?.marks.firstFrame, null, { polling: 100 });
    await page.evaluate(() => globalThis.bench.play());
    await watchFilm(page, 2);

    await page.evaluate(() => globalThis.bench.countMutations());
    const before = await readCounters(devtools);
    await watchFilm(page, seconds);
    const after = await readCounters(devtools);
    const { mutations, commits, nodes, errors } = await page.evaluate(() => ({
      mutations: globalThis.bench.mutations,
      commits: globalThis.bench.commits,
      nodes: globalThis.bench.countNodes(),
      errors: globalThis.bench.errors,
    }));
    return {
      mutations: mutations / seconds,
      commits: commits / seconds,
      mainThread: ((after.TaskDuration - before.TaskDuration) / seconds) * 1000,
      script: ((after.ScriptDuration - before.ScriptDuration) / seconds) * 1000,
      nodes,
      errors,
    };
  });
}

/** Nodes of a player once nothing more comes to it. */
export function countNodes({ browser, server }, id, query) {
  return withPage(browser, server.toPage(id, query), async (page) => {
    await page.waitForFunction(() => globalThis.bench?.marks.firstFrame, null, { polling: 100 });
    const count = () => page.evaluate(() => globalThis.bench.countNodes());
    let [before, nodes] = [0, await count()];
    while (nodes !== before) {
      await wait(2000);
      [before, nodes] = [nodes, await count()];
    }
    return nodes;
  });
}

/** How late each cue is shown, in ms of the film. */
export function measureCues({ browser, server }, id, { cues, seconds = 9 }) {
  return withPage(browser, server.toPage(id, { film: 'mp4', cues: String(cues) }), async (page) => {
    await page.waitForFunction(() => globalThis.bench?.marks.firstFrame, null, { polling: 100 });
    await page.evaluate(() => {
      globalThis.bench.showCaptions();
      globalThis.bench.watchCues();
    });
    await page.evaluate(() => globalThis.bench.play());
    await wait(seconds * 1000);
    return page.evaluate(() => globalThis.bench.shown);
  });
}

/**
 * How late each description is told of, ms by the clock on the wall, while the page has other work to do.
 * @param {{ rate: number, count: number, every: number }} situation a description `every` so many seconds by the clock on the wall
 * @returns one for each description that was told of, in the order of their numbers; those that were lost are not among them
 */
export function measureDescriptions({ browser, server }, id, { rate, count, every }) {
  const query = { film: 'mp4', descriptions: String(count), step: String(every * rate) };
  return withPage(browser, server.toPage(id, query), async (page) => {
    await page.waitForFunction(() => globalThis.bench?.marks.firstFrame, null, { polling: 100 });
    await wait(1500);
    await page.evaluate((rate) => {
      const { bench } = globalThis;
      bench.findVideo().playbackRate = rate;
      bench.keepBusy();
      return bench.play();
    }, rate);
    const end = 2 + count * every * rate + 0.5 * rate;
    await page.waitForFunction((end) => globalThis.bench.findVideo().currentTime > end, end, {
      polling: 100,
    });
    return page.evaluate(() => globalThis.bench.said);
  });
}

/** What a film costs while it plays and nothing is described, once the start is over: each second of it. */
export function measureGap({ browser, server }, id, { seconds = 6, ...query } = {}) {
  const gap = { film: 'mp4', descriptions: '1', step: '0.4', wakes: '', ...query };
  return withPage(browser, server.toPage(id, gap), async (page, devtools) => {
    await page.waitForFunction(() => globalThis.bench?.marks.firstFrame, null, { polling: 100 });
    await page.evaluate(() => globalThis.bench.play());
    // Past the only description, and past what a player does afterwards.
    await page.evaluate(() => globalThis.bench.pass(3));
    const whole = await browser.newBrowserCDPSession();
    const readAll = async () => {
      const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    const read = async () => ({
      ...(await readCounters(devtools)),
      all: await readAll(),
      wakes: await page.evaluate(() => globalThis.bench.wakes),
    });
    const before = await read();
    await page.evaluate((seconds) => globalThis.bench.pass(seconds), seconds);
    const after = await read();
    const { said, errors } = await page.evaluate(({ said, errors } = globalThis.bench) => ({ said, errors }));
    return {
      wakes: (after.wakes - before.wakes) / seconds,
      mainThread: ((after.TaskDuration - before.TaskDuration) / seconds) * 1000,
      script: ((after.ScriptDuration - before.ScriptDuration) / seconds) * 1000,
      all: ((after.all - before.all) / seconds) * 1000,
      said: said.length,
      errors,
    };
  });
}

/** JavaScript heap in bytes after some time of playing, without garbage. */
export function measureHeap({ browser, server }, id, { film, seconds = 20 }) {
  return withPage(browser, server.toPage(id, { film }), async (page, devtools) => {
    await page.waitForFunction(() => globalThis.bench?.marks.firstFrame, null, { polling: 100 });
    await page.evaluate(() => globalThis.bench.play());
    await wait(seconds * 1000);
    return readKept(devtools);
  });
}

/** The last mount’s own waits are a second long: what they hold goes with them, and is not what a mount keeps. */
async function readKept(devtools) {
  await wait(1200);
  await collectGarbage(devtools);
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await readCounters(devtools);
  return { heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
}

const kinds = ['heap', 'nodes', 'listeners'];

const openIdle = ({ browser, server }, id, query, use) =>
  withPage(
    browser,
    server.toPage(id, { ...query, idle: '' }),
    async (page, devtools) => {
      await page.waitForFunction(() => globalThis.bench?.ready);
      return use((count) => page.evaluate((turns) => globalThis.bench.cycle(turns), count), devtools, page);
    },
    { timeoutMs: 240_000 },
  );

/**
 * Mounts and unmounts in one page. What stays for each mount is the slope over the later mounts: the first ones fill
 * caches that are filled once.
 * @param query the page's: `film`, `cues`, `strict`, `react`, `plant`
 */
export function measureMounts(place, id, query, { mounts = 200, step = 20, from = 40 } = {}) {
  return openIdle(place, id, query, async (cycle, devtools, page) => {
    const samples = [];
    for (let mounted = step; mounted <= mounts; mounted += step) {
      await cycle(step);
      samples.push([mounted, await readKept(devtools)]);
    }
    const later = samples.filter(([mounted]) => mounted >= from);
    const kept = kinds.map((kind) => [
      kind,
      findSlope(later.map(([mounted, sample]) => [mounted, sample[kind]])),
    ]);
    return { ...Object.fromEntries(kept), errors: await page.evaluate(() => globalThis.bench.errors) };
  });
}

/** What each mount keeps once `rest` seconds have gone: engines may hold what they need for a while. */
export function measureMountsAfterRest(place, id, query, { mounts = 60, warmUp = 40, rest = 60 } = {}) {
  return openIdle(place, id, query, async (cycle, devtools, page) => {
    const settle = async (count) => {
      await cycle(count);
      await wait(rest * 1000);
      return readKept(devtools);
    };
    const before = await settle(warmUp);
    const after = await settle(mounts);
    const kept = kinds.map((kind) => [kind, (after[kind] - before[kind]) / mounts]);
    return { ...Object.fromEntries(kept), errors: await page.evaluate(() => globalThis.bench.errors) };
  });
}
