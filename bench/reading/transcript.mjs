/**
 * What a transcript of a hundred thousand lines costs: woven, first painted, written whole, scrolled, found in by the browser,
 * and kept in memory. Beside it the same lines all laid out, which is what a page has that does nothing about it.
 *
 *   node bench/reading/transcript.mjs [--print]   writes its section of RESULTS.md, or only prints it
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { collectGarbage, launch, readCounters } from '../lib/browser.mjs';
import { replaceSection } from '../lib/sections.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../dist/reading');
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    copyPublicDir: false,
    lib: {
      entry: here('transcriptPage.js'),
      formats: ['iife'],
      name: 'bench',
      fileName: () => 'page.js',
      cssFileName: 'page',
    },
  },
});
const script = readFileSync(join(outDir, 'page.js'), 'utf8');
const style = readFileSync(join(outDir, 'page.css'), 'utf8');

/** In the page: everything about one way of writing so many lines. */
const measure = async ({ count, plain, explained }) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const { lines, wovenMs } = globalThis.makeLines(count);
  document.body.innerHTML =
    '<div data-part="player"><div data-part="transcript-lines" tabindex="0"></div></div>';
  const box = document.querySelector('[data-part=transcript-lines]');
  if (plain) box.dataset.plain = '';
  await frame();
  let longest = 0;
  let before = performance.now();
  let watching = true;
  const watch = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (watching) requestAnimationFrame(watch);
  };
  const started = performance.now();
  requestAnimationFrame(watch);
  const view = globalThis.openView(box, explained);
  view.show(lines);
  while (box.querySelectorAll('[data-at]').length === 0) await frame();
  await frame();
  const firstPaint = performance.now() - started;
  while (!view.filled) await frame();
  const whole = performance.now() - started;
  const fillLongest = longest;

  // A reader who pages through: sixty leaps over the whole of it, then a wheel's steps.
  longest = 0;
  const jumps = [];
  for (let step = 0; step < 60; step++) {
    const at = performance.now();
    box.scrollTop = (box.scrollHeight * ((step * 37) % 60)) / 60;
    await frame();
    jumps.push(performance.now() - at);
  }
  watching = false;
  jumps.sort((a, b) => a - b);
  const finding = performance.now();
  const found =
    globalThis.find(`Come in and sit down, ${Math.floor((count - 4) / 3) * 3}`) ||
    globalThis.find(`sit down, ${count - 100}`);
  const find = performance.now() - finding;
  globalThis.getSelection().removeAllRanges();
  const again = performance.now();
  globalThis.find(`sit down, ${count - 100}`);
  const findAgain = performance.now() - again;
  // What was long until here is no part of what follows.
  await frame();
  await frame();
  // Our own search: its words are typed letter by letter while nobody has folded the lines, then again.
  let blocked = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
  });
  tasks.observe({ entryTypes: ['longtask'] });
  const type = (query) => {
    const at = performance.now();
    const places = globalThis.findLines(lines, query);
    const took = performance.now() - at;
    view.mark(places.map((place) => lines[place]));
    return { took, hits: places.length };
  };
  const cold = type('s').took;
  await globalThis.prepareAll([...lines]);
  const letters = [];
  let hits = 0;
  for (let length = 1; length <= 'somebody'.length; length++) {
    const one = type('somebody'.slice(0, length));
    letters.push(one.took);
    hits = one.hits;
    await frame();
  }
  const marking = performance.now();
  while (box.querySelectorAll('[data-found]').length !== hits) await frame();
  const marked = performance.now() - marking;
  await frame();
  const searchBlocked = blocked;
  // Read as a file: the longest that the page did not answer.
  const text = globalThis.writeFile(count);
  await frame();
  await frame();
  blocked = 0;
  const file = await globalThis.readFile(text);
  await frame();
  const fileBlocked = blocked;
  tasks.disconnect();
  const stepping = performance.now();
  for (let at = 0; at < 100; at++) view.setTime(count / 2 + at);
  const follow = (performance.now() - stepping) / 100;
  return {
    wovenMs,
    firstPaint,
    whole,
    fillLongest,
    jump: jumps[30],
    jumpWorst: jumps.at(-1),
    find,
    findAgain,
    found,
    cold,
    letter: Math.max(...letters),
    marked,
    searchBlocked,
    file: file.ms,
    fileBlocked,
    follow,
    elements: box.querySelectorAll('*').length,
  };
};

