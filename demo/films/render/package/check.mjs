/** What must be true of the finished film. It is read back from the files, as a listener's player would. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { descriptions, duration } from '../script.mjs';
import { measure, target } from '../sound/loudness.mjs';
import { RATE, readWav } from '../sound/signal.mjs';
import { videoRenditions } from './encode.mjs';
import { probe } from './tools.mjs';

/** All that is rendered is committed, so it stays small: 25 MB, of a million bytes each. */
const mostBytes = 25_000_000;

/** @param {string} file @returns {Float32Array} */
const listen = (file) =>
  readWav(
    execFileSync(
      'ffmpeg',
      [
        '-v',
        'error',
        '-i',
        file,
        '-map',
        '0:a:0',
        '-ac',
        '1',
        '-ar',
        `${RATE}`,
        '-c:a',
        'pcm_f32le',
        '-f',
        'wav',
        '-',
      ],
      { maxBuffer: 1 << 28 },
    ),
  )[0];

/** @param {Float32Array} sound @param {number} from @param {number} to seconds @returns {number} dB */
export function loudness(sound, from, to) {
  const part = sound.subarray(Math.round(from * RATE), Math.round(to * RATE));
  return 10 * Math.log10(part.reduce((total, x) => total + x * x, 0) / Math.max(1, part.length) + 1e-12);
}

/** @param {string} folder @returns {number} */
const weigh = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, entry) =>
      sum + (entry.isDirectory() ? weigh(join(folder, entry.name)) : statSync(join(folder, entry.name)).size),
    0,
  );

/**
 * @param {string} film folder
 * @param {Record<import('../script.mjs').Language, import('../plan.mjs').Plan>} plans
 */
export function checkFilm(film, plans) {
  /** @type {string[]} */
  const problems = [];
  const expect = (/** @type {boolean} */ holds, /** @type {string} */ problem) =>
    holds || problems.push(problem);

  const lengths = {
    'film.zh': duration,
    'described.zh': duration,
    'film.en': duration,
    'described.en': duration,
    'extended.zh': plans.zh.length,
  };
  for (const [name, seconds] of Object.entries(lengths)) {
    const file = join(film, 'mp4', `${name}.mp4`);
    for (const stream of probe(file).streams)
      expect(
        Math.abs(Number(stream.duration) - seconds) < 0.1,
        `${name}: ${stream.codec_type} lasts ${stream.duration} s instead of ${seconds} s.`,
      );
    const { lufs, truePeak } = measure(file);
    expect(Math.abs(lufs - target.lufs) <= 1, `${name} is ${lufs} LUFS loud, not ${target.lufs}.`);
    expect(truePeak <= target.truePeak, `${name} peaks at ${truePeak} dB.`);
  }

  for (const { name } of videoRenditions) {
    const { start_time } = probe(join(film, 'hls', 'video', name, 'index.m3u8')).streams[0];
    expect(Math.abs(Number(start_time)) < 0.001, `The ${name} picture starts at ${start_time} s.`);
  }

  for (const language of /** @type {const} */ (['zh', 'en'])) {
    const main = listen(join(film, 'mp4', `film.${language}.mp4`));
    const described = listen(join(film, 'mp4', `described.${language}.mp4`));
    const narration = listen(join(film, 'narration', `narration.${language}.m4a`));
    expect(
      Math.abs(narration.length / RATE - duration) < 0.1,
      `narration.${language} lasts ${narration.length / RATE} s.`,
    );
    let free = 0;
    for (const cue of plans[language].cues) {
      const end = cue.start + ((cue.fits ? cue.spoken : cue.spokenShort) ?? 0);
      expect(loudness(narration, cue.start, end) > -35, `narration.${language} does not say ${cue.id}.`);
      if (cue.start > free + 0.6) {
        expect(
          loudness(narration, free + 0.1, cue.start - 0.1) < -70,
          `narration.${language} is not silent before ${cue.id}.`,
        );
        const [a, b] = [
          loudness(main, free + 0.3, cue.start - 0.3),
          loudness(described, free + 0.3, cue.start - 0.3),
        ];
        expect(
          Math.abs(a - b) < 0.7,
          `described.${language} differs by ${(b - a).toFixed(1)} dB from the film before ${cue.id}, where nobody describes.`,
        );
      }
      free = end;
      expect(
        probe(join(film, 'clips', language, `${cue.id}.m4a`)).format.duration - cue.spoken < 0.15,
        `clips/${language}/${cue.id}.m4a is too long.`,
      );
    }
    for (const line of plans[language].lines)
      expect(
        loudness(narration, line.start, line.end) < -70,
        `The narrator speaks over ${line.id} (${language}).`,
      );
  }
  expect(
    readdirSync(join(film, 'clips', 'zh')).length === descriptions.length,
    'There is not one clip for each description.',
  );

  const bytes = weigh(film);
  expect(bytes <= mostBytes, `The film weighs ${(bytes / 1e6).toFixed(1)} MB.`);
  if (problems.length) throw new Error(`The rendering is not what it should be:\n  ${problems.join('\n  ')}`);
}
