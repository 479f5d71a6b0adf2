// @ts-check
/**
 * How long a keystroke takes in a theatre of 10 000 titles (60 000 texts), in Node, without a browser: each query is typed
 * letter by letter, and each of its beginnings is searched for. Aim: less than 16 ms, a frame. Processor time.
 *
 *   node bench/theatre/search.mjs [--print]   writes its section of RESULTS.md, or only prints it
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { cpus, loadavg } from 'node:os';
import { replaceSection } from '../lib/sections.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = `
export { createCatalogueSearch } from '${root}src/core/catalogue/search/createCatalogueSearch.ts';
export { loadSounds } from '${root}src/core/catalogue/loadSounds.ts';
export { manyWorks } from '${root}tests/core/catalogue/manyWorks.ts';
export { typedToWarm } from '${root}src/react/theatre/warmSearch.ts';
`;
const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
  await build({
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      ssr: true,
      minify: false,
      rolldownOptions: { input: 'entry', output: { codeSplitting: false } },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? entry : null),
      },
    ],
  })
);
const { createCatalogueSearch, loadSounds, manyWorks, typedToWarm } = await import(
  `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`
);

/** Milliseconds of processor time: what else runs on the machine lengthens only the clock's. @param {() => unknown} task */
const time = (task) => {
  const { user, system } = process.cpuUsage();
  task();
  const after = process.cpuUsage();
  return (after.user - user + after.system - system) / 1000;
};
const works = manyWorks(10_000);
/** @type {any} */
let search;
/** Milliseconds of each step: what a page that lets go on after ten of them can be held longer. @param {Iterator<void>} steps */
const timeSteps = (steps) => {
  /** @type {number[]} */
  const took = [];
  for (let done = false; !done;) {
    took.push(time(() => (done = steps.next().done === true)));
  }
  return took;
};
/** @param {number[]} took */
const tellSteps = (took) =>
  `${took.reduce((sum, one) => sum + one, 0).toFixed(0)} ms, in ${took.length} steps of ${Math.max(...took).toFixed(0)} ms at most`;
search = createCatalogueSearch(works);
const made = timeSteps(search.prepareBySteps());
const sounds = await loadSounds();
const learnt = timeSteps(search.learnBySteps(sounds));

// Asked so, it is a browser that has just opened the page: what was never run is slow the first time.
const asFirst = process.argv.find((one) => one.startsWith('--first='))?.slice(8);
if (asFirst) {
  if (asFirst === 'warm') for (const text of [...typedToWarm, ...typedToWarm]) search.search(text);
  const took = [1, 2, 3, 4, 5, 6].map((letters) => time(() => search.search('chongq'.slice(0, letters))));
  console.log(took.map((one) => one.toFixed(1)).join(', '));
  process.exit();
}
/** @param {'cold' | 'warm'} how */
const typeFirst = (how) =>
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), `--first=${how}`], {
    encoding: 'utf8',
  }).trim();

const queries = [
  'chongqingsenlin',
  'wangjiawei',
  'cqsl',
  'changjiangqihao',
  '长江七号',
  '常将其号',
  '影月光',
  'lantern ferry',
  'lantren',
  'silent moon',
  '王明',
];
/** @type {{ query: string, took: number[] }[]} */
const all = [];
for (const query of queries) {
  const beginnings = [...query].map((_, index) => [...query].slice(0, index + 1).join(''));
  for (const text of beginnings) search.search(text);
  const took = beginnings.flatMap((text) => Array.from({ length: 9 }, () => time(() => search.search(text))));
  all.push({ query, took });
}
/** @param {number[]} values @param {number} part */
const at = (values, part) =>
  ([...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0).toFixed(1);
const rows = [...all, { query: 'all of them', took: all.flatMap(({ took }) => took) }].map(
  ({ query, took }) => `| ${query} | ${at(took, 0.5)} | ${at(took, 0.95)} | ${at(took, 1)} |`,
);
const section = `## The theatre: search

Made by \`node bench/theatre/search.mjs\`. Milliseconds of processor time for a keystroke among 10,000 titles (60,000 texts), each query typed letter by letter and
each of its beginnings searched 9 times. The index is made in ${tellSteps(made)}, the sounds of Chinese are learnt in ${tellSteps(learnt)}, once; between steps
a page is let go on. Aim: less than 16 ms.

| typed | p50 | p95 | worst |
| --- | --: | --: | --: |
${rows.join('\n')}

The first letters that anybody types, *chongq*, one after another: ${typeFirst('warm')} ms, for the search is warm by then (\`warmSearch\`, in idle time);
cold they would take ${typeFirst('cold')} ms.

<sub>${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}</sub>
`;
console.log(section);
if (!process.argv.includes('--print')) {
  const file = new URL('../RESULTS.md', import.meta.url);
  writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), section));
}
