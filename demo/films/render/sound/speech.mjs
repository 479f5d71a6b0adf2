/**
 * Words become speech.
 *
 * Two free synthesisers that Debian ships: espeak-ng for Mandarin (given pinyin, see script.mjs) and flite for
 * English, whose recorded voices are kinder to the ear. Each of the three people has one voice per language;
 * gentle filters take the edge off. The narrator stays dry and close; the characters get their room in mix.mjs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RATE, readWav, trimSilence } from './signal.mjs';

/**
 * Raises or lowers a whole voice, throat and all, and keeps its tempo.
 * @param {number} factor @param {number} rate of the synthesiser
 */
const size = (factor, rate) =>
  `asetrate=${Math.round(rate * factor)},aresample=${RATE},atempo=${(1 / factor).toFixed(5)}`;
const [espeakRate, fliteRate] = [22050, 16000];

/**
 * Each filter brings a voice's long-term spectrum near that of a human describer: formant synthesis has too little
 * chest, and recorded diphones too little presence.
 * @typedef {{ say: (words: import('../script.mjs').Words, file: string) => [program: string, args: string[]], filter: string }} Voice
 * @type {Record<import('../script.mjs').Language, Record<import('../script.mjs').Speaker, Voice>>}
 */
const voices = {
  zh: {
    narrator: {
      say: mandarin('Annie', { speed: 176, pitch: 48, range: 60 }),
      filter: `${size(0.9, espeakRate)},highpass=f=60,bass=g=9:f=190:w=0.7,equalizer=f=2900:t=o:w=1.6:g=2,equalizer=f=5200:t=q:w=1:g=-2,lowpass=f=10000`,
    },
    ferryman: {
      say: mandarin('Gene', { speed: 152, pitch: 62, range: 99 }),
      filter: `${size(0.96, espeakRate)},highpass=f=55,bass=g=8:f=170:w=0.7,equalizer=f=2400:t=o:w=1.8:g=5,treble=g=5:f=4500:w=0.7,lowpass=f=9500`,
    },
    ying: {
      say: mandarin('Annie', { speed: 182, pitch: 62, range: 70 }),
      filter: `${size(1.12, espeakRate)},highpass=f=90,bass=g=7:f=220:w=0.7,equalizer=f=1800:t=o:w=1.6:g=-5,treble=g=-3:f=4500:w=0.7,lowpass=f=10000`,
    },
  },
  en: {
    narrator: {
      say: english('rms', 0.95),
      filter:
        'highpass=f=70,equalizer=f=1700:t=o:w=2:g=7,equalizer=f=3200:t=o:w=1:g=-1,equalizer=f=6500:t=q:w=1:g=-3',
    },
    ferryman: {
      say: english('awb', 1.08),
      filter: `${size(0.93, fliteRate)},highpass=f=60,equalizer=f=1700:t=o:w=2:g=6,treble=g=7:f=3800:w=0.7`,
    },
    ying: {
      say: english('slt', 0.98),
      filter: `${size(1.17, fliteRate)},highpass=f=90,equalizer=f=2400:t=o:w=2:g=5`,
    },
  },
};

/**
 * `range` widens the melody: the tones of Mandarin are in it.
 * @param {string} variant @param {{ speed: number, pitch: number, range: number }} manner
 * @returns {Voice['say']}
 */
function mandarin(variant, { speed, pitch, range }) {
  return ({ pinyin }, file) => [
    'espeak-ng',
    [
      '-m',
      '-v',
      `cmn-latn-pinyin+${variant}`,
      '-s',
      `${speed}`,
      '-p',
      `${pitch}`,
      '-w',
      file,
      `<speak><prosody range="${range}">${pinyin}</prosody></speak>`,
    ],
  ];
}

/** @param {string} voice @param {number} stretch @returns {Voice['say']} */
function english(voice, stretch) {
  return ({ en }, file) => [
    'flite',
    ['-voice', voice, '--setf', `duration_stretch=${stretch}`, '-t', en, '-o', file],
  ];
}

/**
 * Speaks, in mono at the film's rate, with the silence before and after cut off: its length is its spoken length.
 * @param {import('../script.mjs').Words} words
 * @param {import('../script.mjs').Speaker} speaker
 * @param {import('../script.mjs').Language} language
 * @returns {Float32Array}
 */
export function speak(words, speaker, language) {
  const { say, filter } = voices[language][speaker];
  const dir = mkdtempSync(join(tmpdir(), 'tingying-voice-'));
  const raw = join(dir, 'raw.wav');
  const finished = join(dir, 'finished.wav');
  try {
    execFileSync(...say(words, raw), { stdio: 'pipe' });
    execFileSync('ffmpeg', [
      '-v',
      'error',
      '-i',
      raw,
      '-af',
      `${filter},aresample=${RATE}`,
      '-ac',
      '1',
      '-c:a',
      'pcm_f32le',
      finished,
    ]);
    return trimSilence(readWav(readFileSync(finished))[0]);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
