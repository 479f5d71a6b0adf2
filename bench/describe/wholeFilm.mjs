/**
 * Listens through the whole demo film at two and a half times its speed, and keeps a log of what was said, when, against the script:
 * by the described sound of its stream, by its described version, by a narration beside it (each recorded from the loudspeaker), and
 * by the browser's own speech (as the speech service was sent it).
 *
 *   npm run build
 *   node bench/describe/wholeFilm.mjs
 *     -- --by=rendition,version,narration,speech   what describes it
 *     -- --browsers=Chromium,Firefox               in which; they need pulseaudio and ffmpeg, for speech speech-dispatcher and Xvfb, too
 *     -- --languages=zh-CN,en                      these listen at the same time, each in a browser and on a sound card of its own
 *
 * The logs are in whole/, one for each; tests/media/describer/wholeFilm.test.ts holds them to the script. RESULTS.md sums them up.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchTabs } from '../../scripts/launchTabs.mjs';
import { buildContestant, buildReact } from '../lib/build.mjs';
import { buildForNode } from '../lib/buildForNode.mjs';
import { buildTestTools } from '../lib/buildTestTools.mjs';
import { renderTable, writeSection } from '../lib/results.mjs';
import { serve } from '../lib/serve.mjs';
import { findQuantile } from '../lib/statistics.mjs';
import { findWords, looks, readBands } from './whole/likeness.mjs';

const { values: asked } = parseArgs({
  options: {
    by: { type: 'string', default: 'rendition,version,narration,speech' },
    browsers: { type: 'string', default: 'Chromium,Firefox' },
    languages: { type: 'string', default: 'zh-CN,en' },
  },
});
const rate = 2.5;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const logs = here('whole/');
const film = here('../../demo/films/lantern-ferry/');
const short = (language) => language.split('-')[0];

await buildReact('production');
await buildContestant('describe-film', here('players/film.jsx'));
const core = await import(await buildForNode('src/core/index.ts', 'core'));
const tools = await buildTestTools(
  {
    card: 'journeys/sound/startSoundCard.ts',
    sound: 'journeys/sound/decodeSound.ts',
    desktop: 'listen/session/startDesktop.ts',
    speechd: 'media/voices/speechd/startSpeechd.ts',
    speakers: 'media/voices/speechd/startSpeakers.ts',
  },
  ['media/voices/speechd/logSpeech.mjs'],
);
const server = await serve();
try {
  for (const by of asked.by.split(','))
    for (const browser of asked.browsers.split(','))
      await Promise.all(
        asked.languages.split(',').map(async (language) => {
          const rows = await (by === 'speech' ? followSpeech : hear)({ by, browser, language });
          writeLog({ by, browser, language }, rows);
        }),
      );
} finally {
  server.close();
}
writeTable();

function read(path) {
  return core.parseWebVtt(readFileSync(`${film}${path}`, 'utf8'));
}
function readScript(language) {
  return core.readDescriptionCues(read(`descriptions/${short(language)}.vtt`));
}
/** A described sound or version has its own dialogue; what is spoken beside the film leaves it the film's own. */
function findSpoken({ by, language }) {
  return ['rendition', 'version'].includes(by) ? short(language) : 'zh';
}
function readDialogue(heard) {
  return read(`captions/${findSpoken(heard)}.vtt`).cues.filter(({ text }) => core.isDialogue(text));
}

/** Plays it on a sound card of its own, and finds in the recording what was to be heard. */
async function hear({ by, browser: name, language }) {
  const card = await tools.card.startSoundCard();
  const browser = await launchTabs(name, card.env);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(150_000);
    await page.goto(toPage(by, language));
    await page.evaluate(choose);
    const recorder = await card.record(`whole-film-${by}-${language}-${name}`);
    const began = Date.now();
    await page.locator('[data-part=play-button]').click();
    const played = await page.evaluate(() => globalThis.whole.play());
    const recorded = await recorder.stop();
    checkPlayed(played, by, language);
    return await findHeard(recorded, began, played.places, { by, language });
  } finally {
    await browser.close();
    await card.close();
  }
}

