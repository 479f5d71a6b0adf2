/** Frames and mixes become H.264 and AAC: segmented (CMAF) for streaming, and as whole files. */
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { framePath } from '../picture/draw.mjs';
import { drawingsPerSecond, duration, framesPerSecond } from '../script.mjs';
import { ffmpeg } from './tools.mjs';

/** Seconds; every rendition is cut at the same places. */
export const segmentLength = 4;

/** @typedef {{ name: string, width: number, height: number, crf: number, maxrate: number }} VideoRendition  maxrate in kbit/s */
/** @type {VideoRendition[]} */
export const videoRenditions = [
  { name: '240p', width: 426, height: 240, crf: 32, maxrate: 200 },
  { name: '480p', width: 854, height: 480, crf: 34, maxrate: 420 },
  { name: '720p', width: 1280, height: 720, crf: 36, maxrate: 800 },
];

/** @typedef {{ name: string, mix: string, language: 'zh-CN' | 'en', described: boolean, label: string }} AudioRendition */
/** @type {AudioRendition[]} */
export const audioRenditions = [
  { name: 'zh', mix: 'film.zh', language: 'zh-CN', described: false, label: '普通话' },
  { name: 'zh-described', mix: 'described.zh', language: 'zh-CN', described: true, label: '普通话 口述影像' },
  { name: 'en', mix: 'film.en', language: 'en', described: false, label: 'English' },
  {
    name: 'en-described',
    mix: 'described.en',
    language: 'en',
    described: true,
    label: 'English audio description',
  },
];

/** Kilobits a second, as in the whole files. */
const audioBitrate = 64;
/** For who only listens, on a line that is paid for: every sound once more, in one channel. Kilobits a second. */
const leanBitrate = 24;
/** In 4 seconds there are whole audio frames of 32 kHz, so that these are cut exactly where the picture is. */
export const leanRate = 32000;

/** Where the lean sound of a rendition lies. @param {string} name */
export const leanName = (name) => `${name}-lean`;

/**
 * The film as a list of drawings, each with how long it stands. A held film is a drawing that stands longer.
 * @param {string} frames folder @param {string} list file to write @param {import('../plan.mjs').Hold[]} [holds]
 */
export function writeFrameList(frames, list, holds = []) {
  const all = Math.round(duration * drawingsPerSecond);
  const lines = ['ffconcat version 1.0'];
  for (let drawing = 0; drawing < all; drawing++) {
    const hold = holds.find(({ at }) => Math.floor(at * drawingsPerSecond) === drawing);
    lines.push(
      `file '${framePath(frames, drawing)}'`,
      `duration ${(1 / drawingsPerSecond + (hold?.seconds ?? 0)).toFixed(4)}`,
    );
  }
  // The last entry's duration is only kept when an entry follows it.
  lines.push(`file '${framePath(frames, all - 1)}'`);
  writeFileSync(list, lines.join('\n'));
}

/** Chromium's JPEGs are full-range BT.601; the film is limited-range BT.709, and says so. @param {number} width @param {number} height */
const scaling = (width, height) =>
  `fps=${framesPerSecond},scale=${width}:${height}:flags=lanczos:in_range=full:out_range=tv:in_color_matrix=bt601:out_color_matrix=bt709,format=yuv420p`;
const colour = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];
const x264 = (/** @type {number} */ crf, /** @type {number} */ maxrate) => [
  '-c:v',
  'libx264',
  '-preset',
  'medium',
  '-profile:v',
  'high',
  '-tune',
  'animation',
  '-crf',
  `${crf}`,
  '-maxrate',
  `${maxrate}k`,
  '-bufsize',
  `${maxrate * 2}k`,
  '-g',
  `${segmentLength * framesPerSecond}`,
  '-keyint_min',
  `${segmentLength * framesPerSecond}`,
  '-sc_threshold',
  '0',
  '-threads',
  '2',
  ...colour,
];
const bitExact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact'];
/** @param {string} folder */
const segmented = (folder) => [
  '-f',
  'hls',
  '-hls_time',
  `${segmentLength}`,
  '-hls_playlist_type',
  'vod',
  '-hls_segment_type',
  'fmp4',
  '-hls_flags',
  'independent_segments',
  '-start_number',
  '1',
  '-hls_fmp4_init_filename',
  'init.mp4',
  '-hls_segment_filename',
  join(folder, '%d.m4s'),
  join(folder, 'index.m3u8'),
];

