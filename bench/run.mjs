/**
 * Measures Tingying beside other players.
 *
 *   npm ci --prefix bench     once, for the other players; without them ours and the browser's own are measured
 *   npm run build
 *   npm run bench
 *     -- --rounds=7           how often each start is measured (5); what varies less is measured less often
 *     -- --only=bare,tingying which contestants; keep `bare` in, for ratios are taken to it
 *     -- --measure=load,cues  which of sizes, load, playing, cues, heap, mounts
 *
 * Rounds are interleaved: each visits every contestant, in another order each time, so that a busy minute of the machine
 * falls on all of them. What was measured goes to results/, the tables to RESULTS.md, where what was not measured stays.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findContestants } from './contestants.mjs';
import { launch } from './lib/browser.mjs';
import { buildContestant, buildReact } from './lib/build.mjs';
import { describeMachine } from './lib/machine.mjs';
import * as measures from './lib/measures.mjs';
import { renderReport } from './lib/report.mjs';
import { keepCells, renewSections } from './lib/sections.mjs';
import { hasFilm, serve } from './lib/serve.mjs';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    measure: { type: 'string', default: 'sizes,load,playing,cues,heap,mounts' },
  },
});
const rounds = Number(asked.rounds);
const wanted = asked.measure.split(',');

const { present, absent } = findContestants();
const contestants = present.filter(({ id }) => !asked.only || asked.only.split(',').includes(id));
const results = new URL('results/', import.meta.url);

if (absent.length > 0) {
  const advice = '`npm ci --prefix bench` brings the peers, `npm run build` builds ours.';
  console.error(`Left out, because not installed or not built: ${absent.join(', ')}. ${advice}`);
}
if (!hasFilm())
  throw new Error('The demo film is not there: demo/films/lantern-ferry. Nothing can be played.');

const sizes = await build();
const server = await serve();
const browser = await launch();
const place = { browser, server };
mkdirSync(results, { recursive: true });

if (wanted.includes('sizes')) keep('sizes', sizes);
const films = [{ film: 'mp4' }, { film: 'hls' }];
await measure(
  'load',
  rounds,
  films.flatMap(({ film }) => [1, 4].map((slowdown) => ({ film, slowdown }))),
  measures.measureLoad,
);
await measure('playing', Math.ceil(rounds / 2), [{ film: 'mp4' }], measures.measurePlaying);
await measure('cues', Math.ceil(rounds / 2), [{ cues: 45 }, { cues: 40_000 }], measures.measureCues);
await measure('heap', 1, films, measures.measureHeap);
const interpreting = { server, browser: await launch({ compiles: false }) };
await measure('mounts', 1, [{ captions: false }, { captions: true }], (_, id, { captions }) =>
  measures.measureMounts(interpreting, id, { film: 'mp4', ...(captions && { cues: '45' }) }, { mounts: 100 }),
);

await Promise.all([browser.close(), interpreting.browser.close()]);
server.close();
const written = new URL('RESULTS.md', import.meta.url);
const old = readFileSync(written, 'utf8');
const report = renewSections(old, keepCells(renderReport(results), old, 'At a glance'));
writeFileSync(written, report);
console.log(report);

async function build() {
  const react = await buildReact('production');
  const measured = [];
  for (const { id, title, films } of contestants)
    measured.push({ id, title, films, ...(await buildContestant(id)) });
  return { react, samples: measured };
}

/** Visits each contestant once a round in each situation. One that fails is noted, and the others go on. */
async function measure(name, times, situations, visit) {
  if (!wanted.includes(name)) return;
  const samples = [];
  for (let round = 0; round < times; round++) {
    const visits = situations.flatMap((situation) =>
      contestants
        .filter(({ films }) => films.includes(situation.film ?? 'mp4'))
        .map((contestant) => ({ contestant, situation })),
    );
    for (const { contestant, situation } of turn(visits, round)) {
      const { id, title } = contestant;
      const outcome = await visit(place, id, situation).then(
        (figures) => ({ figures }),
        (reason) => ({ failure: String(reason.message).split('\n')[0] }),
      );
      if (outcome.failure) console.error(`${name}: ${title} failed: ${outcome.failure}`);
      samples.push({ id, title, round, ...situation, ...outcome });
    }
    console.error(`${name}: round ${round + 1} of ${times}`);
  }
  keep(name, { samples });
}

/** Another order each round: rotated, and every second round backwards. */
function turn(visits, round) {
  const from = (round * 5) % visits.length;
  const rotated = [...visits.slice(from), ...visits.slice(0, from)];
  return round % 2 === 0 ? rotated : rotated.reverse();
}

function keep(name, content) {
  const record = {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(browser),
    rounds,
    ...content,
  };
  writeFileSync(new URL(`${name}.json`, results), JSON.stringify(record, null, 1));
}
