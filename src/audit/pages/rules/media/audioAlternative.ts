import { definePageRule } from '../../definePageRule.js';
import { findWrittenTranscripts } from './findWrittenTranscripts.js';
import { canBePlayed } from './gatherMedia.js';
import { judgeAlternative } from './judgeAlternative.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';

export interface AudioFacts {
  readonly found: readonly string[];
  readonly words: number;
  /** Its file cannot be had, or this browser cannot play it. */
  readonly isDead: boolean;
}

/** Applies to a sound that plays by itself or has a play button in sight (WCAG 1.2.1; ACT e7aa44, of 2eb176 and afb423). */
export function judgeAudio(media: MediaFacts): Judged<AudioFacts> | null {
  if (media.element !== 'audio' || media.isCapture || media.duration === Infinity) return null;
  if (!media.playedUnasked && !media.autoplay && !canBePlayed(media)) return null;
  const transcripts = findWrittenTranscripts(media);
  const alternative = judgeAlternative(media);
  const transcript = transcripts.length > 0 ? 'cantTell' : alternative;
  const found = [...transcripts, ...(alternative === 'cantTell' ? media.alternativeLabels : [])];
  return {
    outcome: transcript,
    facts: { found, words: media.pageText, isDead: media.reason === 'unplayable' },
    parts: { '2eb176': transcript, afb423: alternative },
  };
}

export const audioAlternative = definePageRule<AudioFacts>({
  id: 'media/audio-alternative',
  group: 'media',
  uses: true,
  severity: 'error',
  act: ['e7aa44'],
  parts: ['2eb176', 'afb423'],
  criteria: ['WCAG 1.2.1', 'EN 9.1.2.1'],
  source: 'WCAG 2.2, 1.2.1 Audio-only and Video-only (Prerecorded); ACT e7aa44',
  find: judgeEach(judgeAudio),
  words: {
    en: {
      title: 'What is only heard can also be read',
      found: ({ found, words, isDead }) =>
        found.length > 0
          ? `Beside a sound was found: ${found.join('; ')}.`
          : isDead
            ? 'A sound cannot be played here, so that nobody can tell what would have to be written of it.'
            : `Nothing near a sound calls itself a transcript; the page holds ${words} words.`,
      cost: 'Who cannot hear is left without it altogether.',
      fix: () => 'Put a transcript beside it, or link one named “Transcript”.',
      question: () => 'Does a text on the page, or behind a link, tell everything that is heard and matters?',
    },
    'zh-CN': {
      title: '只能听的内容也可以读到',
      found: ({ found, words, isDead }) =>
        found.length > 0
          ? `音频旁边有：${found.join('；')}。`
          : isDead
            ? '音频在这里放不了，所以说不出该有什么文字。'
            : `音频附近没有写明是文字稿的内容；页面一共 ${words} 个字词。`,
      cost: '听不见的人完全不知道它的内容。',
      fix: () => '在旁边放一份文字稿，或者一个叫“文字稿”的链接。',
      question: () => '页面上的文字，或者链接过去的文字，有没有写全要紧的声音内容？',
    },
  },
});
