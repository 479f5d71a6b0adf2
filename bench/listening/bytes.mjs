import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { buildForNode } from '../lib/buildForNode.mjs';
import { replaceSection } from '../lib/sections.mjs';

/**
 * What a film costs that is only listened to, beside the same film seen: bytes of an HLS stream and of a DASH manifest over the
 * same segments, read from their files as the player reads them. Aim: at most 15 % of the middle picture. Writes its section of
 * RESULTS.md; ends with 1 where the aim is missed.
 *
 *   node bench/listening/bytes.mjs [master.m3u8]   a film of yours: only printed
 */
const most = 0.15;
const root = fileURLToPath(new URL('../../', import.meta.url));
const master = resolve(process.argv[2] ?? join(root, 'demo/films/lantern-ferry/hls/master.m3u8'));
const { keepHlsSound } = await import(await buildForNode('src/core/tracks/keepHlsSound.ts', 'listening'));
const { keepDashSound } = await import(
  await buildForNode('src/media/videojs/keepDashSound.ts', 'listening-dash')
);

/**
 * What it takes to play one playlist: the list itself, its initialisation, and its segments up to a time.
 * @param {string} playlist path @param {number} [until] seconds
 */
function weigh(playlist, until = Infinity) {
  const text = readFileSync(playlist, 'utf8');
  const sizeOf = (/** @type {string} */ uri) => statSync(join(dirname(playlist), uri)).size;
  const map = /#EXT-X-MAP:URI="([^"]*)"/.exec(text)?.[1];
  let bytes = Buffer.byteLength(text) + (map ? sizeOf(map) : 0);
  let begins = 0;
  for (const [, length, uri] of text.matchAll(/#EXTINF:([\d.]+).*\n([^#\s].*)/g)) {
    // Segments of sound are not cut to the millisecond where those of the picture are.
    if (begins < until - 0.1) bytes += sizeOf(uri);
    begins += Number(length);
  }
  return { bytes, seconds: begins };
}

const manifest = readFileSync(master, 'utf8');
const sound = keepHlsSound(manifest);
if (!sound) throw new Error(`The sound of ${master} cannot be had without its picture.`);
const home = dirname(master);
const own = Buffer.byteLength(manifest);

const pictures = [
  ...manifest.matchAll(/#EXT-X-STREAM-INF:.*RESOLUTION=\d+x(\d+).*AUDIO="([^"]*)".*\n([^#\s].*)/g),
]
  .map(([, height, group, uri]) => ({ height: Number(height), group, uri }))
  .sort((a, b) => a.height - b.height);
const middle = pictures[Math.floor((pictures.length - 1) / 2)];
/** @param {string} group @param {string} text */
const soundsOf = (group, text) =>
  [...text.matchAll(/#EXT-X-MEDIA:TYPE=AUDIO.*/g)]
    .map(([line]) => line)
    .filter((line) => line.includes(`GROUP-ID="${group}"`))
    .map((line) => ({
      name: /NAME="([^"]*)"/.exec(line)?.[1],
      uri: /URI="([^"]*)"/.exec(line)?.[1] ?? '',
    }));
const first = soundsOf(middle.group, manifest)[0];
const heard = [...sound.matchAll(/#EXT-X-MEDIA:TYPE=AUDIO.*/g)].map(([line]) => ({
  name: /NAME="([^"]*)"/.exec(line)?.[1],
  uri: /URI="([^"]*)"/.exec(line)?.[1] ?? '',
}));

/** @param {readonly string[]} playlists @param {number} [until] */
const total = (playlists, until) =>
  own + playlists.reduce((sum, uri) => sum + weigh(join(home, uri), until).bytes, 0);
const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(0);
const { seconds } = weigh(join(home, heard[0].uri));

let missed = false;
const base = total([middle.uri, first.uri]);
const start20 = total([middle.uri, first.uri], 20);
/** @type {string[]} */
const rows = [];
/** @param {string} what @param {number} start @param {number} whole @param {boolean} [held] to the aim */
const add = (what, start, whole, held = false) => {
  // Of a film's first seconds the manifest is a large part; the whole film is what is paid for.
  missed ||= held && whole / base > most;
  const share = (/** @type {number} */ part) => `${(part * 100).toFixed(1)} %`;
  rows.push(`| ${what} | ${kB(start)} | ${share(start / start20)} | ${kB(whole)} | ${share(whole / base)} |`);
};
for (const { height, uri, group } of pictures) {
  const lists = [uri, soundsOf(group, manifest)[0].uri];
  add(`HLS, picture ${height}p and sound`, total(lists, 20), total(lists));
}
for (const { name, uri } of heard) add(`HLS, only sound: ${name}`, total([uri], 20), total([uri]), true);

const mpd = join(home, '../dash/manifest.mpd');
if (!process.argv[2] && existsSync(mpd)) {
  const { DOMParser, XMLSerializer } = new JSDOM('').window;
  Object.assign(globalThis, { DOMParser, XMLSerializer });
  const text = readFileSync(mpd, 'utf8');
  const left = keepDashSound(text);
  if (!left) throw new Error(`The sound of ${mpd} cannot be had without its picture.`);
  const sets = [
    ...new DOMParser().parseFromString(left, 'application/xml').querySelectorAll('AdaptationSet'),
  ];
  const picturesLeft = sets.filter((set) => set.getAttribute('contentType') === 'video');
  if (picturesLeft.length > 0) throw new Error(`Pictures are left to load of ${mpd}.`);
  for (const set of sets.filter((one) => one.getAttribute('contentType') === 'audio')) {
    const folder = set.querySelector('Representation > BaseURL')?.textContent ?? '';
    // The segments are those of the HLS playlist beside them; of that only its own bytes are not fetched.
    const list = join(dirname(mpd), folder, 'index.m3u8');
    const of = (/** @type {number} */ until) =>
      weigh(list, until).bytes - statSync(list).size + Buffer.byteLength(text);
    add(`DASH, only sound: ${set.querySelector('Label')?.textContent}`, of(20), of(Infinity), true);
  }
}
const hour = (/** @type {number} */ bytes) => ((bytes / seconds) * 3600) / 1e6;
const section = `## Listening: bytes

Made by \`node bench/listening/bytes.mjs\`. The demo film, playlists and initialisation with it; shares are of the middle picture over HLS.

| what is loaded | first 20 s, kB | of the middle picture | whole film, kB | of the middle picture |
| --- | --: | --: | --: | --: |
${rows.join('\n')}

An hour at this rate: ${hour(base).toFixed(0)} MB seen, ${hour(total([heard[0].uri])).toFixed(0)} MB listened to. Aim: at most ${most * 100} % of the whole.
`;
console.log(section);
if (!process.argv[2]) {
  const file = new URL('../RESULTS.md', import.meta.url);
  writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), section));
}
if (missed) {
  console.error(`Listening costs more than ${most * 100} % of the middle picture.`);
  process.exitCode = 1;
}
