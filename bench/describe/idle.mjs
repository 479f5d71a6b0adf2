/**
 * What a description costs while nothing is spoken: a film plays on between two descriptions, with its description on and off.
 *
 *   npm run build
 *   node bench/describe/idle.mjs
 *     -- --rounds=3   how often each is measured
 *     -- --print      shows the table, and writes nothing
 *
 * Rounds are interleaved, each in another order; what is told is the difference to the film without description in the same round.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../lib/browser.mjs';
import { buildContestant, buildReact } from '../lib/build.mjs';
import { describeMachine } from '../lib/machine.mjs';
import { measureGap } from '../lib/measures.mjs';
import { renderTable, writeSection } from '../lib/results.mjs';
import { serve } from '../lib/serve.mjs';
import { summarise } from '../lib/statistics.mjs';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    print: { type: 'boolean', default: false },
  },
});
const rounds = Number(asked.rounds);
const situations = [
  { name: 'off', query: { off: '' } },
  { name: 'text', title: 'text, a voice', query: { delivery: 'text' } },
  { name: 'clips', title: 'recorded clips', query: { delivery: 'clips' } },
  { name: 'narration', title: 'a narration that is silent', query: { delivery: 'narration' } },
];

await buildReact('production');
const player = fileURLToPath(new URL('players/tingying.jsx', import.meta.url));
await buildContestant('describe-tingying', player);
const server = await serve();
const browser = await launch();
/** What was measured, by round and situation. */
const measured = [];
try {
  for (let round = 0; round < rounds; round++) {
    const turned = [...situations.slice(round % 4), ...situations.slice(0, round % 4)];
    measured[round] = {};
    for (const { name, query } of turned)
      measured[round][name] = await measureGap({ browser, server }, 'describe-tingying', query);
    console.error(`round ${round + 1} of ${rounds}`);
    if (measured[round].off.said > 0 || measured[round].text.said !== 1)
      throw new Error('The description was not on where it should be, or not off.');
  }
} finally {
  await browser.close();
  server.close();
}

const write = (values) => {
  const { median, q1, q3 } = summarise(values);
  return `${median.toFixed(2)} [${q1.toFixed(2)}–${q3.toFixed(2)}]`;
};
const figures = ['mainThread', 'script', 'all'];
const rows = situations.map(({ name, title }) => [
  title ?? 'no description: the film and its controls',
  ...figures.map((figure) =>
    write(measured.map((round) => round[name][figure] - (name === 'off' ? 0 : round.off[figure]))),
  ),
  summarise(measured.map((round) => round[name].wakes)).median.toFixed(1),
]);
const section = `## While nothing is spoken

Made by \`node bench/describe/idle.mjs\`, ${rounds} interleaved rounds of 6 s of film between two descriptions. Milliseconds of processor
time a second (10 are one per cent of a core), medians and quartiles. The first row is the film with its description off; the
others are what a description adds to it in the same round. *All*: every process of the browser, its sound among them.
*Woken*: how often a second a timer or a frame calls the page's script, the player's own included. The goal is at most one per cent of a core.

${renderTable(['', 'main thread', 'script', 'all', 'woken'], rows)}

<sub>${new Date().toISOString().slice(0, 10)}, ${describeMachine(browser)}</sub>
`;
if (asked.print) console.log(section);
else writeSection(section);