/** @param {string} list @param {string} out folder */
export function encodePictures(list, out) {
  rmSync(join(out, 'video'), { recursive: true, force: true });
  // One command, so that the drawings are decoded once. No B-frames: with them the first frame would be shown two
  // frames late, and not every player reads the edit list that says so.
  const outputs = videoRenditions.flatMap(({ name, width, height, crf, maxrate }) => {
    const folder = join(out, 'video', name);
    mkdirSync(folder, { recursive: true });
    return [
      '-t',
      `${duration}`,
      '-vf',
      scaling(width, height),
      ...x264(crf, maxrate),
      '-bf',
      '0',
      '-an',
      ...bitExact,
      ...segmented(folder),
    ];
  });
  ffmpeg('-f', 'concat', '-safe', '0', '-i', list, ...outputs);
}

/** @param {string} sound folder of the mixes @param {string} out folder */
export function encodeSounds(sound, out) {
  rmSync(join(out, 'audio'), { recursive: true, force: true });
  for (const { name, mix } of audioRenditions) {
    const folder = join(out, 'audio', name);
    mkdirSync(folder, { recursive: true });
    ffmpeg(
      '-i',
      join(sound, `${mix}.wav`),
      '-t',
      `${duration}`,
      '-c:a',
      'aac',
      '-b:a',
      `${audioBitrate}k`,
      '-ar',
      '48000',
      '-ac',
      '2',
      ...bitExact,
      ...segmented(folder),
    );
    encodeLean(join(sound, `${mix}.wav`), join(out, 'audio', leanName(name)));
  }
}

/** @param {string} sound a file @param {string} folder */
export function encodeLean(sound, folder) {
  mkdirSync(folder, { recursive: true });
  ffmpeg(
    '-i',
    sound,
    '-t',
    `${duration}`,
    '-c:a',
    'aac',
    '-b:a',
    `${leanBitrate}k`,
    '-ar',
    `${leanRate}`,
    '-ac',
    '1',
    ...bitExact,
    ...segmented(folder),
  );
}

/** The whole-file picture: made once, used by every version of the same length. @param {string} list @param {string} file */
export const encodePicture = (list, file) =>
  ffmpeg(
    '-f',
    'concat',
    '-safe',
    '0',
    '-i',
    list,
    '-vf',
    scaling(512, 288),
    ...x264(32, 300),
    '-an',
    ...bitExact,
    file,
  );

/** @param {{ picture: string, sound: string, file: string, language: string, described: boolean, title: string, seconds: number }} film */
export const joinFilm = ({ picture, sound, file, language, described, title, seconds }) =>
  ffmpeg(
    '-i',
    picture,
    '-i',
    sound,
    '-map',
    '0:v',
    '-map',
    '1:a',
    '-t',
    `${seconds}`,
    '-c:v',
    'copy',
    '-c:a',
    'aac',
    '-b:a',
    '64k',
    ...bitExact,
    '-metadata',
    `title=${title}`,
    '-metadata:s:a:0',
    `language=${language}`,
    '-disposition:a:0',
    described ? 'default+visual_impaired+descriptions' : 'default',
    '-movflags',
    '+faststart',
    file,
  );

/**
 * One voice by itself, mono. The synthesisers leave nothing above 10 kHz: at 24 kHz all bits are spent on what is there.
 * @param {string} sound @param {string} file
 */
export const encodeVoice = (sound, file) =>
  ffmpeg(
    '-i',
    sound,
    '-c:a',
    'aac',
    '-b:a',
    '32k',
    '-ar',
    '24000',
    '-ac',
    '1',
    ...bitExact,
    '-movflags',
    '+faststart',
    file,
  );

/**
 * What a rendition came to be: read from its files, never assumed.
 * @param {string} folder
 */
export function inspectRendition(folder) {
  const durations = [...readFileSync(join(folder, 'index.m3u8'), 'utf8').matchAll(/#EXTINF:([\d.]+)/g)].map(
    (match) => Number(match[1]),
  );
  const bytes = durations.map((_, i) => statSync(join(folder, `${i + 1}.m4s`)).size);
  if (readdirSync(folder).filter((name) => name.endsWith('.m4s')).length !== durations.length)
    throw new Error(`${folder} holds segments its playlist does not know.`);
  const total = durations.reduce((sum, seconds) => sum + seconds, 0);
  return {
    durations,
    peak: Math.max(...bytes.map((size, i) => (size * 8) / durations[i])),
    average: (bytes.reduce((sum, size) => sum + size, 0) * 8) / total,
    codec: readCodec(readFileSync(join(folder, 'init.mp4'))),
  };
}

/** The RFC 6381 name of what an init segment announces. @param {Buffer} init */
function readCodec(init) {
  const avc = init.indexOf('avcC');
  if (avc > 0) return `avc1.${init.subarray(avc + 5, avc + 8).toString('hex')}`;
  if (init.includes('mp4a')) return 'mp4a.40.2';
  throw new Error('An init segment is neither H.264 nor AAC.');
}
