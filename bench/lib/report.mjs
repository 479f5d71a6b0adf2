/** Turns what was measured into Markdown: one table to see at a glance, then one for each measure. */
import { existsSync, readFileSync } from 'node:fs';
import { renderTable } from './results.mjs';
import { findQuantile, summarise } from './statistics.mjs';

const columns = {
  kB: (bytes) => (bytes / 1000).toFixed(1),
  MB: (bytes) => (bytes / 1e6).toFixed(2),
};

/** @param {URL} results the folder of what was measured; a measure that is not there is left out */
export function renderReport(results) {
  const read = (name) => {
    const file = new URL(`${name}.json`, results);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  };
  const measured = Object.fromEntries(
    ['sizes', 'load', 'playing', 'cues', 'heap', 'mounts'].map((name) => [name, read(name)]),
  );
  const sections = Object.entries({
    sizes: renderSizes,
    load: renderLoad,
    playing: renderPlaying,
    cues: renderCues,
    heap: renderHeap,
    mounts: renderMounts,
  }).flatMap(([name, render]) =>
    measured[name] ? [`${render(measured[name])}\n\n${renderOrigin(measured[name])}`] : [],
  );
  return `${[introduction, renderOverview(measured), ...sections].join('\n\n')}\n`;
}

const introduction = `# Measured beside other players

Made by \`npm run bench\`. Medians, with quartiles in brackets. \`×\` is the ratio to \`<video controls>\` in the same round.
Differences below 15 % or 20 ms decide nothing. kB are 1000 bytes.
Every player has the same page, the same film, 640 × 360, muted, \`preload="auto"\`; React is shared and not counted.
Able Player is not among them: no registry package carries its build.`;

const renderOrigin = ({ date, machine }) => `<sub>${date}, ${machine}</sub>`;

const digits = (value) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

function renderSummary(values, write = digits) {
  const summary = summarise(values);
  if (!summary) return '–';
  return `${write(summary.median)} [${write(summary.q1)}–${write(summary.q3)}]`;
}

const renderMedian = (values, write = digits) => {
  const summary = summarise(values);
  return summary ? write(summary.median) : '–';
};

const contestantsOf = ({ samples }) => [...new Map(samples.map(({ id, title }) => [id, title]))];
const succeeded = ({ samples }, fits = {}) =>
  samples.filter(
    (sample) => sample.figures && Object.entries(fits).every(([name, value]) => sample[name] === value),
  );

/** One figure of one contestant in each round. */
const pick = (record, id, name, fits) =>
  succeeded(record, { ...fits, id }).map(({ figures }) => figures[name]);

/** The same, as a ratio to the browser's own player in the same round. */
function pickRatios(record, id, name, fits) {
  const bare = new Map(
    succeeded(record, { ...fits, id: 'bare' }).map(({ round, figures }) => [round, figures[name]]),
  );
  return succeeded(record, { ...fits, id }).map(({ round, figures }) => figures[name] / bare.get(round));
}

function renderOverview({ sizes, load, playing, cues, heap, mounts }) {
  const started = load && { samples: load.samples.filter(({ film }) => film === 'mp4') };
  const titles = new Map([playing, cues, mounts, started].filter(Boolean).flatMap(contestantsOf));
  const figure = (record, render) => (record ? render(record) : '–');
  const rows = [...titles].map(([id, title]) => [
    title,
    figure(sizes, ({ samples }) => {
      const size = samples.find((sample) => sample.id === id);
      return size ? columns.kB(size.js + size.css) : '–';
    }),
    ...['controls', 'firstFrame'].map((name) =>
      figure(load, (record) =>
        [1, 4]
          .map((slowdown) => renderMedian(pickRatios(record, id, name, { film: 'mp4', slowdown })))
          .join(' / '),
      ),
    ),
    figure(load, (record) => renderMedian(pick(record, id, 'blocked', { film: 'mp4', slowdown: 4 }))),
    ...['mutations', 'commits', 'mainThread'].map((name) =>
      figure(playing, (record) => renderMedian(pick(record, id, name))),
    ),
    figure(cues, (record) => renderLateness(record, id, 45)),
    figure(heap, (record) => renderMedian(pick(record, id, 'heap', { film: 'mp4' }), columns.MB)),
    figure(mounts, (record) =>
      [true, false]
        .map((captions) => renderMedian(pick(record, id, 'nodes', { captions }), whole))
        .join(' / '),
    ),
  ]);
  return `## At a glance

${renderTable(
  [
    'MP4',
    'JS+CSS brotli, kB',
    'controls × at 1× / 4× CPU',
    'first frame ×',
    'blocked at 4×, ms',
    'DOM mutations/s',
    'React commits/s',
    'main thread, ms/s',
    'cue late, ms (p95)',
    'heap, MB',
    'nodes kept a mount: captions on / off',
  ],
  rows,
)}`;
}