/** Plays it with a speech service that writes down what it is sent, and when. */
async function followSpeech({ by, browser: name, language }) {
  const card = await tools.card.startSoundCard();
  const desktop = await tools.desktop.startDesktop('en');
  let browser;
  try {
    const speechd = await tools.speechd.startSpeechd(desktop, card, 'writes');
    const { PULSE_SERVER, PULSE_RUNTIME_PATH, PULSE_COOKIE } = card.env;
    const speaker = tools.speakers.speakers.find((one) => one.name === name);
    browser = await speaker.start({ ...desktop.env, PULSE_SERVER, PULSE_RUNTIME_PATH, PULSE_COOKIE });
    const page = await browser.open(toPage(by, language));
    await page.ask(choose);
    await page.click('[data-part=play-button]');
    const played = await page.ask(() => globalThis.whole.play());
    checkPlayed(played, by, language);
    return joinSpoken(speechd.said(), played, language);
  } finally {
    await browser?.close();
    await desktop.close();
    await card.close();
  }
}

/** On the page, once it has its film. */
async function choose() {
  while (!globalThis.whole) await new Promise((again) => setTimeout(again, 50));
  await globalThis.whole.choose();
}

function toPage(by, language) {
  const delivery = by === 'speech' ? 'text' : by;
  return server.toPage('describe-film', { film: 'mp4', delivery, language, rate: String(rate) });
}

function checkPlayed({ chosen, troubles, rate: played }, by, language) {
  if (chosen !== `${by === 'speech' ? 'text' : by}:${language}` || played !== rate || troubles.length > 0)
    throw new Error(`${by} in ${language} came to be ${chosen} at ${played}×: ${JSON.stringify(troubles)}`);
}

/**
 * The film's own words tell where in the recording the film was; beside them stands each description's place. How like a
 * description the film alone is there is what chance makes of it.
 */
async function findHeard(recorded, began, places, { by, language }) {
  const decode = async (path) => readBands(await tools.sound.decodeSound(`${film}${path}`), 8000);
  const [narration, plain] = await Promise.all([
    decode(`narration/narration.${short(language)}.m4a`),
    decode(`mp4/film.${findSpoken({ by, language })}.mp4`),
  ]);
  const heard = readBands(recorded, 8000, rate);
  /** The look of the recording at which the page says that the film came to this second. */
  const findLook = (seconds) => {
    const [at, place] = places.find(([, place]) => place >= seconds) ?? places.at(-1);
    return Math.round((((at - began) / 1000) * rate + seconds - place) * looks);
  };
  const near = 1.5 * looks;
  const find = (words, bands, look) => {
    const { likeness, at } = findWords(bands, words, look - near, look + near);
    return { likeness, late: (at - look) / looks };
  };
  const cut = (bands, from, to) =>
    bands.map((band) => band.subarray(Math.round(from * looks), Math.round(to * looks)));
  const place = (bands, { id, text }, from, to) => {
    const words = cut(bands, from, to);
    const found = find(words, heard, findLook(from));
    const chance = bands === plain ? NaN : find(words, plain, Math.round(from * looks)).likeness;
    return { id, text, script: from, seconds: to - from, ...found, chance };
  };
  const lines = readDialogue({ by, language }).map((line) =>
    place(plain, line, line.startTime, line.endTime),
  );
  const said = readScript(language).map((cue) => place(narration, cue, ...findSounding(narration, cue)));
  // How far the recorder's clock is from the page's.
  const shift = findQuantile(
    lines.map(({ late }) => late),
    0.5,
  );
  return [...said.map((one) => ['description', one]), ...lines.map((one) => ['film', one])].map(
    ([of, { script, late, seconds, ...one }]) => {
      const begun = script + late - shift;
      return { ...one, of, script, begun, ended: begun + seconds, held: 0 };
    },
  );
}

/** From when until when a narration sounds in a cue's time. */
function findSounding(narration, { startTime, endTime }) {
  const isSilent = (look) => narration.every((band) => band[look] < 0.7);
  // The next may begin where this one's time ends, and a look takes in a little of it.
  let [from, to] = [startTime * looks, endTime * looks - 5].map(Math.round);
  while (from < to && isSilent(from)) from++;
  while (to > from && isSilent(to - 1)) to--;
  return [from / looks, to / looks];
}

