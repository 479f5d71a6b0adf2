/**
 * What a film of two hours leaves in memory, at 2.5 ×, with captions, chapters and a description that is spoken. In real time that
 * is 48 minutes; so it is played in pieces at 2.5 × from places all over it, then on and on at 16 ×, the fastest that Chromium
 * plays. After each, garbage is collected, and heap, nodes and listeners are read.
 *
 *   npm run build && node bench/listening/evening.mjs [--places=32] [--seconds=3] [--rush=60]
 *     --seconds=90   all of the film is played at 2.5 ×: 32 × 90 × 2.5 s
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { collectGarbage, launch, readCounters, withPage } from '../lib/browser.mjs';
import { buildContestant, buildReact } from '../lib/build.mjs';
import { describeMachine } from '../lib/machine.mjs';
import { replaceSection } from '../lib/sections.mjs';
import { serve } from '../lib/serve.mjs';
import { findSlope } from '../lib/statistics.mjs';
import { evening, makeEvening } from './makeEvening.mjs';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '3' },
    rush: { type: 'string', default: '60' },
  },
});
const [places, seconds, rush] = [values.places, values.seconds, values.rush].map(Number);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

makeEvening();
await buildReact('production');
await buildContestant('tingying-modes');
const server = await serve();
// Interpreted: machine code for what ran often is nothing that the player holds on to.
const browser = await launch({ compiles: false });

const mode = 'evening+text+captions+fast';
const samples = await withPage(
  browser,
  server.toPage('tingying-modes', { film: 'hls', mode }),
  async (page, devtools) => {
    await page.waitForFunction(() => globalThis.bench?.findVideo()?.readyState >= 2, null, { polling: 100 });
    await page.evaluate(() => globalThis.bench.play());
    await wait(3000);
    const taken = [];
    let played = 0;
    const video = (act, ...rest) => page.evaluate(act, ...rest);
    const sample = async (kind) => {
      await collectGarbage(devtools);
      const { JSHeapUsedSize, Nodes, JSEventListeners } = await readCounters(devtools);
      const own = await video(() => globalThis.bench.countNodes());
      taken.push({ kind, played, heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners, own });
    };
    /** Plays for so long, and tells how much of the film has passed. */
    const pass = async (span) => {
      const from = await video(() => globalThis.bench.findVideo().currentTime);
      await wait(span * 1000);
      const to = await video(() => globalThis.bench.findVideo().currentTime);
      played += to - from;
      return to - from;
    };
    for (let place = 0; place < places; place++) {
      await video(
        (time) => {
          globalThis.bench.findVideo().currentTime = time;
        },
        (place * evening) / places + 1,
      );
      await page.waitForFunction(
        () => {
          const film = globalThis.bench.findVideo();
          return !film.seeking && film.readyState >= 3 && !film.paused;
        },
        null,
        { polling: 50 },
      );
      await pass(seconds);
      if (place % 2 === 1) await sample('places');
    }
    const rate = await video(() => globalThis.bench.findVideo().playbackRate);
    if (rate !== 2.5) throw new Error(`The film was not played at 2.5 ×, but at ${rate}.`);
    // On and on, from the beginning.
    await video(() => {
      globalThis.bench.findVideo().currentTime = 1;
    });
    await wait(1500);
    const rushed = [];
    for (let piece = 0; piece < rush / 5; piece++) {
      await video(() => {
        globalThis.bench.findVideo().playbackRate = 16;
      });
      rushed.push(await pass(5));
      await sample('rush');
    }
    const told = await video(() => ({
      errors: globalThis.bench.errors,
      state: document.querySelector('[data-part=player]')?.outerHTML.length,
    }));
    return { taken, rushed, ...told };
  },
  { timeoutMs: 60_000 },
).finally(async () => {
  await browser.close();
  server.close();
});

const { taken, rushed, errors } = samples;
const of = (kind) => taken.filter((one) => one.kind === kind);
/** What is cached once is cached in the first third. Growth for an hour of the film, at both ends. */
const rowOf = (what, kind) => {
  const all = of(kind);
  const later = all.slice(Math.ceil(all.length / 3));
  const film = (all.at(-1).played - (kind === 'rush' ? of('places').at(-1).played : 0)) / 60;
  const slope = (name) => findSlope(later.map((one) => [one.played / 3600, one[name]]));
  const [first, last] = [later[0], later.at(-1)];
  return `| ${what} | ${film.toFixed(0)} | ${[first, last].map(({ heap }) => (heap / 1e6).toFixed(2)).join(' → ')} | ${(slope('heap') / 1000).toFixed(0)} | ${first.nodes} → ${last.nodes} | ${first.listeners} → ${last.listeners} | ${first.own} → ${last.own} |`;
};
const speed = rushed.reduce((sum, one) => sum + one, 0) / rushed.length / 5;
const section = `## An evening

Made by \`node bench/listening/evening.mjs\`. A film of two hours (HLS, 1,200 segments, 2,482 captions, 600 descriptions that a voice without a sound
speaks, 12 chapters), captions and description on. *In pieces*: ${seconds} s at 2.5 × from each of ${places} places all over the film. *On and on*: ${rush} s at 16 × from
the beginning${speed < 15 ? ` (it came to ${speed.toFixed(1)} ×)` : ''}. ${places * seconds * 2.5 < evening ? 'Not the 48 minutes that the whole takes at 2.5 ×: `--seconds=90` plays them. ' : ''}After each piece garbage is collected;
first and last of the later two thirds.

| | minutes of the film | heap, MB | growth, kB an hour of the film | nodes | listeners | of them on the page |
| --- | --: | --: | --: | --: | --: | --: |
${rowOf('in pieces', 'places')}
${rowOf('on and on', 'rush')}

<sub>${new Date().toISOString().slice(0, 10)}, ${describeMachine(browser)}</sub>
`;
console.log(section);
console.log(taken.map((one) => Object.values(one).join(' ')).join('\n'));
if (errors.length > 0) throw new Error(`In the page: ${errors.join('; ')}`);
const file = new URL('../RESULTS.md', import.meta.url);
writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), section));
