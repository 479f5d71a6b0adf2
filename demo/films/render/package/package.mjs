/** From frames, mixes and plans to the folder a site serves. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPosterTo } from '../picture/draw.mjs';
import { extendedTime } from '../plan.mjs';
import { descriptions, duration, title } from '../script.mjs';
import { languages } from '../sound/record.mjs';
import { checkFilm } from './check.mjs';
import { writeDash } from './dash.mjs';
import {
  encodePicture,
  encodePictures,
  encodeSounds,
  encodeVoice,
  joinFilm,
  writeFrameList,
} from './encode.mjs';
import { describeFilm } from './film.mjs';
import { writeHls } from './hls.mjs';
import { writeCaptions, writeChapters, writeDescriptions, writeFacts } from './texts.mjs';

/**
 * Encodes all sound that has files of its own: of the streams, whose pictures stand already, and of the narrations and clips.
 * @param {{ sound: string, film: string }} folders
 * @param {(news: string) => void} tell
 */
export function packageSounds({ sound, film }, tell) {
  tell('encoding the sounds');
  encodeSounds(sound, join(film, 'hls'));
  writeHls(film);
  writeDash(film);
  for (const language of languages) {
    encodeVoice(
      join(sound, `narration.${language}.wav`),
      join(film, 'narration', `narration.${language}.m4a`),
    );
    for (const { id } of descriptions)
      encodeVoice(join(sound, 'clips', `${id}.${language}.wav`), join(film, 'clips', language, `${id}.m4a`));
  }
}

/** @param {{ sound: string, film: string }} folders @param {(news: string) => void} tell */
export function checkPackage({ sound, film }, tell) {
  tell('checking what was made');
  checkFilm(film, JSON.parse(readFileSync(join(sound, 'plans.json'), 'utf8')));
}

/**
 * @param {{ frames: string, sound: string, work: string, film: string }} folders
 * @param {(news: string) => void} tell
 */
export async function packageFilm({ frames, sound, work, film }, tell) {
  const plans = JSON.parse(readFileSync(join(sound, 'plans.json'), 'utf8'));
  const put = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(film, name), text);
  for (const folder of ['captions', 'descriptions', 'chapters', 'narration', 'mp4', 'clips/zh', 'clips/en']) {
    rmSync(join(film, folder), { recursive: true, force: true });
    mkdirSync(join(film, folder), { recursive: true });
  }

  tell('writing captions, descriptions, chapters');
  for (const language of languages) {
    put(`captions/${language}.vtt`, writeCaptions(language, plans[language]));
    put(`descriptions/${language}.vtt`, writeDescriptions(language, plans[language]));
    put(`chapters/${language}.vtt`, writeChapters(language));
  }
  const held = (/** @type {number} */ time) => extendedTime(time, plans.zh.holds);
  put('captions/extended.zh.vtt', writeCaptions('zh', plans.zh, held));
  put('chapters/extended.zh.vtt', writeChapters('zh', held));
  put('script.json', `${JSON.stringify(writeFacts(plans), null, 2)}\n`);
  put('film.json', `${JSON.stringify(describeFilm(plans), null, 2)}\n`);
  await drawPosterTo(join(film, 'poster.jpg'));

  tell('encoding the pictures of the streams');
  mkdirSync(work, { recursive: true });
  const list = join(work, 'film.ffconcat');
  const heldList = join(work, 'extended.ffconcat');
  writeFrameList(frames, list);
  writeFrameList(frames, heldList, plans.zh.holds);
  encodePictures(list, join(film, 'hls'));
  packageSounds({ sound, film }, tell);

  tell('encoding the files');
  const picture = join(work, 'film.mp4');
  const heldPicture = join(work, 'extended.mp4');
  encodePicture(list, picture);
  encodePicture(heldList, heldPicture);
  for (const [mix, language, described] of /** @type {const} */ ([
    ['film.zh', 'zho', false],
    ['described.zh', 'zho', true],
    ['film.en', 'eng', false],
    ['described.en', 'eng', true],
  ])) {
    joinFilm({
      picture,
      sound: join(sound, `${mix}.wav`),
      file: join(film, 'mp4', `${mix}.mp4`),
      language,
      described,
      title: language === 'zho' ? title.zh : title.en,
      seconds: duration,
    });
  }
  joinFilm({
    picture: heldPicture,
    sound: join(sound, 'extended.zh.wav'),
    file: join(film, 'mp4', 'extended.zh.mp4'),
    language: 'zho',
    described: true,
    title: title.zh,
    seconds: plans.zh.length,
  });
}
