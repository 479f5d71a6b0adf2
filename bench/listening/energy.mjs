/**
 * What listening takes of the machine, beside the peers: processor time for a minute of a stream that plays, of the page's main
 * thread and of all the browser's processes (decoding and sound among them). The nearest to energy that a program can read.
 *
 *   npm ci --prefix bench && npm run build
 *   node bench/listening/energy.mjs [--part=peers|ours] [--rounds=2] [--seconds=12]
 *
 * Each part is measured in two minutes or so, and kept in results/; the section of RESULTS.md is of all that was measured.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findContestants } from '../contestants.mjs';
import { launch, readCounters, withPage } from '../lib/browser.mjs';
import { buildContestant, buildReact } from '../lib/build.mjs';
import { describeMachine } from '../lib/machine.mjs';
import { replaceSection } from '../lib/sections.mjs';
import { serve } from '../lib/serve.mjs';
import { summarise } from '../lib/statistics.mjs';

const { part, rounds, seconds } = parseArgs({
  options: {
    part: { type: 'string' },
    rounds: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '12' },
  },
}).values;

const peers = findContestants()
  .present.filter(({ films }) => films.includes('hls'))
  .map(({ id, title }) => ({ part: 'peers', id, title, mode: '' }));
const ours = [
  ['', 'Tingying, the picture seen'],
  ['captions', 'with captions'],
  ['rendition', 'described by a rendition'],
  ['clips', 'described by recorded clips'],
  ['text', 'described by text, spoken'],
  ['listen', 'only listened to'],
  ['listen+rendition', 'only listened to, described by a rendition'],
  ['listen+text', 'only listened to, described by text, spoken'],
].map(([mode, title]) => ({ part: 'ours', id: 'tingying-modes', title, mode }));
const cases = [...peers, ...ours].filter((one) => !part || one.part === part);

await buildReact('production');
for (const id of new Set(cases.map((one) => one.id))) await buildContestant(id);
const server = await serve();
const browser = await launch();
const system = await browser.newBrowserCDPSession();

/** Seconds of processor time of the browser with all its processes. */
async function readAll() {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** @returns ms for a minute of playing, and whether a picture was there */
function measure({ id, mode }) {
  return withPage(browser, server.toPage(id, { film: 'hls', mode }), async (page, devtools) => {
    await page.waitForFunction(() => globalThis.bench?.findVideo()?.readyState >= 2, null, { polling: 100 });
    await page.evaluate(() => globalThis.bench.play());
    await wait(3000);
    const place = () => page.evaluate(() => globalThis.bench.findVideo().currentTime);
    const [from, before, allBefore] = [await place(), await readCounters(devtools), await readAll()];
    await wait(Number(seconds) * 1000);
    const [to, after, allAfter] = [await place(), await readCounters(devtools), await readAll()];
    const played = to - from;
    // Of the film: on a machine that has no time for it, it stands still now and then.
    const minutes = played / 60;
    if (played < Number(seconds) * 0.5) throw new Error(`${id} ${mode} played only ${played.toFixed(1)} s.`);
    return {
      mainThread: ((after.TaskDuration - before.TaskDuration) / minutes) * 1000,
      script: ((after.ScriptDuration - before.ScriptDuration) / minutes) * 1000,
      all: ((allAfter - allBefore) / minutes) * 1000,
      picture: await page.evaluate(() => globalThis.bench.findVideo().videoWidth > 0),
      state: await page.evaluate(() => document.querySelector('[data-part=player]')?.dataset ?? {}),
    };
  });
}

const results = new URL('../results/', import.meta.url);
mkdirSync(results, { recursive: true });
const fileOf = (one) => new URL(`energy-${one}.json`, results);
const samples = new Map(cases.map((one) => [one, []]));
/** Who could not be measured, and why: one player that does not play costs the others nothing. */
const failed = new Map();
try {
  for (let round = 0; round < Number(rounds); round++)
    for (const one of round % 2 ? [...cases].reverse() : cases) {
      if (failed.has(one)) continue;
      try {
        const figures = await measure(one);
        if (one.mode.includes('listen') === figures.picture)
          throw new Error(`the picture is ${figures.picture ? '' : 'not '}there.`);
        samples.get(one).push(figures);
      } catch (error) {
        console.warn(`${one.title}: ${error.message}`);
        failed.set(one, error.message);
      }
    }
} finally {
  await browser.close();
  server.close();
}
for (const name of new Set(cases.map((one) => one.part)))
  writeFileSync(
    fileOf(name),
    JSON.stringify({
      origin: `${new Date().toISOString().slice(0, 10)}, ${describeMachine(browser)}, ${name}: ${rounds} × ${seconds} s each`,
      samples: [...samples].filter(([one, figures]) => one.part === name && figures.length > 0),
      failed: [...failed.keys()].filter((one) => one.part === name).map(({ title }) => title),
    }),
  );

const parts = ['peers', 'ours'].flatMap((name) =>
  existsSync(fileOf(name)) ? [JSON.parse(readFileSync(fileOf(name), 'utf8'))] : [],
);
const say = (figures, name) => {
  const { median, q1, q3 } = summarise(figures.map((one) => one[name]));
  const around = figures.length > 1 ? ` [${q1.toFixed(0)}–${q3.toFixed(0)}]` : '';
  return `${median.toFixed(0)}${around}`;
};
const rows = parts
  .flatMap((one) => one.samples)
  .map(
    ([{ title }, figures]) =>
      `| ${title} | ${['script', 'mainThread', 'all'].map((name) => say(figures, name)).join(' | ')} |`,
  );
const missing = parts.flatMap((one) => one.failed ?? []);
const section = `## Listening: what it takes of the machine

Made by \`node bench/listening/energy.mjs\`. Milliseconds of processor time for a minute of the demo film's HLS stream that plays; nobody moves the pointer. Of each, medians and quartiles of its stretches. *All*: the browser with all its processes, decoding and drawing (by the processor, for there is no graphics card here)
among them. Ours with a description that is text has a voice without a sound: what a browser's voice takes is not counted.

| | script | main thread | all |
| --- | --: | --: | --: |
${rows.join('\n')}
${missing.length > 0 ? `\nCould not be measured: ${missing.join('; ')}.\n` : ''}
<sub>${parts.map(({ origin }) => origin).join('; ')}</sub>
`;
console.log(section);
const file = new URL('../RESULTS.md', import.meta.url);
writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), section));
