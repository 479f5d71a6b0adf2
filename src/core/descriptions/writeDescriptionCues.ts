import { escapeCueText } from '../cues/escapeCueText.js';
import { plainVttCue } from '../cues/plainVttCue.js';
import type { VttCue, VttNote } from '../cues/VttCue.js';
import type { LanguageTag } from '../films/Film.js';
import type { DescriptionCue } from './DescriptionCue.js';
import { writeMarks } from './descriptionMarks.js';
import { splitAtParts } from './splitAtParts.js';

/**
 * A description script as WebVTT cues and notes, for `writeWebVtt`; `readDescriptionCues` gives it back. WebVTT has no word for a
 * cue's recording: `clip` is left out. Times are rounded to milliseconds when they are written.
 */
export function writeDescriptionCues(cues: readonly DescriptionCue[]): {
  readonly cues: readonly VttCue[];
  readonly notes: readonly VttNote[];
} {
  const isMarked = cues.some(({ extended }) => extended !== 'never');
  const isPlain = cues.every(({ extended }) => extended === 'allowed');
  return {
    cues: cues.map((cue, place) => {
      // The first is marked for all where no other would say that the script never holds.
      const isNeedless = isPlain || (cue.extended === 'never' && (isMarked || place > 0));
      return writeCue(cue, writeMarks(cue, isNeedless ? null : cue.extended));
    }),
    notes: cues.flatMap(({ id, shorter }, before) =>
      shorter === null ? [] : [{ text: `short${/[\s:：]/.test(id) ? '' : ` ${id}`}: ${shorter}`, before }],
    ),
  };
}

function writeCue(cue: DescriptionCue, classes: readonly string[]): VttCue {
  const words = splitAtParts(cue)
    .map(({ text, language }) => markLanguage(escapeCueText(text), language ?? cue.language))
    .join('');
  const marked = classes.length === 0 ? words : `<c.${classes.join('.')}>${words}</c>`;
  return {
    ...plainVttCue,
    id: cue.id,
    startTime: cue.startTime,
    endTime: cue.endTime,
    text: cue.voice === null ? marked : `<v ${escapeCueText(cue.voice)}>${marked}`,
  };
}

const markLanguage = (words: string, language: LanguageTag | null): string =>
  language === null ? words : `<lang ${escapeCueText(language)}>${words}</lang>`;
