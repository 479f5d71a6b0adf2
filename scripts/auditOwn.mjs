/**
 * `npm run audit:own`: what `tingying audit` says of our own pages. Every story, and the theatre as `tingying serve` opens it, locked and
 * open, from the first question to the reviewer's desk. Whatever fails, and whatever a person has not answered (auditOwn/answers.json),
 * fails the run.
 *
 *     npm run build && npm run build-storybook
 *     npm run audit:own
 *       -- --sample            those that auditOwn/sample.mjs names; what a clone has time for
 *       -- --only=theatre      or `stories`; or parts of addresses, with commas between them
 *       -- --part=1/4          the first quarter of them, every fourth page
 *       -- --draft=FILE        the answers, with what is still open at their end, for a person to answer
 *       -- --output=FILE --format=html
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { applyAnswers, draftAnswers, failsRun, parseAnswers, writePageReport } from '../dist/audit/index.js';
import { reportDriver } from '../dist/audit/pages/auditPage.js';
import { createAxeRunner } from '../dist/audit/pages/axe/createAxeRunner.js';
import { openWindow } from '../dist/audit/pages/browser/openWindow.js';
import { mayReuseWindow, reuseWindow } from '../dist/audit/pages/browser/reuseWindow.js';
import { isStoryDone, pageOnlyRules } from '../dist/audit/testing/auditStory.js';
import { chromiumArgs, findChromium, howToGetChromium } from './findChromium.mjs';
import { carryAnswers } from './auditOwn/carryAnswers.mjs';
import { listStories } from './auditOwn/listStories.mjs';
import { openTheatre } from './auditOwn/openTheatre.mjs';
import { sample } from './auditOwn/sample.mjs';
import { serveFolder } from './auditOwn/serveFolder.mjs';
import { theatrePages, verify } from './auditOwn/theatrePages.mjs';

/**
 * @typedef {import('../src/audit/index.js').PageReport} PageReport
 * @typedef {import('../src/audit/index.js').AuditPageOptions} AuditPageOptions
 * @typedef {import('../src/audit/pages/browser/openWindow.js').AuditWindow} AuditWindow
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
// Told to stop, it looks at no further page, and tells of those it has seen; told twice, it goes, and its browsers with it.
let isStopped = false;
process.on('SIGTERM', () => (isStopped ? process.exit(143) : (isStopped = true)));
/** A story is a part of a page: its headings, its landmarks and the text beside its film are the page's, and are asked of the theatre. */
const leftOut = [...pageOnlyRules, 'media/video-transcript'];
const ofDescription = ['media/visual-alternative', 'media/audio-description'];
/** What a story shows on purpose is not asked of it. @type {Readonly<Record<string, readonly string[]>>} */
const leftOutOf = {
  // The film without its description, for how that is told.
  'film-filmplayer--no-description': ofDescription,
  'film-filmplayer--forced-colors': ofDescription,
  // Nothing plays there: that it is loading is said once, which falls into the time that is listened to, or does not.
  'film-filmplayer--buffers': ['player/quiet-while-playing'],
  // Captions that come and go under the picture move the bar, so that no two pictures of it compare; a-short-bar is the same bar.
  'film-from-parts--captions-under-the-picture': ['player/forced-colors'],
  // It is in full screen already; every other player is taken there and back by the rule for it.
  'film-filmplayer--full-screen': ['player/'],
  // A dialog is open over it, and the player behind it is inert, as it should be.
  'film-filmplayer--chooses-by-dialog': ['player/keys-play', 'player/stays-under-focus'],
  // The film is not there: nothing can be played.
  'film-filmplayer--not-found': [
    'player/keys-play',
    'player/states-follow',
    'player/quiet-while-playing',
    'player/stays-under-focus',
  ],
};
/** The films of which a page has loaded anything, by the page's name. @type {Map<string, Set<string>>} */
const filmsOf = new Map();

const executablePath = found.executablePath;
const axe = await createAxeRunner('en');
const [part = 1, parts = 1] = asked.part.split('/').map(Number);
const reports = [
  ...(asked.only === 'theatre' ? [] : await auditStories()),
  ...(asked.only === 'stories' ? [] : await auditTheatre()),
];
if (reports.length === 0) throw new Error(`No page of ours is called “${asked.only}”.`);
if (asked.sample && parts === 1 && asked.only === '' && reports.length < sample.length)
  throw new Error(
    `Of the ${sample.length} pages of the sample ${reports.length} were looked at. Where one has another name now, mend scripts/auditOwn/sample.mjs.`,
  );
/** @type {PageReport} */
const seen = { ...reports[0], pages: reports.flatMap(({ pages }) => pages) };

const answersFile = 'scripts/auditOwn/answers.json';
const parsed = parseAnswers(readFileSync(answersFile, 'utf8'));
if (!parsed.ok) throw new Error(`${answersFile}: ${parsed.reason}`);
const carried = carryAnswers(seen, parsed.answers, (url) => [...(filmsOf.get(url) ?? [])]);
const report = applyAnswers(seen, [...parsed.answers, ...carried]);
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
for (const page of bad) {
  const asks = countOpen(page);
  console.log(
    failsRun({ ...report, pages: [page] }, 'advice')
      ? `✗ ${page.url} fails its audit.`
      : `✗ ${page.url}: ${asks === 1 ? 'a question waits' : `${asks} questions wait`} for a person; how to answer stands at the end of the run.`,
  );
}
const open = JSON.parse(draftAnswers(report)).answers;
if (open.length > 0)
  console.log(`
To answer what needs review: look at the page (npm run storybook, or npm start for the theatre); put each of these into
${answersFile}, with "outcome" ("passed", or mend what is wrong), "by", "on" (${new Date().toISOString().slice(0, 10)}) and a "reason" that tells what was seen. Or let
\`npm run audit:own -- --only=PAGE --draft=${answersFile}\` write them there, and fill them in.

${JSON.stringify(open, null, 2)}
`);
console.log(`Looked at ${report.pages.length} pages in ${Math.round((Date.now() - began) / 1000)} s.`);
console.log(`${report.pages.length - bad.length} passed, ${bad.length + stale.length} failed`);
if (bad.length + stale.length > 0) process.exitCode = 1;

