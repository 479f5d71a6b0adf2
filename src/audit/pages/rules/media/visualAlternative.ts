import { isHeardFilm } from './isHeardFilm.js';
import { definePageRule } from '../../definePageRule.js';
import { judgeDescribed, type DescribedMedia } from './describedMedia.js';
import { findDescriptions } from './findDescriptions.js';
import { findWrittenTranscripts } from './findWrittenTranscripts.js';
import { judgeAlternative } from './judgeAlternative.js';
import type { Judged } from './judgeEach.js';

export interface VisualFacts {
  readonly descriptions: readonly string[];
  readonly transcripts: readonly string[];
  readonly label: string;
  readonly nobodySpeaks: boolean;
}

/**
 * Applies to a video in sight that may have sound (WCAG 1.2.3; ACT c5a4ea). Its own sound may tell everything, so that a person decides;
 * failed where it cannot, for it is steady from beginning to end, and neither description nor enough text is there.
 */
export function judgeVisualAlternative(media: DescribedMedia): Judged<VisualFacts> | null {
  if (!isHeardFilm(media)) return null;
  if (media.isDecoration || media.duration === Infinity) return null;
  const descriptions = findDescriptions(media);
  const transcripts = findWrittenTranscripts(media);
  const alternative = judgeAlternative(media);
  const nobodySpeaks = media.sound?.kind === 'steady';
  const isTold = descriptions.length + transcripts.length > 0 || alternative === 'cantTell';
  return {
    outcome: nobodySpeaks && !isTold ? 'failed' : 'cantTell',
    facts: {
      descriptions,
      transcripts,
      label: alternative === 'cantTell' ? (media.alternativeLabels[0] ?? '') : '',
      nobodySpeaks,
    },
  };
}

export const visualAlternative = definePageRule<VisualFacts>({
  id: 'media/visual-alternative',
  group: 'media',
  uses: true,
  severity: 'error',
  act: ['c5a4ea'],
  criteria: ['WCAG 1.2.3', 'EN 9.1.2.3'],
  source: 'WCAG 2.2, 1.2.3 Audio Description or Media Alternative; ACT c5a4ea',
  find: judgeDescribed(judgeVisualAlternative),
  words: {
    en: {
      title: 'What a video shows is also told, aloud or in text',
      found: ({ descriptions, transcripts, label, nobodySpeaks }) =>
        descriptions.length + transcripts.length === 0 && label === ''
          ? `A video shows no description, no transcript and no text that it is another form of.${nobodySpeaks ? ' Its own sound is a tone, a hum or noise from beginning to end, in which nobody speaks.' : ''}`
          : `Beside a video was found: ${[...descriptions, ...transcripts, ...(label === '' ? [] : [label])].join('; ')}.`,
      cost: 'Who cannot see the picture does not know what happens in it.',
      fix: () => 'Offer audio description, or a text that tells everything that is seen and said.',
      question: ({ descriptions, transcripts, label }) =>
        descriptions.length + transcripts.length === 0 && label === ''
          ? 'Listen with your eyes shut: does the sound alone tell everything that matters?'
          : 'Does one of these tell everything that is to be seen and matters?',
    },
    'zh-CN': {
      title: '视频里看到的内容，也讲出来或者写出来了',
      found: ({ descriptions, transcripts, label, nobodySpeaks }) =>
        descriptions.length + transcripts.length === 0 && label === ''
          ? `视频没有口述影像，没有文字稿，也不是某段文字的另一种形式。${nobodySpeaks ? '它自己的声音从头到尾只是单一的音、嗡鸣或噪声，没有人说话。' : ''}`
          : `视频旁边有：${[...descriptions, ...transcripts, ...(label === '' ? [] : [label])].join('；')}。`,
      cost: '看不见画面的人不知道发生了什么。',
      fix: () => '提供口述影像，或者一份写全所见所闻的文字稿。',
      question: ({ descriptions, transcripts, label }) =>
        descriptions.length + transcripts.length === 0 && label === ''
          ? '请闭上眼睛听一遍：单凭声音，要紧的内容都明白了吗？'
          : '这些里面，有没有一种讲全了要紧的画面内容？',
    },
  },
});
