/** The sound of the film, from words to finished mixes, as WAV files in the workshop folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCollisions, plan } from '../plan.mjs';
import { dialogue } from '../script.mjs';
import { amplify, limit, measure, target } from './loudness.mjs';
import {
  mixBackground,
  mixDescribed,
  mixExtended,
  mixProgramme,
  narratorLevel,
  narratorWords,
} from './mix.mjs';
import { RATE, level, writeWav } from './signal.mjs';
import { speak } from './speech.mjs';

/** @type {import('../script.mjs').Language[]} */
export const languages = ['zh', 'en'];

/**
 * @param {string} folder
 * @param {(news: string) => void} tell
 * @returns {Record<import('../script.mjs').Language, import('../plan.mjs').Plan>}
 */
export function record(folder, tell) {
  mkdirSync(join(folder, 'clips'), { recursive: true });
  tell('speaking');
  const spoken = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries([
        ...dialogue.map((line) => [line.id, speak(line.words, line.speaker, language)]),
        ...narratorWords.map(({ id, words }) => [id, speak(words, 'narrator', language)]),
      ]),
    ]),
  );
  const plans = /** @type {Record<import('../script.mjs').Language, import('../plan.mjs').Plan>} */ (
    Object.fromEntries(
      languages.map((language) => [
        language,
        plan(language, (id, form) => spoken[language][form ? `${id}.${form}` : id].length / RATE),
      ]),
    )
  );
  const problems = languages.flatMap((language) =>
    findCollisions(plans[language]).map((problem) => `${language}: ${problem}`),
  );
  if (problems.length)
    throw new Error(
      `A voice would be spoken over another. Move a time or shorten a text in script.mjs:\n  ${problems.join('\n  ')}`,
    );

  tell('playing music, river and weather');
  const { background, bed } = mixBackground();
  /** @type {(name: string, sound: Float32Array[]) => void} */
  const write = (name, sound) => writeFileSync(join(folder, `${name}.wav`), writeWav(sound));
  for (const language of languages) {
    tell(`mixing ${language}`);
    const voices = spoken[language];
    const raw = mixProgramme(background, plans[language], voices);
    // One gain for every mix of a language: the programme does not jump when the track is changed.
    const gain = target.lufs - measure(raw).lufs;
    const finish = (/** @type {import('./signal.mjs').Stereo} */ sound) => limit(amplify(sound, gain));
    const { described, narration } = mixDescribed(raw, plans[language], voices);
    write(`film.${language}`, finish(raw));
    write(`described.${language}`, finish(described));
    write(`narration.${language}`, [finish(narration)[0]]);
    if (language === 'zh') write('extended.zh', finish(mixExtended(raw, bed, plans.zh, voices).extended));
    for (const { id } of narratorWords.filter((words) => !words.id.includes('.'))) {
      const clip = level(voices[id], narratorLevel);
      write(`clips/${id}.${language}`, [limit(amplify([clip, clip], gain))[0]]);
    }
  }
  writeFileSync(join(folder, 'plans.json'), JSON.stringify(plans, null, 2));
  return plans;
}
