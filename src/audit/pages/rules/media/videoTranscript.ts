import { definePageRule } from '../../definePageRule.js';
import { isEnoughText } from './isEnoughText.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { findTranscripts } from './nearControls.js';

export interface TranscriptFacts {
  readonly transcripts: readonly string[];
  readonly words: number;
}

/** Applies to every video in sight (WCAG 1.2.8; ACT 1a02b0). Failed where nothing calls itself a transcript and there is too little text to be one. */
export function judgeVideoTranscript(media: MediaFacts): Judged<TranscriptFacts> | null {
  if (media.element !== 'video' || !media.visible || media.isCapture || media.isDecoration) return null;
  if (media.duration === Infinity) return null;
  const transcripts = findTranscripts(media);
  const facts = { transcripts, words: media.pageText };
  return transcripts.length > 0 || isEnoughText(media)
    ? { outcome: 'cantTell', facts }
    : { outcome: 'failed', facts };
}

export const videoTranscript = definePageRule<TranscriptFacts>({
  id: 'media/video-transcript',
  group: 'media',
  uses: true,
  severity: 'advice',
  act: ['1a02b0'],
  criteria: ['WCAG 1.2.8'],
  source: 'WCAG 2.2, 1.2.8 Media Alternative (Prerecorded); ACT 1a02b0',
  find: judgeEach(judgeVideoTranscript),
  words: {
    en: {
      title: 'What a video shows and says can be read',
      found: ({ transcripts, words }) =>
        transcripts.length > 0
          ? `Beside a video was found: ${transcripts.join('; ')}.`
          : `Nothing near a video calls itself a transcript; the page holds ${words} words.`,
      cost: 'Who can neither see nor hear it, and reads with the fingers, is left without the film.',
      fix: () =>
        'Put a text beside it, or link one named “Transcript”, with everything that is seen and said.',
      question: ({ transcripts }) =>
        transcripts.length > 0
          ? 'Does it tell everything that is seen and said?'
          : 'Is one of the page’s texts a full account of what is seen and said?',
    },
    'zh-CN': {
      title: '视频里看到和听到的内容可以读到',
      found: ({ transcripts, words }) =>
        transcripts.length > 0
          ? `视频旁边有：${transcripts.join('；')}。`
          : `视频附近没有写明是文字稿的内容；页面一共 ${words} 个字词。`,
      cost: '看不见也听不见、靠摸读的人，没法知道影片的内容。',
      fix: () => '在旁边放一份写全所见所闻的文字，或者一个叫“文字稿”的链接。',
      question: ({ transcripts }) =>
        transcripts.length > 0
          ? '它写全了看到和听到的内容吗？'
          : '页面上有没有哪段文字写全了看到和听到的内容？',
    },
  },
});
