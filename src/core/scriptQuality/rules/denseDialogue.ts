import type { Gap } from '../../descriptions/findGaps.js';
import type { CheckedScript } from '../CheckedScript.js';
import { defineRule } from '../defineRule.js';
import { saySeconds, sayTime } from '../words/sayTime.js';

/** So long without a gap that could carry a description, and scenes change unheard. Seconds. */
const longestTalk = 120;

/** Stretches in which talk leaves no usable gap, and no description holds the film to make room. */
function findDenseStretches({ gaps, dialogue, inTime, settings }: CheckedScript): readonly Gap[] {
  if (!dialogue || dialogue.length === 0) return [];
  const usable = (gaps ?? []).filter(({ startTime, endTime }) => endTime - startTime >= settings.usableGap);
  const ends = [0, ...usable.map(({ endTime }) => endTime)];
  const last = Math.max(...dialogue.map(({ endTime }) => endTime));
  return ends
    .map((startTime, nth) => ({ startTime, endTime: usable[nth]?.startTime ?? last }))
    .filter(({ startTime, endTime }) => endTime - startTime >= longestTalk)
    .filter(
      (stretch) =>
        !inTime.some(
          (cue) =>
            cue.extended === 'required' &&
            cue.startTime >= stretch.startTime &&
            cue.startTime <= stretch.endTime,
        ),
    );
}

export const denseDialogue = defineRule<{ readonly from: number; readonly length: number }>({
  id: 'dense-dialogue',
  severity: 'advice',
  source: 'WCAG 2.2, 1.2.7 Extended Audio Description: where pauses are too few, the film is held',
  needs: ['dialogue'],
  find: (script) =>
    findDenseStretches(script).map(({ startTime, endTime }) => ({
      cue: null,
      startTime,
      endTime,
      span: script.inTime.findLast((cue) => cue.startTime <= startTime)?.span ??
        script.cues[0]?.span ?? { from: 0, to: 0 },
      facts: { from: startTime, length: endTime - startTime },
    })),
  words: {
    en: {
      title: 'Where talk leaves no room, the film is held for a description',
      found: ({ from, length }) =>
        `From ${sayTime(from)} on talk leaves no usable gap for ${saySeconds(length, 'en')}, and no description holds the film.`,
      cost: 'Whatever changes in the picture in that time, nobody hears of it.',
      fix: () =>
        'Mark a description there <c.extended.required>, so that the film is held; or tell it before the talk begins.',
    },
    'zh-CN': {
      title: '对白太密的段落，停下影片来讲',
      found: ({ from, length }) =>
        `${sayTime(from)} 起对白不断，${saySeconds(length, 'zh-CN')}里没有能用的空隙，也没有停片讲述。`,
      cost: '这段时间里画面有什么变化，听众都不知道。',
      fix: () => '在这里加一条 <c.extended.required>，让影片停下来讲；或者在对白开始之前先交代。',
    },
  },
});
