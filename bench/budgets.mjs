/**
 * Holds the player to its budgets (budgets.json). No clock decides: bytes, nodes, counts and what is kept after mounts
 * are the same on a slow machine.
 *
 *   npm run build && npm run budgets
 *     -- --plant   plants a fault for every budget; then every one of them must fail
 *
 * Kept nodes and listeners count as none below a twentieth for each mount: that is one for all of the last twenty.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium, howToGetChromium } from '../scripts/findChromium.mjs';
import { findContestants } from './contestants.mjs';
import { launch } from './lib/browser.mjs';
import { buildContestant, buildReact } from './lib/build.mjs';
import {
  countNodes,
  measureGap,
  measureMounts,
  measureMountsAfterRest,
  measurePlaying,
} from './lib/measures.mjs';
import { hasFilm, serve } from './lib/serve.mjs';

const { plant } = parseArgs({ options: { plant: { type: 'boolean', default: false } } }).values;
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
const id = 'tingying';
/** The same player beside a film that is described. */
const described = 'describe-tingying';

if (!findContestants().present.some((contestant) => contestant.id === id))
  throw new Error('Nothing is built: `npm run build` first.');
if (!hasFilm())
  throw new Error('The demo film is not there: demo/films/lantern-ferry. Nothing can be played.');

const started = Date.now();
const { bytes, listed } = await measureBytes();
const figures = { bytes, ...(await measureInBrowser()) };

const results = budgets.map((budget) => ({ ...budget, ...judge(figures[budget.name], budget.limit) }));
for (const { verdict, figure, limit, unit, what } of results) {
  console.log(`${verdict}  ${write(figure)} ${unit}`.padEnd(20), `≤ ${limit} ${unit}`.padEnd(11), what);
}
console.log(`\n${listed.join('\n')}\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
const [passed, failed, skipped] = ['pass', 'FAIL', 'skip'].map(count);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = Number(plant ? failed < budgets.length : failed > 0);

function judge(figure, limit) {
  if (figure === undefined) return { verdict: 'skip' };
  return { figure, verdict: figure <= limit ? 'pass' : 'FAIL' };
}

function write(figure = '–') {
  return typeof figure === 'string' || Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
}

function fromHere(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** What a site that writes `<FilmPlayer film={…} />` makes its visitors load first. */
async function measureBytes() {
  const door = await buildContestant('door', fromHere(plant ? 'page/heavyDoor.jsx' : 'page/door.jsx'));
  const skin = await buildContestant('skin', fromHere('page/skin.js'));
  const kilobytes = (size) => `${(size / 1000).toFixed(1)} kB`;
  return {
    bytes: (door.js + door.css) / 1000,
    listed: [
      `At once: JS ${kilobytes(door.js)}, styles.css ${kilobytes(door.css)}. Not counted: skin.css ${kilobytes(skin.css)}.`,
      `Asked for later: ${door.later.map(({ name, bytes }) => `${name} ${kilobytes(bytes)}`).join(', ') || 'nothing'}.`,
    ],
  };
}

/** All but the bytes; nothing where there is no browser. */
async function measureInBrowser() {
  if (!(await findChromium())) {
    console.log(`There is no Chromium here, so only bytes are measured. ${howToGetChromium}\n`);
    return {};
  }
  await buildContestant(id);
  await buildContestant(described, fromHere('describe/players/tingying.jsx'));
  await buildReact('production');
  await buildReact('development');
  const server = await serve();
  const browser = await launch({ compiles: false });
  return measureMounted({ browser, server }).finally(async () => {
    await browser.close();
    server.close();
  });
}

async function measureMounted(place) {
  const query = plant ? { plant: '' } : {};
  // The minutes of rest are spent measuring the others.
  const [hls, { playing, gaps, nodes, ...mounted }] = await Promise.all([
    measureMountsAfterRest(place, id, { film: 'hls', ...query }),
    measureOneByOne(place, query),
  ]);
  const mounts = Object.entries({ ...mounted, hls });
  const errors = [playing, ...gaps, hls, ...Object.values(mounted)].flatMap((measure) => measure.errors);
  if (!plant) new Set(errors).forEach((error) => console.error(`In the page: ${error}`));
  return {
    nodes,
    mutations: playing.mutations,
    commits: playing.commits,
    'gap.wakes': gaps[0].wakes,
    'narration.wakes': gaps[1].wakes,
    errors: errors.length,
    ...Object.fromEntries(mounts.map(([name, kept]) => [`${name}.nodes`, countKept(kept.nodes)])),
    ...Object.fromEntries(mounts.map(([name, kept]) => [`${name}.listeners`, countKept(kept.listeners)])),
    ...Object.fromEntries(mounts.map(([name, kept]) => [`${name}.heap`, kept.heap / 1000])),
  };
}

async function measureOneByOne(place, query) {
  const strict = { strict: '', react: 'development' };
  return {
    playing: await measurePlaying(place, id, query),
    // Counts of what the page asks for: two at once do not disturb each other.
    gaps: await Promise.all(
      ['text', 'narration'].map((delivery) =>
        measureGap(place, described, { delivery, seconds: 5, ...query }),
      ),
    ),
    nodes: await countNodes(place, id, { film: 'hls', whole: '', ...query }),
    mp4: await measureMounts(place, id, { film: 'mp4', ...query }),
    captions: await measureMounts(place, id, { film: 'mp4', cues: '45', ...query }),
    strict: await measureMounts(place, id, { film: 'mp4', cues: '45', ...strict, ...query }),
  };
}

/** A slope is never quite 0: what is less than one node in twenty mounts is no node of a mount. */
function countKept(slope) {
  return Math.abs(slope) < 0.05 ? 0 : slope;
}
