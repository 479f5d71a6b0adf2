/**
 * How many grants a second one core makes and checks, and how many requests for media the edge passes on.
 *
 *   node bench/gate/edge.mjs
 *     -- --rounds=5 --count=20000     how often, and how many each time
 *
 * Counted by processor time, of all threads together: what else runs on the machine does not change it. The table goes to
 * RESULTS.md, into a section of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildForNode } from '../lib/buildForNode.mjs';
import { replaceSection } from '../lib/sections.mjs';
import { summarise } from '../lib/statistics.mjs';

const { values: asked } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, count: { type: 'string', default: '20000' } },
});
const rounds = Number(asked.rounds);
const count = Number(asked.count);
/** As a server has it: several viewers are waiting at any moment. */
const atOnce = 64;
/** Checks a second that one core is to reach. */
const goal = 15_000;

const { checkGrant, edge, importGrantKeys, mintGrant } = await import(
  await buildForNode('src/gate-server/edge/index.ts', 'gate')
);

const keys = await importGrantKeys({ k1: 'a'.repeat(43), k2: 'b'.repeat(43) });
const film = 'lantern-ferry';
const now = Date.now();
const sessions = Array.from({ length: 1_000 }, (_, at) => `${at.toString(36).padStart(21, 'A')}A`);
const grants = await Promise.all(
  sessions.map(async (session) => (await mintGrant(keys, { film, session }, now)).grant),
);
const pick = (list, at) => list[at % list.length];
const options = {
  keys,
  origin: 'http://origin.test',
  secret: 'one-secret-of-the-origin',
  clock: () => now,
  fetch: () => Promise.resolve(new Response('film')),
};
const ask = async (grant, at) => {
  const url = `http://gate.test/gate/v1/m/${grant}/${film}/hls/video/720p/${at % 1800}.m4s`;
  return (await edge(new Request(url), options)).status;
};
const forge = (grant) => `${grant.slice(0, -2)}${grant.endsWith('AA') ? 'BA' : 'AA'}`;

/** Each does one and says whether it came out right. */
const works = [
  {
    title: 'grants made',
    run: async (at) =>
      (await mintGrant(keys, { film, session: pick(sessions, at) }, now)).grant.length === 80,
  },
  {
    title: 'grants checked',
    run: async (at) => (await checkGrant(keys, pick(grants, at), film, now)) !== null,
  },
  {
    title: 'forged grants refused',
    run: async (at) => (await checkGrant(keys, forge(pick(grants, at)), film, now)) === null,
  },
  { title: 'requests passed on, whole', run: async (at) => (await ask(pick(grants, at), at)) === 200 },
  {
    title: 'forged requests refused, whole',
    run: async (at) => (await ask(forge(pick(grants, at)), at)) === 404,
  },
];

async function measure({ title, run }) {
  const before = process.cpuUsage();
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const at = next++;
      if (!(await run(at))) throw new Error(`${title}: one came out wrong`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1e6);
}

const samples = new Map(works.map(({ title }) => [title, []]));
for (const work of works) await measure(work); // warm
for (let round = 0; round < rounds; round += 1)
  for (const work of works) samples.get(work.title).push(await measure(work));

const write = (value) => Math.round(value).toLocaleString('en');
const rows = [...samples].map(([title, values]) => {
  const { median, q1, q3 } = summarise(values);
  return `| ${title} | ${write(median)} [${write(q1)}–${write(q3)}] |`;
});
const checked = summarise(samples.get('grants checked')).median;
const section = `## The gate: edge

Made by \`node bench/gate/edge.mjs\`: ${count.toLocaleString('en')} of each, ${rounds} times, ${atOnce} at once. Per second of
processor time, all threads counted. *Whole*: from the request to the answer, with an origin that answers at once.

| a second, one core | median [quartiles] |
| --- | --: |
${rows.join('\n')}

The goal, ${goal.toLocaleString('en')} checks a second, is ${checked >= goal ? 'met' : '**not met**'}. At one segment every six seconds a core checks for
${write(checked * 6)} viewers.

<sub>${new Date().toISOString().slice(0, 10)}, ${cpus()[0].model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}</sub>`;

console.log(section);
const results = new URL('../RESULTS.md', import.meta.url);
writeFileSync(results, replaceSection(readFileSync(results, 'utf8'), section));
if (checked < goal) process.exitCode = 1;