/** Each description with what the speech service was sent for it, in pieces as it was sent. */
function joinSpoken(said, { places, history }, language) {
  const squeeze = (text) => text.normalize('NFKC').replace(/\s+/g, '');
  const findPlace = (seconds) => {
    const [at, place, held] = places.findLast(([at]) => at <= seconds * 1000) ?? places[0];
    return held ? place : place + (seconds - at / 1000) * rate;
  };
  const pieces = [...said];
  return readScript(language).map(({ id, startTime }) => {
    const asked = history.find((entry) => entry.id === id)?.text ?? '';
    const own = [];
    let text = '';
    while (pieces.length > 0 && squeeze(asked).startsWith(squeeze(text + pieces[0].text))) {
      text += pieces[0].text;
      own.push(pieces.shift());
    }
    const isWhole =
      text !== '' && squeeze(text) === squeeze(asked) && own.every(({ ended }) => ended !== null);
    const [begun, ended] = isWhole ? [own[0].begun, own.at(-1).ended] : [NaN, NaN];
    const held = places.filter(
      ([at, , isHeld], place) => isHeld && at >= begun * 1000 && places[place + 1]?.[0] <= ended * 1000,
    );
    return {
      of: 'description',
      id,
      script: startTime,
      begun: findPlace(begun),
      ended: findPlace(ended),
      held: held.reduce((sum, one) => sum + (places[places.indexOf(one) + 1][0] - one[0]) / 1000, 0),
      likeness: NaN,
      chance: NaN,
      // The service drops spaces: nothing else is different.
      text: isWhole ? asked : text,
    };
  });
}

function writeLog({ by, browser, language }, rows) {
  // A caption often stands a little longer than its words sound.
  const linger = 0.5;
  const lines = readDialogue({ by, language });
  const overDialogue = ({ of, begun, ended }) =>
    of === 'film'
      ? 0
      : Math.max(
          0,
          ...lines.map((line) => Math.min(ended, line.endTime - linger) - Math.max(begun, line.startTime)),
        );
  const table = rows.map((row) => {
    const numbers = [row.script, row.begun, row.ended, row.held, overDialogue(row), row.likeness, row.chance];
    const text = row.text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    return [row.of, row.id, ...numbers.map((value) => (Number.isNaN(value) ? '' : value.toFixed(3))), text];
  });
  const heads = 'of\tcue\tscript\tbegun\tended\theld\tover dialogue\tlikeness\tby chance\twords';
  const file = `${logs}lantern-ferry.${by}.${short(language)}.${browser}.tsv`;
  writeFileSync(file, [heads, ...table.map((cells) => cells.join('\t')), ''].join('\n'));
}

function writeTable() {
  const digits = (value) => (Number.isFinite(value) ? value.toFixed(2) : '–');
  const rows = readdirSync(logs)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => {
      const [, by, language, browser] = name.split('.');
      const [, ...lines] = readFileSync(`${logs}${name}`, 'utf8').trim().split('\n');
      const all = lines.map((line) => line.split('\t'));
      const said = all.filter(([of]) => of === 'description');
      const column = (place, among = said) =>
        among.map((cells) => (cells[place] === '' ? NaN : Number(cells[place])));
      const late = column(3).map((begun, place) => begun - column(2)[place]);
      const film = column(
        7,
        all.filter(([of]) => of === 'film'),
      );
      return [
        `${by}, ${language}, ${browser}`,
        `${late.filter(Number.isFinite).length} of ${said.length}`,
        ...[findQuantile(late, 0.5), Math.max(...late), Math.max(...column(6))].map(digits),
        digits(column(5).reduce((sum, held) => sum + held, 0)),
        ...[Math.min(...column(7)), Math.max(...column(8)), film.length > 0 ? Math.min(...film) : NaN].map(
          digits,
        ),
      ];
    });
  writeSection(`## The whole film, listened through

Made by \`node bench/describe/wholeFilm.mjs\`: the demo film from its beginning to its end at ${rate}× in the whole player. The logs, each
description with its time in the script and as it was said, are in [bench/describe/whole](describe/whole). *Begun*: seconds of the film after
the script's time, median and latest. *Over dialogue*: the longest that a description went on over a line, seconds of the film, the last half
second of each caption's time left out (its words are over by then). *Held*: how long the film stood in all. *Likeness*: what was recorded beside the narrator's words, in
bands of loudness: the least like of them, and *by chance* what the film alone comes to; *film*: the least like of the film's own lines.
Speech is as the speech service was sent it.

${renderTable(['', 'said', 'begun', 'latest', 'over dialogue', 'held', 'likeness', 'by chance', 'film'], rows)}

<sub>${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}</sub>
`);
}
