/**
 * How long `tingying audit` takes by the clock on the wall, from the command to its report, the browser's start included.
 *
 *   npm ci --prefix bench      once
 *   npm run build && npm run build-storybook
 *   node bench/audit-speed.mjs
 *     -- --only=page           or stories
 *     -- --times=3             how often the page with a player is audited
 *     -- --print               writes nothing
 *
 * The page is the one of `bench/audit.mjs`: the demo film in our player, which is used by every rule. The stories are all of ours, each
 * with every rule but those of whole pages. The table goes to RESULTS.md, into a section of its own.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pageOnlyRules } from '../dist/audit/testing/index.js';
import { listStories } from '../scripts/auditOwn/listStories.mjs';
import { serveFolder } from '../scripts/auditOwn/serveFolder.mjs';
import { findChromium } from '../scripts/findChromium.mjs';
import { buildContestant, buildReact } from './lib/build.mjs';
import { replaceSection } from './lib/sections.mjs';
import { serve } from './lib/serve.mjs';
import { summarise } from './lib/statistics.mjs';

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    times: { type: 'string', default: '3' },
    print: { type: 'boolean', default: false },
  },
});
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const found = await findChromium();
const folder = mkdtempSync(join(tmpdir(), 'tingying-speed-'));
const rows = [];
const load = loadavg()[0].toFixed(1);

/** Runs the command, and gives what it took and what it wrote. */
async function audit(...args) {
  const output = join(folder, 'report.json');
  const began = performance.now();
  const command = spawn(
    process.execPath,
    [
      here('../dist/cli/tingying.js'),
      'audit',
      ...args,
      '--no-sandbox',
      ...['--browser', found.executablePath, '--format', 'json', '--output', output, '--fail-on', 'never'],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...found.env } },
  );
  const code = await new Promise((ended) => command.on('exit', ended));
  const seconds = (performance.now() - began) / 1000;
  const { pages } = JSON.parse(readFileSync(output, 'utf8'));
  for (const { url, troubles } of pages)
    for (const { message } of troubles) console.error(`${url}: ${message}`);
  if (code !== 0) throw new Error(`The audit ended with ${code}, so its time says nothing.`);
  return { seconds, pages };
}

const applied = ({ answers }) =>
  answers.filter(({ rule, outcome }) => !rule.startsWith('axe/') && outcome !== 'inapplicable').length;

if (asked.only !== 'stories') {
  await buildReact('production');
  await buildContestant('audit-tingying', here('audit/players/tingying.jsx'));
  const server = await serve();
  const took = [];
  let rules = 0;
  for (let time = 0; time < Number(asked.times); time++) {
    const { seconds, pages } = await audit(server.toAudit('tingying'));
    took.push(seconds);
    rules = applied(pages[0]);
    console.error(`a page with one player: ${seconds.toFixed(1)} s, ${rules} rules of ours applied`);
  }
  server.close();
  const { median } = summarise(took);
  rows.push({ what: `a page with one player (${rules} of our rules apply)`, seconds: median, goal: 15 });
}

if (asked.only !== 'page') {
  const served = await serveFolder(here('../storybook-static'));
  const stories = listStories(here('../storybook-static'));
  const list = join(folder, 'stories.txt');
  writeFileSync(list, stories.map((path) => served.url + path).join('\n'));
  const { seconds, pages } = await audit('--list', list, '--skip-rules', pageOnlyRules.join(','));
  served.close();
  const withPlayer = pages.filter(({ answers }) =>
    answers.some(({ rule, outcome }) => rule === 'player/keys-play' && outcome !== 'inapplicable'),
  );
  console.error(
    `${pages.length} stories: ${seconds.toFixed(1)} s; ${withPlayer.length} have a player that plays`,
  );
  const median = summarise(
    pages.filter((page) => !withPlayer.includes(page)).map(({ durationMs }) => durationMs / 1000),
  );
  rows.push(
    { what: `${pages.length} stories (${withPlayer.length} with a film that plays)`, seconds, goal: 360 },
    { what: 'a story without a film, median', seconds: median.median, goal: null },
  );
}

const write = (seconds) => (seconds < 100 ? seconds.toFixed(1) : Math.round(seconds));
const section = `## An audit’s time

Made by \`node bench/audit-speed.mjs\`: the command \`tingying audit\` with its defaults, from its start to its report, browser included. As
many pages at once as it chooses.

|  | seconds | goal |
| --- | --: | --: |
${rows.map(({ what, seconds, goal }) => `| ${what} | ${write(seconds)} | ${goal === null ? '' : `≤ ${goal}`} |`).join('\n')}

<sub>${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, Chromium headless, load ${load}</sub>
`;
console.log(section);
if (!asked.print && asked.only === '') {
  const file = here('RESULTS.md');
  writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), section));
}
process.exitCode = rows.some(({ seconds, goal }) => goal !== null && seconds > goal) ? 1 : 0;
