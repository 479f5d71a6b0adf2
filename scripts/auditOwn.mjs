/**
 * `npm run audit:own`: what `tingying audit` says of our own pages. Every story, and the theatre as `tingying serve` opens it, locked and
 * open, from the first question to the reviewer's desk. Whatever fails, and whatever a person has not answered (auditOwn/answers.json),
 * fails the run.
 *
 *     npm run build && npm run build-storybook
 *     npm run audit:own
 *       -- --sample            of each file of stories the first; what a clone has time for
 *       -- --only=theatre      or `stories`; or a part of an address
 *       -- --part=1/4          the first quarter of them, every fourth page
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
  draftAnswers,
  failsRun,
  parseAnswers,
  writePageReport,
} from '../dist/audit/index.js';
import { isStoryDone, pageOnlyRules } from '../dist/audit/testing/auditStory.js';
import { chromiumArgs, findChromium, howToGetChromium } from './findChromium.mjs';
import { listStories } from './auditOwn/listStories.mjs';
import { openTheatre } from './auditOwn/openTheatre.mjs';
import { serveFolder } from './auditOwn/serveFolder.mjs';
import { theatrePages, verify } from './auditOwn/theatrePages.mjs';

/**
 * @typedef {import('../src/audit/index.js').PageReport} PageReport
 * @typedef {import('../src/audit/index.js').AuditPageOptions} AuditPageOptions
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').BrowserContext} BrowserContext
 */

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: asked } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '1/1' },
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

const executablePath = found.executablePath;
const [part = 1, parts = 1] = asked.part.split('/').map(Number);
const reports = [
  ...(asked.only === 'theatre' ? [] : await auditStories()),
  ...(asked.only === 'stories' ? [] : await auditTheatre()),
];
if (reports.length === 0) throw new Error(`No page of ours is called “${asked.only}”.`);
/** @type {PageReport} */
const seen = { ...reports[0], pages: reports.flatMap(({ pages }) => pages) };

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
if (bad.length + stale.length > 0) process.exitCode = 1;

/** @returns {Promise<PageReport[]>} */
async function auditStories() {
  const served = await serveFolder('storybook-static');
  try {
    const stories = listStories('storybook-static', asked).filter((path) =>
      path.includes(partOf(asked.only)),
    );
    return await look(stories, async (path, visit) => {
      const page = await visit('zh-CN');
      await page.goto(served.url + path);
      // Its play function is a viewer at work: what that leads to is looked at.
      await page.waitForFunction(isStoryDone, undefined, { timeout: 30_000 });
      return auditOpen(path, page, { skipRules: leftOut });
    });
  } finally {
    served.close();
  }
}

/** @returns {Promise<PageReport[]>} */
async function auditTheatre() {
  const wanted = theatrePages.filter(({ name }) => name.includes(partOf(asked.only)));
  if (wanted.length === 0) return [];
  const theatre = await openTheatre();
  try {
    /** @type {Promise<object> | undefined} */
    let verified;
    return await look(wanted, async ({ name, lang, signedIn, go }, visit) => {
      if (signedIn)
        verified ??= (async () => {
          const page = await visit('en');
          await verify({ ...theatre, lang: 'en', page });
          return page.context().storageState();
        })();
      const page = await visit(lang, signedIn && (await verified));
      await go({ ...theatre, lang, page });
      return auditOpen(name, page);
    });
  } finally {
    await theatre.close();
  }
}

/** @param {string} name @param {Page} page @param {AuditPageOptions} [options] */
async function auditOpen(name, page, options) {
  const { pages, ...rest } = await auditPage(page, options);
  return { ...rest, pages: pages.map((one) => ({ ...one, url: name })) };
}

/**
 * Looks at some pages at a time, each in a window that knows nothing of the others.
 * @template Wanted @param {readonly Wanted[]} wanted
 * @param {(one: Wanted, visit: (lang: string, state?: object) => Promise<Page>) => Promise<PageReport>} lookAt
 */
async function look(wanted, lookAt) {
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArgs, '--autoplay-policy=no-user-gesture-required', '--mute-audio'],
  });
  /** @type {PageReport[]} */
  const looked = [];
  const queue = wanted.filter((_one, nth) => nth % parts === part - 1).entries();
  const work = async () => {
    for (const [nth, one] of queue) {
      /** @type {BrowserContext[]} */
      const opened = [];
      const visit = async (/** @type {string} */ lang, /** @type {object | undefined} */ state) => {
        const context = await browser.newContext({
          locale: lang,
          viewport: { width: 1280, height: 800 },
          ...(state && { storageState: state }),
        });
        opened.push(context);
        context.setDefaultTimeout(15_000);
        return context.newPage();
      };
      try {
        looked[nth] = await lookAt(one, visit);
      } catch (error) {
        console.log(`✗ ${JSON.stringify(one)} did not open: ${error}`);
        process.exitCode = 1;
      }
      await Promise.all(opened.map((context) => context.close()));
    }
  };
  try {
    await Promise.all(Array.from({ length: 3 }, work));
    return looked.filter(Boolean);
  } finally {
    await browser.close();
  }
}

/** `theatre` and `stories` name all of theirs. @param {string} only */
function partOf(only) {
  return only === 'theatre' || only === 'stories' ? '' : only;
}
