/**
 * How soon a narration is in step again after what puts it out of step: a seek, another speed, a network that runs dry under the film
 * or under the narration itself. By the clocks of both media, in the whole player; what is heard is recorded by
 * tests/media/sound/narration.listen.test.ts.
 *
 *   npm run build
 *   node bench/describe/disturbed.mjs
 *     -- --browsers=Chromium,Firefox   in which; they need pulseaudio, for a sound card that nobody hears, and ffmpeg
 *     -- --rates=0.5,1,2.5             how fast the film plays; from each the speed is changed to every other
 *     -- --how=seek,rate,stall,dry     what disturbs them
 *     -- --times=3                     how often the film is sought, and runs dry
 *     -- --print                       shows the table, and writes nothing
 *
 * The browsers play at the same time, each on a sound card of its own. Runs are kept in results/; the table has the latest of each kind.
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
import { makeNarratedFilm, narratedSeconds } from './makeNarratedFilm.mjs';

const { values: asked } = parseArgs({
  options: {
    browsers: { type: 'string', default: 'Chromium,Firefox' },
    rates: { type: 'string', default: '0.5,1,2.5' },
    how: { type: 'string', default: 'seek,rate,stall,dry' },
    times: { type: 'string', default: '3' },
    print: { type: 'boolean', default: false },
  },
});
const files = { stall: 'film.mp4', dry: 'narration.m4a' };
const rates = asked.rates.split(',').map(Number);
const times = Number(asked.times);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = join(built, 'narration');

await buildReact('production');
await buildContestant('describe-clocks', here('players/clocks.jsx'));
await makeNarratedFilm(folder);
const tools = await buildTestTools({ card: 'journeys/sound/startSoundCard.ts' });
const server = await serve();
const kept = here('../results/disturbed.json');
const runs = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
mkdirSync(here('../results'), { recursive: true });
try {
  await Promise.all(asked.browsers.split(',').map(measure));
} finally {
  server.close();
}
writeTable();

async function measure(name) {
  const card = await tools.card.startSoundCard();
  const browser = await launchTabs(name, card.env);
  try {
    const machine = describeMachine({ version: () => '' }).replace(/, Chromium.*?headless/, '');
    const origin = `${new Date().toISOString().slice(0, 10)}, ${machine}, ${await browser.version()}`;
    for (const visit of listVisits()) {
      runs[`${name} ${visit.how} ${visit.rate}`] = {
        ...{ name, how: visit.how, rate: visit.rate, origin },
        deeds: await makeVisit(browser, name, visit),
      };
      writeFileSync(kept, JSON.stringify(runs, null, 1));
    }
  } finally {
    await browser.close();
    await card.close();
  }
}

/** What is done on one page, one after the other. */
function listVisits() {
  const turns = Array.from({ length: times }, (_, turn) => turn);
  const places = turns.map((turn) => 300 + turn * 173 * (turn % 2 ? 1 : -0.7));
  const others = (rate) => rates.filter((one) => one !== rate);
  return rates.flatMap((rate) =>
    asked.how.split(',').map((how) => ({
      how,
      rate,
      // Where to; from which speed.
      deeds: how === 'rate' ? others(rate) : turns.map((turn) => (how === 'seek' ? places[turn] : null)),
      holds:
        how === 'stall' || how === 'dry'
          ? {
              [`holds-${files[how]}`]: turns
                .map((turn) => findByte(files[how], (9 + 9 * turn) * Math.max(1, rate)))
                .join(','),
            }
          : {},
    })),
  );
}

/** The byte of what stands at a second, or thereabouts: both files are of one size a second throughout. */
function findByte(file, second) {
  const bytes = readFileSync(join(folder, file));
  let head = 0;
  while (bytes.toString('latin1', head + 4, head + 8) !== 'mdat') head += bytes.readUInt32BE(head);
  return Math.round(head + ((bytes.length - head) * second) / narratedSeconds);
}

async function makeVisit(browser, name, { how, rate, deeds, holds }) {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  try {
    await page.goto(server.toPage('describe-clocks', { film: 'mp4', ...holds }));
    await page.locator('[data-part=play-button]').click();
    await page.evaluate((rate) => globalThis.clocks.begin(0, rate), rate);
    await page.evaluate(() => globalThis.clocks.read(2500));
    const done = [];
    for (const one of deeds) {
      if (how === 'rate') await page.evaluate((from) => globalThis.clocks.playAt(from), one);
      const value = how === 'rate' ? rate : one;
      // A browser that has fetched more than it was thought to does not run dry: the table says how often it did.
      const read = await page
        .evaluate((how, value) => globalThis.clocks.disturb(how, value), how, value)
        .catch((error) => void console.error(name, how, rate, error.message));
      if (!read) continue;
      const { joined, offsets, silent } = read;
      console.error(
        name,
        how,
        rate,
        one,
        joined?.toFixed(0),
        offsets.map(Math.round).join(' '),
        `silent ${silent}`,
      );
      done.push(read);
    }
    return done;
  } finally {
    await page.close();
  }
}

function writeTable() {
  const titles = {
    seek: 'a seek',
    rate: 'another speed',
    stall: 'the film had run dry',
    dry: 'the narration had run dry',
  };
  const digits = (value) => (Number.isFinite(value) ? value.toFixed(0) : '–');
  const rows = Object.values(runs).map(({ name, how, rate, deeds }) => {
    const sizes = (isIn) =>
      deeds.flatMap(({ offsets, at }) => offsets.filter((_, place) => isIn(at[place])).map(Math.abs));
    const [first, later] = [sizes((ms) => ms < 1000), sizes((ms) => ms >= 1000)];
    const joined = deeds.map(({ joined }) => joined ?? Infinity);
    return [
      `${name}, ${titles[how]}, ${rate}×`,
      String(deeds.length),
      ...[findQuantile(joined, 0.5), Math.max(...joined), Math.max(...first)].map(digits),
      ...[findQuantile(later, 0.5), findQuantile(later, 0.95), Math.max(...later)].map(digits),
    ];
  });
  const origins = new Set(Object.values(runs).map(({ origin }) => origin));
  const section = `## A narration in step again

Made by \`node bench/describe/disturbed.mjs\`: a film with a narration beside it in the whole player, and what puts the one out of step with
the other. Milliseconds as heard, by the clocks of both, read eight times a second for four seconds from the moment at which the film
moves again. *Joined*: until the narration sounds, median and latest. *First second*: the farthest that it was from the film while it
sounded. *Later*: from the second second on. The goal is at most 250 within the first second, and 40 for 95 of a hundred from then on.
At 0.5× Firefox tells the time in steps of 85 ms as heard, and no reading of an eighth of a second is finer: recorded, half are within 14 ms
(tests/media/sound/narration.listen.test.ts). *Times*: how often it was so; a browser that had fetched more than it was thought to
did not run dry.

${renderTable(['after', 'times', 'joined', 'latest', 'first second', 'later: p50', 'p95', 'most'], rows)}

${[...origins].map((origin) => `<sub>${origin}</sub>`).join('\n')}
`;
  if (asked.print) console.log(section);
  else writeSection(section);
}
