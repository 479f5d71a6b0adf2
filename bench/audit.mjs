/**
 * Audits players, each on a page that is otherwise without fault: the same film, the same tracks, and what the player does by default.
 *
 *   npm ci --prefix bench     once, for the other players
 *   npm run build
 *   node bench/audit.mjs
 *     -- --only=bare,tingying which players
 *     -- --rules=player/      which rules, as `tingying audit --rules` takes them
 *     -- --print              tells each finding on the terminal
 *
 * What was found goes to results/audit.json, the table into docs/auditing-peers.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderTable } from './audit/renderTable.mjs';
import { findContestants } from './contestants.mjs';
import { launch } from './lib/browser.mjs';
import { buildContestant, buildReact } from './lib/build.mjs';
import { serve } from './lib/serve.mjs';

const { values: asked } = parseArgs({
  options: { only: { type: 'string' }, rules: { type: 'string' }, print: { type: 'boolean' } },
});

const { auditPage } = await import('../dist/audit/index.js');
const ids = ['tingying', 'bare', 'videojs', 'videojs-react', 'vidstack', 'media-chrome', 'plyr'];
const players = findContestants().present.filter(
  ({ id }) => ids.includes(id) && (!asked.only || asked.only.split(',').includes(id)),
);
players.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));

await buildReact('production');
for (const { id } of players)
  await buildContestant(`audit-${id}`, fileURLToPath(new URL(`audit/players/${id}.jsx`, import.meta.url)));

const server = await serve();
const browser = await launch({ autoplays: false });
const results = [];
for (const { id, title } of players) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  try {
    const page = await context.newPage();
    await page.goto(server.toAudit(id));
    await page.waitForTimeout(1500);
    const report = await auditPage(page, {
      timeout: 120,
      ...(asked.rules && { rules: asked.rules.split(',') }),
    });
    results.push({ id, title, report });
    const [{ answers, durationMs, troubles }] = report.pages;
    console.error(`${title}: ${Math.round(durationMs / 100) / 10} s, ${count(answers)}`);
    for (const trouble of troubles) console.error(`  ${trouble.message}`);
    if (asked.print) for (const answer of answers) print(answer);
  } finally {
    await context.close();
  }
}
await browser.close();
server.close();

mkdirSync(new URL('results/', import.meta.url), { recursive: true });
const date = new Date().toISOString().slice(0, 10);
writeFileSync(new URL('results/audit.json', import.meta.url), JSON.stringify({ date, results }, null, 1));
if (!asked.only && !asked.rules) {
  const doc = new URL('../docs/auditing-peers.md', import.meta.url);
  const [start, end] = ['<!-- table: begin -->', '<!-- table: end -->'];
  const text = readFileSync(doc, 'utf8');
  const table = renderTable({ date, results });
  writeFileSync(
    doc,
    `${text.slice(0, text.indexOf(start) + start.length)}\n\n${table}\n\n${text.slice(text.indexOf(end))}`,
  );
}

function count(answers) {
  const of = (outcome) => answers.filter((answer) => answer.outcome === outcome).length;
  return `${of('failed')} failed, ${of('cantTell')} to review, ${of('passed')} passed`;
}

function print({ rule, outcome, findings }) {
  if (outcome === 'inapplicable' || (rule.startsWith('axe/') && outcome === 'passed')) return;
  console.log(`  ${outcome.padEnd(9)} ${rule}`);
  for (const finding of findings) {
    if (finding.outcome === 'passed' && outcome !== 'passed') continue;
    const where = finding.target ? ` @ ${finding.target.path.join(' >>> ')}` : '';
    console.log(`      ${finding.message}${finding.outcome === 'passed' ? '' : where}`);
  }
}