const whole = (value) => String(Math.round(value) || 0);

function renderLateness(record, id, cues) {
  const late = succeeded(record, { id, cues }).flatMap(({ figures }) => figures);
  return late.length > 0 ? `${digits(findQuantile(late, 0.5))} (${digits(findQuantile(late, 0.95))})` : '–';
}

function renderSizes({ react, samples }) {
  const rows = samples.map(({ title, js, css, later }) => [
    title,
    columns.kB(js),
    columns.kB(css),
    `**${columns.kB(js + css)}**`,
    columns.kB(later.reduce((sum, { bytes }) => sum + bytes, 0)),
  ]);
  return `## Size

Brotli, kB; React is ${columns.kB(react)} more for all.

${renderTable(['', 'JS', 'CSS', 'JS+CSS', 'chunks it may ask for later'], rows)}`;
}

function renderLoad(record) {
  const tables = [];
  for (const film of ['mp4', 'hls']) {
    for (const slowdown of [1, 4]) {
      const fits = { film, slowdown };
      const rows = contestantsOf({ samples: succeeded(record, fits) }).map(([id, title]) => [
        title,
        ...['controls', 'firstFrame'].flatMap((name) => [
          renderSummary(pick(record, id, name, fits), whole),
          renderSummary(pickRatios(record, id, name, fits)),
        ]),
        ...['blocked', 'longestTask', 'script', 'mainThread'].map((name) =>
          renderSummary(pick(record, id, name, fits), whole),
        ),
      ]);
      const heads = [
        'ms',
        'controls',
        '×',
        'first frame',
        '×',
        'blocked',
        'longest task',
        'script',
        'main thread',
      ];
      tables.push(
        `### ${film.toUpperCase()}, CPU ${slowdown === 1 ? 'at its own speed' : `slowed ${slowdown} times`}\n\n${renderTable(heads, rows)}`,
      );
    }
  }
  return `## Cold load

No cache, from this machine, once the browser's new window has done with its own start. *Controls*: a play button that can be
found by name and pressed. *Blocked*: what long tasks take beyond 50 ms each. *Script* and *main thread*: processor time of the
page's main thread, which other work on the machine does not lengthen. Counted until half a second after the first frame.

${tables.join('\n\n')}`;
}

function renderPlaying(record) {
  const rows = contestantsOf(record).map(([id, title]) => [
    title,
    ...['mutations', 'commits', 'script', 'mainThread'].map((name) => renderSummary(pick(record, id, name))),
    renderMedian(pick(record, id, 'nodes'), whole),
  ]);
  return `## While playing, controls shown

Each second of MP4, captions off; script and main thread in processor time.

${renderTable(['', 'DOM mutations', 'React commits', 'script, ms', 'main thread, ms', 'DOM nodes'], rows)}`;
}

function renderCues(record) {
  const rows = contestantsOf(record).map(([id, title]) => [
    title,
    renderLateness(record, id, 45),
    renderLateness(record, id, 40_000),
  ]);
  return `## How late a caption is shown

Milliseconds of the film after the cue's start, median (95th percentile), until its words are in the page.

${renderTable(['', '45 cues in the file', '40 000 cues in the file'], rows)}`;
}

function renderHeap(record) {
  const rows = contestantsOf(record).map(([id, title]) => [
    title,
    ...['mp4', 'hls'].map((film) => renderMedian(pick(record, id, 'heap', { film }), columns.MB)),
  ]);
  return `## JavaScript heap

MB after 20 s of playing, garbage collected.

${renderTable(['', 'MP4', 'HLS'], rows)}`;
}

function renderMounts(record) {
  const rows = contestantsOf(record).map(([id, title]) => [
    title,
    ...[false, true].flatMap((captions) => [
      renderMedian(pick(record, id, 'nodes', { captions }), whole),
      renderMedian(pick(record, id, 'listeners', { captions }), whole),
      renderMedian(pick(record, id, 'heap', { captions }), columns.kB),
    ]),
  ]);
  return `## Kept for each mount

100 mounts and unmounts of MP4 in one page, slope of the last 60, garbage collected. Chromium keeps a removed video for ever
while one of its text tracks shows.

${renderTable(['', 'nodes', 'listeners', 'heap, kB', 'captions on: nodes', 'listeners', 'heap, kB'], rows)}`;
}
