/**
 * `npm run audit:own`: what `tingying audit` says of our own pages. Every story, and the theatre as `tingying serve` opens it, locked and
 * open, from the first question to the reviewer's desk. Whatever fails, and whatever a person has not answered (auditOwn/answers.json),
 * fails the run.
 *
 *     npm run build && npm run build-storybook
 *     npm run audit:own
 *       -- --sample            of each file of stories the first; what a clone has time for
 *       -- --only=theatre      or `stories`; or a part of an address
 *       -- --draft=FILE        writes what is still open, for a person to answer
 *       -- --output=FILE --format=html
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import {
  applyAnswers,
  auditPage,
  auditSite,
  draftAnswers,
  failsRun,
  parseAnswers,
  writePageReport,
} from '../dist/audit/index.js';
import { pageOnlyRules } from '../dist/audit/testing/index.js';
import { chromiumArgs, findChromium, howToGetChromium } from './findChromium.mjs';
import { listStories } from './auditOwn/listStories.mjs';
import { openTheatre } from './auditOwn/openTheatre.mjs';
import { serveFolder } from './auditOwn/serveFolder.mjs';
import { theatrePages, verify } from './auditOwn/theatrePages.mjs';

/** @typedef {import('../src/audit/index.js').PageReport} PageReport */

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: asked } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    draft: { type: 'string' },
    output: { type: 'string' },
    format: { type: 'string', default: 'text' },
  },
});
const found = await findChromium();
if (!found) throw new Error(`There is no Chromium to look through. ${howToGetChromium}`);
Object.assign(process.env, found.env);
const began = Date.now();
// The browsers end with this process, and nothing is begun again.
process.once('SIGTERM', () => process.exit(143));
/** A story is a part of a page: its headings, its landmarks and the text beside its film are the page's, and are asked of the theatre. */
const leftOut = [...pageOnlyRules, 'media/video-transcript'];

const reports = [];
if (asked.only !== 'theatre') reports.push(await auditStories());
if (asked.only !== 'stories') reports.push(await auditTheatre());
/** @type {PageReport} */
const seen = { ...reports[0], pages: reports.flatMap(({ pages }) => pages) };
if (seen.pages.length === 0) throw new Error(`No page of ours is called “${asked.only}”.`);

const answersFile = 'scripts/auditOwn/answers.json';
const parsed = parseAnswers(readFileSync(answersFile, 'utf8'));
if (!parsed.ok) throw new Error(`${answersFile}: ${parsed.reason}`);
const report = applyAnswers(seen, parsed.answers);
const stale = report.staleAnswers ?? [];
if (asked.draft !== undefined) writeFileSync(asked.draft, `${draftAnswers(report, parsed.answers)}\n`);
if (asked.output !== undefined)
  writeFileSync(
    asked.output,
    writePageReport(report, /** @type {'html'} */ (asked.format), { failOn: 'review' }),
  );

const isBad = (/** @type {PageReport['pages'][number]} */ page) =>
  failsRun({ ...report, pages: [page] }, 'review');
const bad = report.pages.filter(isBad);
if (bad.length > 0) console.log(writePageReport({ ...report, pages: bad }, 'text', { failOn: 'review' }));
for (const { url, durationMs } of [...report.pages].sort((a, b) => b.durationMs - a.durationMs).slice(0, 5))
  console.log(`${(durationMs / 1000).toFixed(1)} s  ${url}`);
for (const sentence of stale) console.log(`✗ ${sentence}`);
for (const { url } of bad) console.log(`✗ ${url} fails its audit.`);
console.log(`Looked at ${report.pages.length} pages in ${Math.round((Date.now() - began) / 1000)} s.`);
console.log(`${report.pages.length - bad.length} passed, ${bad.length + stale.length} failed`);
process.exitCode = bad.length + stale.length > 0 ? 1 : 0;

async function auditStories() {
  const served = await serveFolder('storybook-static');
  try {
    const stories = listStories('storybook-static', asked).filter((path) =>
      path.includes(partOf(asked.only)),
    );
    return await auditSite(
      stories.map((path) => served.url + path),
      { browser: found?.executablePath ?? null, sandbox: false, concurrency: 3, skipRules: leftOut },
    );
  } finally {
    served.close();
  }
}

async function auditTheatre() {
  const theatre = await openTheatre();
  const browser = await chromium.launch({
    executablePath: found?.executablePath ?? '',
    args: [...chromiumArgs, '--autoplay-policy=no-user-gesture-required'],
  });
  /** @param {'en' | 'zh-CN'} lang @param {object} [state] */
  const visit = async (lang, state) => {
    const context = await browser.newContext({ locale: lang, ...(state && { storageState: state }) });
    context.setDefaultTimeout(15_000);
    return { ...theatre, lang, page: await context.newPage() };
  };
  try {
    const wanted = theatrePages.filter(({ name }) => name.includes(partOf(asked.only)));
    /** @type {object | undefined} */
    let state;
    if (wanted.some(({ signedIn }) => signedIn)) {
      const viewer = await visit('en');
      await verify(viewer);
      state = await viewer.page.context().storageState();
      await viewer.page.context().close();
    }
    /** @type {PageReport[]} */
    const looked = [];
    const queue = wanted.entries();
    const work = async () => {
      for (const [nth, { name, lang, signedIn, go }] of queue) {
        const one = await visit(lang, signedIn && state);
        await go(one);
        const { pages, ...rest } = await auditPage(one.page);
        looked[nth] = { ...rest, pages: pages.map((page) => ({ ...page, url: name })) };
        await one.page.context().close();
      }
    };
    await Promise.all([work(), work()]);
    return { ...looked[0], pages: looked.flatMap(({ pages }) => pages) };
  } finally {
    await browser.close();
    await theatre.close();
  }
}

/** `theatre` and `stories` name all of theirs. @param {string} only */
function partOf(only) {
  return only === 'theatre' || only === 'stories' ? '' : only;
}
