import { definePageRule } from '../../definePageRule.js';
import { canBePlayed } from './gatherMedia.js';
import { isEnoughText } from './isEnoughText.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { findTranscripts } from './nearControls.js';

export interface AudioFacts {
  readonly found: readonly string[];
  readonly words: number;
}

/** Applies to a sound that plays by itself or has a play button in sight (WCAG 1.2.1; ACT e7aa44). */
export function judgeAudio(media: MediaFacts): Judged<AudioFacts> | null {
  if (media.element !== 'audio' || media.isCapture || media.duration === Infinity) return null;
  if (!media.playedUnasked && !media.autoplay && !canBePlayed(media)) return null;
  const found = [...findTranscripts(media), ...media.alternativeLabels];
  const facts = { found, words: media.pageText };
  return found.length > 0 || isEnoughText(media)
    ? { outcome: 'cantTell', facts }
    : { outcome: 'failed', facts };
}

export const audioAlternative = definePageRule<AudioFacts>({
  id: 'media/audio-alternative',
  group: 'media',
  uses: true,
  severity: 'error',
  act: ['e7aa44', '2eb176'],
  criteria: ['WCAG 1.2.1', 'EN 9.1.2.1'],
  source: 'WCAG 2.2, 1.2.1 Audio-only and Video-only (Prerecorded); ACT e7aa44',
  find: judgeEach(judgeAudio),
  words: {
    en: {
      title: 'What is only heard can also be read',
      found: ({ found, words }) =>
        found.length > 0
          ? `Beside a sound was found: ${found.join('; ')}.`
          : `Nothing near a sound calls itself a transcript; the page holds ${words} words.`,
      cost: 'Who cannot hear is left without it altogether.',
      fix: () => 'Put a transcript beside it, or link one named “Transcript”.',
      question: () => 'Does a text on the page, or behind a link, tell everything that is heard and matters?',
    },
    'zh-CN': {
      title: '只能听的内容也可以读到',
      found: ({ found, words }) =>
        found.length > 0
          ? `音频旁边有：${found.join('；')}。`
          : `音频附近没有写明是文字稿的内容；页面一共 ${words} 个字词。`,
      cost: '听不见的人完全不知道它的内容。',
      fix: () => '在旁边放一份文字稿，或者一个叫“文字稿”的链接。',
      question: () => '页面上的文字，或者链接过去的文字，有没有写全要紧的声音内容？',
    },
  },
});
