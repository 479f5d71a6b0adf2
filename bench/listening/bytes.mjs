import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildForNode } from '../lib/buildForNode.mjs';

/**
 * What a film costs that is only listened to, beside the same film seen: bytes of an HLS stream, read from its files as the
 * player reads them. Aim: at most 15 % of the middle picture. Writes BYTES.md beside itself; ends with 1 where the aim is
 * missed.
 *
 *   node bench/listening/bytes.mjs [master.m3u8]
 */
const most = 0.15;
const root = fileURLToPath(new URL('../../', import.meta.url));
const master = resolve(process.argv[2] ?? join(root, 'demo/films/lantern-ferry/hls/master.m3u8'));
const { keepHlsSound } = await import(await buildForNode('src/core/tracks/keepHlsSound.ts', 'listening'));

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
const lines = [
  '# What listening costs',
  '',
  'Bytes of the demo film over HLS, playlists and initialisation with it. Written by `node bench/listening/bytes.mjs`.',
  '',
  '| what is loaded | first 20 s, kB | whole film, kB | of the middle picture |',
  '| --- | ---: | ---: | ---: |',
];
const base = total([middle.uri, first.uri]);
for (const { height, uri, group } of pictures) {
  const lists = [uri, soundsOf(group, manifest)[0].uri];
  lines.push(
    `| picture ${height}p and sound | ${kB(total(lists, 20))} | ${kB(total(lists))} | ${((total(lists) / base) * 100).toFixed(1)} % |`,
  );
}
for (const { name, uri } of heard) {
  const [start, whole] = [total([uri], 20), total([uri])];
  const shares = [start / total([middle.uri, first.uri], 20), whole / base];
  missed ||= shares.some((share) => share > most);
  lines.push(`| only sound: ${name} | ${kB(start)} | ${kB(whole)} | ${(shares[1] * 100).toFixed(1)} % |`);
}
const hour = (/** @type {number} */ bytes) => ((bytes / seconds) * 3600) / 1e6;
lines.push(
  '',
  `An hour at this rate: ${hour(base).toFixed(0)} MB seen, ${hour(total([heard[0].uri])).toFixed(0)} MB listened to. Aim: at most ${most * 100} %.`,
  '',
);
const text = lines.join('\n');
console.log(text);
if (!process.argv[2]) writeFileSync(new URL('BYTES.md', import.meta.url), text);
if (missed) {
  console.error(`Listening costs more than ${most * 100} % of the middle picture.`);
  process.exitCode = 1;
}
