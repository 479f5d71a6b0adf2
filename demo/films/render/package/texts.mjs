/** Everything of the film that is read: captions, descriptions and chapters, as WebVTT. */
import { chapters, descriptions, sounds, speakers, title } from '../script.mjs';

/** @typedef {import('../script.mjs').Language} Language @typedef {import('../plan.mjs').Plan} Plan */

/** @param {number} seconds */
const stamp = (seconds) => {
  const ms = Math.round(seconds * 1000);
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${two(Math.floor(ms / 3600000))}:${two(Math.floor(ms / 60000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
};

/** @param {string[]} head @param {{ id: string, start: number, end: number, text: string, before?: string }[]} cues */
const vtt = (head, cues) =>
  `${['WEBVTT', ...head, ...cues.map(({ id, start, end, text, before }) => `${before ? `${before}\n\n` : ''}${id}\n${stamp(start)} --> ${stamp(end)}\n${text}`)].join('\n\n')}\n`;

const same = (/** @type {number} */ time) => time;

/**
 * Captions for the deaf and hard of hearing. A line's cue lasts exactly as long as it is spoken, so that whoever
 * looks for the gaps in the dialogue finds them here.
 * @param {Language} language @param {Plan} plan @param {(time: number) => number} [at] film time to this version's time
 */
export function writeCaptions(language, plan, at = same) {
  const name =
    language === 'zh' ? `《${title.zh}》字幕：对白与声音` : `Captions for “${title.en}”: dialogue and sound`;
  const lines = plan.lines.map((line) => ({
    id: line.id,
    start: at(line.start),
    end: at(line.end),
    text: `<v ${speakers[line.speaker][language]}>${line.text}</v>`,
  }));
  const heard = sounds.map(({ start, end, text }, i) => ({
    id: `s${String(i + 1).padStart(2, '0')}`,
    start: at(start),
    end: at(end),
    text: text[language],
  }));
  return vtt(
    [`NOTE ${name}`],
    [...lines, ...heard].sort((a, b) => a.start - b.start),
  );
}

const rule = {
  zh: `NOTE
《${title.zh}》口述影像（kind=descriptions）。每条的时限即可供讲述的空隙。
<c.extended>：放不进空隙时，可以停住影片来讲完。
<c.extended.required>：影片必须停住，把它讲完。
“NOTE short 编号: …”：影片不能停时改讲的短句，写在该条之前。
编号 d01、d02 …… 各语言相同，也是单条录音的文件名。`,
  en: `NOTE
Audio description for “${title.en}” (kind=descriptions). A cue lasts as long as there is room to speak it.
<c.extended>: the film may be held while this is spoken, if it does not fit.
<c.extended.required>: the film must be held until it has been spoken.
“NOTE short id: …”, right before a cue: what to say instead where the film cannot be held.
Cue ids (d01, d02 …) are the same in every language, and name the recorded clips.`,
};

/** What the check of the script would else ask for, and why it is not there. */
const accepted = {
  zh: [
    'NOTE accept script: sign-off — 演示片，尚未请视障审听员审听',
    'NOTE accept script: credits — 片尾放不下；制作人员见影片旁的 CREDITS.md。公开影片，人人可看，无需“阅读障碍者专用”标志',
  ],
  en: [
    'NOTE accept script: sign-off — a demonstration; no blind reviewer has listened to it yet',
    'NOTE accept script: credits — no room after the last title; CREDITS.md beside the film says who made it',
  ],
};

/** @param {Language} language @param {Plan} plan */
export const writeDescriptions = (language, plan) =>
  vtt(
    [rule[language], ...accepted[language]],
    plan.cues.map(({ id, start, end, text, shortText, extended }) => ({
      id,
      start,
      end,
      text: extended ? `<c.extended${extended === 'required' ? '.required' : ''}>${text}</c>` : text,
      before: shortText && `NOTE short ${id}: ${shortText}`,
    })),
  );

/** Parts enclose their scenes in time: that is how WebVTT chapters nest. @param {Language} language @param {(time: number) => number} [at] */
export const writeChapters = (language, at = same) =>
  vtt(
    [
      language === 'zh'
        ? 'NOTE 章节：“部”在时间上包住它的各场。'
        : 'NOTE Chapters. A part encloses its scenes in time.',
    ],
    chapters.flatMap((part, p) => [
      { id: `part${p + 1}`, start: at(part.start), end: at(part.end), text: part.title[language] },
      ...(part.scenes ?? []).map((scene, s) => ({
        id: `part${p + 1}-scene${s + 1}`,
        start: at(scene.start),
        end: at(scene.end),
        text: scene.title[language],
      })),
    ]),
  );

/** The measured facts of every description, for tests and for whoever edits the film. @param {Record<Language, Plan>} plans */
export const writeFacts = (plans) =>
  Object.fromEntries(
    descriptions.map(({ id, extended }, i) => {
      const [zh, en] = [plans.zh.cues[i], plans.en.cues[i]];
      return [
        id,
        {
          start: zh.start,
          end: zh.end,
          gap: zh.gap,
          extended: extended ?? false,
          text: { zh: zh.text, en: en.text },
          ...(zh.shortText ? { shortText: { zh: zh.shortText, en: en.shortText } } : {}),
          spoken: { zh: zh.spoken, en: en.spoken },
          ...(zh.spokenShort ? { spokenShort: { zh: zh.spokenShort, en: en.spokenShort } } : {}),
          fits: { zh: zh.fits, en: en.fits },
        },
      ];
    }),
  );