/** @param {PageReport['pages'][number]} page */
function countOpen({ answers }) {
  return answers.flatMap(({ findings }) => findings).filter(({ outcome }) => outcome === 'cantTell').length;
}

/** @returns {Promise<PageReport[]>} */
async function auditStories() {
  const served = await serveFolder('storybook-static');
  try {
    const stories = listStories('storybook-static').filter((path) =>
      isAsked(path, new URL(path, 'http://here').searchParams.get('id') ?? path),
    );
    return await look(stories, async (path, visit) => {
      const window = await visit('zh-CN', { url: served.url + path });
      const { page } = window;
      const films = new Set();
      filmsOf.set(path, films);
      const note = (/** @type {import('playwright-core').Request} */ request) => {
        const [, film] = /\/films\/([^/]+)\//.exec(request.url()) ?? [];
        if (film) films.add(film);
      };
      page.on('request', note);
      try {
        await page.goto(served.url + path);
        // Its play function is a viewer at work: what that leads to is looked at.
        await page.waitForFunction(isStoryDone, undefined, { timeout: 30_000 });
        const { searchParams } = new URL(path, served.url);
        const ofStory = leftOutOf[searchParams.get('id') ?? ''] ?? [];
        return await auditOpen(path, window, { skipRules: [...leftOut, ...ofStory] });
      } finally {
        page.off('request', note);
      }
    });
  } finally {
    served.close();
  }
}

/** @returns {Promise<PageReport[]>} */
async function auditTheatre() {
  const wanted = theatrePages.filter(({ name }) => isAsked(name, name));
  if (wanted.length === 0) return [];
  const theatre = await openTheatre();
  try {
    /** @type {Promise<object> | undefined} */
    let verified;
    return await look(wanted, async ({ name, lang, signedIn, go }, visit) => {
      if (signedIn)
        verified ??= (async () => {
          const { page } = await visit('en');
          await verify({ ...theatre, lang: 'en', page });
          return page.context().storageState();
        })();
      const window = await visit(lang, { state: signedIn && (await verified) });
      await go({ ...theatre, lang, page: window.page });
      return auditOpen(name, window);
    });
  } finally {
    await theatre.close();
  }
}

/** @param {string} name @param {AuditWindow} window @param {AuditPageOptions} [options] @returns {Promise<PageReport>} */
function auditOpen(name, { driver }, options) {
  return reportDriver(driver, name, axe, { locale: 'en', ...options });
}

/**
 * Looks at some pages at a time, each in a window that knows nothing of the others. One whose `url` is told may be looked at in the
 * window of the one before.
 * @template Wanted @param {readonly Wanted[]} wanted
 * @param {(one: Wanted, visit: (lang: string, how?: { state?: object | undefined, url?: string }) => Promise<AuditWindow>) => Promise<PageReport>} lookAt
 */
async function look(wanted, lookAt) {
  const browser = await chromium.launch({
    executablePath,
    // Told to stop, what is looked at is looked at to its end.
    handleSIGTERM: false,
    args: [...chromiumArgs, '--autoplay-policy=no-user-gesture-required', '--mute-audio'],
  });
  /** @type {PageReport[]} */
  const looked = [];
  const queue = wanted.filter((_one, nth) => nth % parts === part - 1).entries();
  const work = async () => {
    /** @type {AuditWindow | undefined} */
    let left;
    for (const [nth, one] of queue) {
      if (isStopped) {
        console.log(`✗ ${JSON.stringify(one)} was not looked at: the audit was told to stop.`);
        process.exitCode = 1;
        continue;
      }
      /** @type {AuditWindow[]} */
      const opened = [];
      /** @type {AuditWindow | undefined} */
      let reusable;
      const visit = async (
        /** @type {string} */ lang,
        /** @type {{ state?: object | undefined, url?: string }} */ { state, url } = {},
      ) => {
        const lent = left;
        left = undefined;
        // Who walks by hand through the theatre needs a window that knows nothing: pages by an address alone may follow each other.
        const again = lent && (await reuseWindow(lent, url ?? 'about:blank'));
        const window =
          again ??
          (await openWindow(browser, {
            locale: lang,
            viewport: { width: 1280, height: 800 },
            ...(state && { storageState: state }),
          }));
        opened.push(window);
        window.page.setDefaultTimeout(15_000);
        if (url !== undefined) reusable = window;
        return window;
      };
      try {
        const report = await lookAt(one, visit);
        looked[nth] = report;
        if (mayReuseWindow(report.pages, { signedIn: reusable === undefined })) left = reusable;
      } catch (error) {
        console.log(`✗ ${JSON.stringify(one)} did not open: ${error}`);
        process.exitCode = 1;
      }
      await Promise.all(opened.filter((window) => window !== left).map((window) => window.close()));
    }
  };
  try {
    await Promise.all(Array.from({ length: 3 }, work));
    return looked.filter(Boolean);
  } finally {
    await browser.close();
  }
}

/** @param {string} address @param {string} name as the sample has it */
function isAsked(address, name) {
  if (asked.sample && !sample.includes(name)) return false;
  const all = asked.only === 'theatre' || asked.only === 'stories';
  return all || asked.only.split(',').some((piece) => address.includes(piece));
}