const browser = await launch();
const results = [];
try {
  for (const [title, count, plain, explained] of [
    ['film of two hours, 2,500 lines', 2_500, false],
    ['100,000 lines', 100_000, false],
    ['100,000 lines, 200 words explained', 100_000, false, true],
    ['100,000 lines, all laid out', 100_000, true],
  ]) {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.setContent(
      `<!doctype html><html lang="en"><style>${style}[data-plain] > *{content-visibility:visible!important;contain-intrinsic-size:none!important}</style><body></body></html>`,
    );
    await page.evaluate(script);
    await collectGarbage(devtools);
    const empty = (await readCounters(devtools)).JSHeapUsedSize;
    const measured = await page.evaluate(measure, { count, plain, explained });
    await collectGarbage(devtools);
    const counters = await readCounters(devtools);
    results.push({
      title,
      ...measured,
      heap: (counters.JSHeapUsedSize - empty) / 1e6,
      nodes: counters.Nodes,
    });
    await context.close();
  }
} finally {
  await browser.close();
}

const ms = (value) => (value >= 10 ? value.toFixed(0) : value.toFixed(1));
const row = (cells) => `| ${cells.join(' | ')} |`;
const section = `## The transcript

Made by \`node bench/reading/transcript.mjs\`. Milliseconds, but the last two columns. *Woven*: three tracks become one text. *First*: lines at the
film's place are on the screen. *Whole*: every line is on the page, written in idle slices. *Longest*: the longest the page did not answer meanwhile.
*Leap*: to a far place, painted (median, worst of 60). *Follow*: a new current line. *Explained*: of 200 words, one
stands in each tenth line and is a link to its meaning. The last row lays every line out at once, as a page without
\`content-visibility\` does.

${row(['', 'woven', 'first', 'whole', 'longest', 'leap', 'worst', 'follow', 'heap, MB', 'nodes a line'])}
${row(['---', ...Array(9).fill('--:')])}
${results
  .map((one) =>
    row([
      one.title,
      ...[one.wovenMs, one.firstPaint, one.whole, one.fillLongest, one.jump, one.jumpWorst, one.follow].map(
        ms,
      ),
      one.heap.toFixed(0),
      (one.nodes / (one.title.startsWith('100') ? 100_000 : 2_500)).toFixed(1),
    ]),
  )
  .join('\n')}

Finding in it. *Unready*: the first letter, typed before the lines are folded. *Letter*: the slowest letter of “somebody”, once they are. *Marked*: until every match is marked, in idle
slices. *Blocked*: the longest that the page did not answer meanwhile (0: less than 50; –: not measured). *Browser's own*: its find, near the end, for the first time
and again: it lays out all of the text that \`content-visibility\` had spared the page, which no page can help. *As a file*: as many captions, read from WebVTT
in slices, and the longest that the page did not answer.

${row(['', 'unready', 'letter', 'marked', 'blocked', 'browser’s own', 'again', 'as a file', 'blocked'])}
${row(['---', ...Array(8).fill('--:')])}
${results
  .map((one) =>
    row([
      one.title,
      ...[
        one.cold,
        one.letter,
        one.marked,
        one.searchBlocked,
        one.find,
        one.findAgain,
        one.file,
        one.fileBlocked,
      ].map(ms),
    ]),
  )
  .join('\n')}

<sub>${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, Chromium headless, load ${loadavg()[0].toFixed(1)}</sub>
`;
if (results.some(({ found }) => !found)) throw new Error('The browser did not find a line that is there.');
console.log(section);
if (!process.argv.includes('--print')) {
  const file = here('../RESULTS.md');
  writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), section));
}
