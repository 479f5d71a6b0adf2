/**
 * How far a narration is from its film after half an hour, in a tab that is looked at and in one that is hidden, by the clocks
 * of both media (what is heard of them is recorded by the tests in tests/media/sound).
 *
 *   npm run build
 *   node bench/describe/narration.mjs
 *     -- --browsers=Chromium,Firefox   in which; they need pulseaudio, for a sound card that nobody hears, and ffmpeg
 *     -- --rate=1                      how fast the film plays
 *     -- --from=28.5 --to=31           minutes of the film; --from=0 plays it from its beginning
 *     -- --print                       shows the table, and writes nothing
 *
 * The tabs play at the same time, each in a browser of its own. Runs are kept in results/; the table has the latest of each kind.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchTabs } from '../../scripts/launchTabs.mjs';
import { buildContestant, buildReact, built } from '../lib/build.mjs';
import { buildTestTools } from '../lib/buildTestTools.mjs';
import { describeMachine } from '../lib/machine.mjs';
import { renderTable, writeSection } from '../lib/results.mjs';
import { serve } from '../lib/serve.mjs';
import { findQuantile } from '../lib/statistics.mjs';
import { makeNarratedFilm } from './makeNarratedFilm.mjs';

const { values: asked } = parseArgs({
  options: {
    browsers: { type: 'string', default: 'Chromium,Firefox' },
    rate: { type: 'string', default: '1' },
    from: { type: 'string', default: '28.5' },
    to: { type: 'string', default: '31' },
    print: { type: 'boolean', default: false },
  },
});
const [rate, from, to] = [asked.rate, asked.from, asked.to].map(Number);
/** From here on a narration counts as half an hour old. */
const half = 30;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const tabs = [
  { tab: 'shown', query: {}, hidden: false },
  { tab: 'hidden, sounding', query: {}, hidden: true },
  { tab: 'hidden, silent', query: { silent: '' }, hidden: true },
];

await buildReact('production');
await buildContestant('describe-clocks', here('players/clocks.jsx'));
await makeNarratedFilm(join(built, 'narration'));
const tools = await buildTestTools({ card: 'journeys/sound/startSoundCard.ts' });
const server = await serve();
const card = await tools.card.startSoundCard();
const kept = here('../results/narration.json');
const runs = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
try {
  for (const name of asked.browsers.split(',')) {
    const measured = await Promise.all(tabs.map((one) => watch(name, one)));
    for (const one of measured) runs[`${name} ${one.tab} ${rate} ${from}`] = one;
  }
} finally {
  await card.close();
  server.close();
}
mkdirSync(here('../results'), { recursive: true });
writeFileSync(kept, JSON.stringify(runs, null, 1));
writeTable();

/** Plays the film in a tab, and reads both clocks until it comes to its end. */
async function watch(name, { tab, query, hidden }) {
  const browser = await launchTabs(name, card.env);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(server.toPage('describe-clocks', { film: 'mp4', ...query }));
    await page.locator('[data-part=play-button]').click();
    await page.evaluate((from, rate) => globalThis.clocks.begin(from, rate), from * 60, rate);
    if (hidden) await (await browser.newPage()).bringToFront();
    // What follows a seek has a second; a browser slows a hidden page some seconds later.
    await page.evaluate((ms) => globalThis.clocks.read(ms), hidden ? 15_000 : 3000);
    const readings = [];
    for (let ended = false; !ended;) {
      const reading = await page.evaluate(() => globalThis.clocks.read(4000));
      if (reading.hidden !== hidden) throw new Error(`${name}: the tab is not ${tab}.`);
      readings.push(reading);
      ended = reading.ended || reading.minute >= to;
    }
    const later = readings.filter(({ minute }) => minute >= half);
    const sizes = later.flatMap(({ offsets }) => offsets.map(Math.abs));
    return {
      name,
      tab,
      rate,
      from,
      count: sizes.length,
      silent: later.reduce((sum, { silent }) => sum + silent, 0),
      p50: findQuantile(sizes, 0.5),
      p95: findQuantile(sizes, 0.95),
      most: Math.max(...sizes),
      timersLate: findQuantile(
        later.map(({ late }) => late),
        0.5,
      ),
      minutes: readings.at(-1).minute - from,
      date: new Date().toISOString().slice(0, 10),
      machine: describeMachine({ version: () => '' }).replace(/, Chromium.*?headless/, ''),
      version: await browser.version(),
    };
  } finally {
    await browser.close();
  }
}

function writeTable() {
  const rows = Object.values(runs).map((one) => [
    `${one.name}, ${one.rate}×, ${one.tab}`,
    one.from === 0 ? 'the beginning' : `minute ${one.from}`,
    one.minutes.toFixed(1),
    one.timersLate.toFixed(0),
    String(one.count),
    String(one.silent ?? 'among them'),
    ...[one.p50, one.p95, one.most].map((value) => value.toFixed(1)),
  ]);
  const origins = new Set(
    Object.values(runs).map(({ date, machine, version }) => `${date}, ${machine}, ${version}`),
  );
  const section = `## A narration in step

Made by \`node bench/describe/narration.mjs\`, whose runs are put together here: a film of 33 minutes with a narration beside it, in the
whole player. How far the one is from the other, in milliseconds as heard, by the clocks of both, read four times a second from the
30th minute of the film on. *From*: where the film was sought to before; what it then played through is told in minutes of the
film. *Silent*: readings at which the narration was just being set right. *Hidden*: another tab is in front. *Timers late*: how much later than asked the page's own timers ring meanwhile: browsers
slow them where a hidden page is silent. The goal is at most 40 ms for 95 of a hundred. With twenty programs wanting two cores (load 20)
Chromium is not kept to it: one reading in ten found the narration being set right again.

${renderTable(['', 'from', 'minutes', 'timers late', 'readings', 'silent', 'p50', 'p95', 'most'], rows)}

${[...origins].map((origin) => `<sub>${origin}</sub>`).join('\n')}
`;
  if (asked.print) console.log(section);
  else writeSection(section);
}
