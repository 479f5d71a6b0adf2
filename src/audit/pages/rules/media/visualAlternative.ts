import { definePageRule } from '../../definePageRule.js';
import { findDescriptions } from './findDescriptions.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { findTranscripts } from './nearControls.js';

export interface VisualFacts {
  readonly descriptions: readonly string[];
  readonly transcripts: readonly string[];
  readonly label: string;
  readonly soundKnown: boolean;
}

/** Applies to a video in sight that may have sound (WCAG 1.2.3; ACT c5a4ea). Its own sound may tell everything: only a person decides. */
export function judgeVisualAlternative(media: MediaFacts): Judged<VisualFacts> | null {
  if (media.element !== 'video' || !media.visible || media.hasSound === 'no' || media.isCapture) return null;
  if (media.isDecoration || media.duration === Infinity) return null;
  return {
    outcome: 'cantTell',
    facts: {
      descriptions: findDescriptions(media),
      transcripts: findTranscripts(media),
      label: media.alternativeLabels[0] ?? '',
      soundKnown: media.hasSound === 'yes',
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
  find: judgeEach(judgeVisualAlternative),
  words: {
    en: {
      title: 'What a video shows is also told, aloud or in text',
      found: ({ descriptions, transcripts, label }) =>
        descriptions.length + transcripts.length === 0 && label === ''
          ? 'A video shows no description, no transcript and no text that it is another form of.'
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
      found: ({ descriptions, transcripts, label }) =>
        descriptions.length + transcripts.length === 0 && label === ''
          ? '视频没有口述影像，没有文字稿，也不是某段文字的另一种形式。'
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
