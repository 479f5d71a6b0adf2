/**
 * How many WebVTT cues a second are read, beside the libraries that players use.
 *
 *   npm ci --prefix bench              once, for the peers
 *   node bench/cues/parse.mjs
 *     -- --rounds=7                   how often each reads each file
 *     -- --print                      shows the table, and writes nothing
 *
 * Rounds are interleaved, each in another order. The tables go to RESULTS.md, into a section of their own.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderTable, writeSection } from '../lib/results.mjs';
import { summarise } from '../lib/statistics.mjs';
import { buildForNode } from '../lib/buildForNode.mjs';
import { films } from './films.mjs';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    print: { type: 'boolean', default: false },
    /** In a process of its own: the reader to measure, and where the built core is. */
    only: { type: 'string' },
    core: { type: 'string' },
  },
});
const rounds = Number(asked.rounds);

const builtCore = asked.core ?? (await buildForNode('src/core/index.ts', 'cues'));
const core = await import(builtCore);
const peers = createRequire(new URL('../package.json', import.meta.url));
const { WebVTT, VTTCue, VTTRegion } = peers('videojs-vtt.js');
const { parseText } = await import(peers.resolve('media-captions'));
const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

/** media-captions makes VTTCue objects of the page; Node has none, so it gets the plainest that will do. */
globalThis.VTTCue ??= class extends EventTarget {
  constructor(startTime, endTime, text) {
    super();
    Object.assign(this, { startTime, endTime, text });
  }
};

/** Each reads a whole file and gives the number of its cues. */
const readers = [
  { id: 'whole', title: '`parseWebVtt`', read: (text) => core.parseWebVtt(text).cues.length },
  { id: 'pieces', title: '`createWebVttReader`, 64 kB pieces', read: readInPieces },
  {
    id: 'trees',
    title: '`parseWebVtt`, and `parseCueText` of every cue',
    read(text) {
      const { cues } = core.parseWebVtt(text);
      let nodes = 0;
      for (const cue of cues) nodes += core.parseCueText(cue.text).children.length;
      return nodes >= cues.length ? cues.length : 0;
    },
  },
  { id: 'vttjs', title: `videojs-vtt.js ${versionOf('videojs-vtt.js')}`, read: readWithVttJs },
  {
    id: 'media-captions',
    title: `media-captions ${versionOf('media-captions')}`,
    read: async (text) => (await parseText(text, { type: 'vtt' })).cues.length,
  },
];

function readInPieces(text) {
  const reader = core.createWebVttReader();
  let count = 0;
  for (let from = 0; from < text.length; from += 65_536)
    count += reader.read(text.slice(from, from + 65_536)).cues.length;
  return count + reader.end().cues.length;
}

function readWithVttJs(text) {
  const parser = new WebVTT.Parser({ VTTCue, VTTRegion }, {}, WebVTT.StringDecoder());
  let count = 0;
  parser.oncue = () => count++;
  parser.parse(text);
  parser.flush();
  return count;
}

/** Reads until there is enough to measure. @returns millions of cues for a second of processor time */
async function measure({ title, read }, film, enough) {
  let spent = 0;
  let cues = 0;
  while (spent < enough) {
    const text = copy(film.text);
    const began = process.cpuUsage();
    const count = await read(text);
    const { user, system } = process.cpuUsage(began);
    if (count !== film.cues)
      throw new Error(`${title} read ${count} of ${film.cues} cues of “${film.title}”.`);
    spent += user + system;
    cues += count;
  }
  return cues / spent;
}

if (asked.only) {
  const reader = readers.find(({ id }) => id === asked.only);
  for (const film of films) await measure(reader, film, 300_000); // to warm up
  const measured = [];
  for (const film of films) measured.push(await measure(reader, film, 100_000));
  process.stdout.write(JSON.stringify(measured));
  process.exit();
}

/** By reader and film. Each in a process of its own, as a page has one of them: no reader meets another's garbage or types. */
const speeds = new Map(readers.flatMap(({ id }) => films.map((film) => [`${id} ${film.id}`, []])));
const self = fileURLToPath(import.meta.url);
for (let round = 0; round < rounds; round++) {
  const turn = (round * 3) % readers.length;
  const order = [...readers.slice(turn), ...readers.slice(0, turn)];
  for (const { id } of round % 2 ? order.toReversed() : order) {
    const measured = JSON.parse(
      execFileSync(process.execPath, [self, `--only=${id}`, `--core=${builtCore}`], { encoding: 'utf8' }),
    );
    films.forEach((film, place) => speeds.get(`${id} ${film.id}`).push(measured[place]));
  }
}

/** A string of its own, as a response gives it: nothing about it is known from the round before. */
function copy(text) {
  return Buffer.from(text).toString();
}

const digits = (value) => value.toFixed(value >= 10 ? 1 : value >= 0.1 ? 2 : 3);
const rows = readers.map(({ id, title }) => {
  const cells = films.flatMap((film) => {
    const own = speeds.get(`${id} ${film.id}`);
    const { median, q1, q3 } = summarise(own);
    const ratio = summarise(own.map((speed, round) => speed / speeds.get(`vttjs ${film.id}`)[round])).median;
    return [`${digits(median)} [${digits(q1)}–${digits(q3)}]`, digits(ratio)];
  });
  return [title, ...cells];
});
const machine = `${availableParallelism()} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`;
const lengths = films.map(
  ({ title, cues, text }) => `${title}: ${cues} cues, ${(text.length / 1000).toFixed(0)} kB of characters`,
);
const section = `## Reading WebVTT

Made by \`node bench/cues/parse.mjs\`. Millions of cues for a second of processor time, collecting of garbage included: medians and
quartiles of ${rounds} interleaved rounds, each reader in a process of its own and warm. \`×\` is the ratio to videojs-vtt.js in the same round. Ours collects problems meanwhile; all
read settings, and none but the third row makes trees of the cues' words. ${lengths.join('; ')}.

${renderTable(['', ...films.flatMap(({ title }) => [title, '×'])], rows)}

<sub>${new Date().toISOString().slice(0, 10)}, ${machine}</sub>
`;
if (asked.print) console.log(section);
else writeSection(section);
