import { defineRule } from '../defineRule.js';
import { bare, longestRun, unitsOf } from '../words/likeness.js';
import { quote, sayTime } from '../words/sayTime.js';

/** How long before and after a text is there it may be said. Seconds. */
const reach = { before: 5, after: 15 };

/** Which texts are in the picture only a person can see: the author marks them. */
export const onScreenText = defineRule<{ readonly text: string; readonly time: number }>({
  id: 'on-screen-text',
  severity: 'error',
  source: 'WCAG 2.2, 1.2.5; DCMP Description Key; DAPT visual.text',
  find: ({ onScreenTexts, inTime }) =>
    onScreenTexts
      .filter(
        ({ time, text }) =>
          !inTime.some(
            (cue) =>
              cue.endTime > time - reach.before && cue.startTime < time + reach.after && says(cue.text, text),
          ),
      )
      .map(({ time, text, span }) => ({
        cue: null,
        span,
        startTime: time,
        endTime: null,
        facts: { text, time },
      })),
  words: {
    en: {
      title: 'Words in the picture are said',
      found: ({ text, time }) =>
        `At ${sayTime(time)} the picture shows ${quote(text)}, and no description says it.`,
      cost: 'Everybody can read it but those who listen.',
      fix: () => 'Say it in a description close by.',
    },
    'zh-CN': {
      title: '画面上的文字要念出来',
      found: ({ text, time }) => `${sayTime(time)} 画面上有文字${quote(text)}，讲述里没有念。`,
      cost: '别人都看得到，只有听众不知道。',
      fix: () => '在就近的一条讲述里念出来。',
    },
  },
});

/** Nearly all of it in a row; a long text may be told in short. */
function says(description: string, text: string): boolean {
  if (bare(description).includes(bare(text))) return true;
  const units = unitsOf(text);
  return longestRun(unitsOf(description), units).length >= Math.max(2, Math.ceil(units.length * 0.7));
}
