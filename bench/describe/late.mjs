/**
 * How late a description is told of, by the film's own clock, on a page that has other work to do: Tingying beside a plain
 * `timeupdate` loop, the browser's own cue events and video.js's own display of descriptions.
 *
 *   npm ci --prefix bench     once, for video.js as others have it
 *   npm run build
 *   node bench/describe/late.mjs
 *     -- --rounds=2 --count=30   how often each is measured, and with how many descriptions
 *     -- --print                 shows the table, and writes nothing
 *
 * Rounds are interleaved, each in another order, all in one browser.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../lib/browser.mjs';
import { buildContestant, buildReact } from '../lib/build.mjs';
import { describeMachine } from '../lib/machine.mjs';
import { measureDescriptions } from '../lib/measures.mjs';
import { renderTable, writeSection } from '../lib/results.mjs';
import { serve } from '../lib/serve.mjs';
import { findQuantile } from '../lib/statistics.mjs';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '2' },
    count: { type: 'string', default: '30' },
    print: { type: 'boolean', default: false },
  },
});
const [rounds, count] = [asked.rounds, asked.count].map(Number);
/** Seconds by the clock on the wall between two descriptions: no multiple of what anybody polls by. */
const every = 0.23;
const rates = [1, 2.5];

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const peer = here('../node_modules/video.js/package.json');
const players = [
  { id: 'tingying', title: 'Tingying, asked of the voice' },
  { id: 'native', title: 'the browser’s own cue events' },
  { id: 'timeupdate', title: 'a plain `timeupdate` loop' },
  ...(existsSync(peer)
    ? [
        {
          id: 'videojs',
          title: `video.js ${JSON.parse(readFileSync(peer, 'utf8')).version}, its own display`,
        },
      ]
    : []),
];
await buildReact('production');
for (const { id } of players) await buildContestant(`describe-${id}`, here(`players/${id}.jsx`));

const server = await serve();
const browser = await launch();
const told = new Map();
try {
  for (let round = 0; round < rounds; round++) {
    const visits = players.flatMap(({ id }) => rates.map((rate) => ({ id, rate })));
    const from = (round * 3) % visits.length;
    const turned = [...visits.slice(from), ...visits.slice(0, from)];
    for (const { id, rate } of round % 2 ? turned.toReversed() : turned) {
      const said = await measureDescriptions({ browser, server }, `describe-${id}`, { rate, count, every });
      const key = `${id} ${rate}`;
      told.set(key, [...(told.get(key) ?? []), ...said.map(({ late }) => late)]);
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
} finally {
  await browser.close();
  server.close();
}

const digits = (value) => (Math.abs(value) >= 99.95 ? value.toFixed(0) : value.toFixed(1));
const rows = players.map(({ id, title }) => [
  title,
  ...rates.flatMap((rate) => {
    const late = told.get(`${id} ${rate}`);
    const lost = rounds * count - late.length;
    return [
      ...[0.5, 0.95].map((part) => digits(findQuantile(late, part))),
      lost > 0 ? `${lost} lost` : 'all',
    ];
  }),
]);
const section = `## How late a description begins

Made by \`node bench/describe/late.mjs\`: ${rounds} interleaved rounds of ${count} descriptions each, one every ${every * 1000} ms, two thirds of that
long. Milliseconds by the clock on the wall after the film's own clock has passed the description's start, until a voice is asked
for it or its words are in the page; medians and 95th percentiles. The page's main thread is busy for 10 ms in every 33 (30 %).
*Told*: whether every description was. The goal for Tingying is a median of at most 5 ms and a 95th percentile of at most 20 ms.

${renderTable(['', ...rates.flatMap((rate) => [`${rate}×: median`, 'p95', 'told'])], rows)}

<sub>${new Date().toISOString().slice(0, 10)}, ${describeMachine(browser)}</sub>
`;
if (asked.print) console.log(section);
else writeSection(section);
