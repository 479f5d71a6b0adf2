import { definePageRule } from '../../definePageRule.js';
import { findWrittenTranscripts } from './findWrittenTranscripts.js';
import { judgeAlternative } from './judgeAlternative.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { findSoundLinks } from './nearControls.js';

export interface SilentFacts {
  readonly found: readonly string[];
  readonly why: 'found' | 'text' | 'maybe-decoration' | 'none';
}

/** Applies to a video in sight without a sound track, or with one in which nothing sounds (WCAG 1.2.1; ACT c3232f, of fd26cf, ee13b5 and d7ba54). */
export function judgeSilentVideo(media: MediaFacts): Judged<SilentFacts> | null {
  if (
    media.element !== 'video' ||
    !media.visible ||
    media.hasSound !== 'no' ||
    media.isCapture ||
    media.interprets
  )
    return null;
  if (media.isDecoration || media.duration === Infinity) return null;
  const transcripts = findWrittenTranscripts(media);
  const sounds = [...media.otherSounds, ...findSoundLinks(media)];
  const alternative = judgeAlternative(media);
  const parts = {
    fd26cf: alternative,
    ee13b5: transcripts.length > 0 ? 'cantTell' : alternative,
    d7ba54: sounds.length > 0 ? 'cantTell' : 'failed',
  } as const;
  const found = [...transcripts, ...sounds, ...(alternative === 'cantTell' ? media.alternativeLabels : [])];
  if (found.length > 0) return { outcome: 'cantTell', facts: { found, why: 'found' }, parts };
  if (alternative === 'cantTell') return { outcome: 'cantTell', facts: { found, why: 'text' }, parts };
  // A background that runs round and round and cannot be operated is most likely no content at all.
  if (media.loop && media.playedUnasked && !media.nativeControls)
    return {
      outcome: 'cantTell',
      facts: { found, why: 'maybe-decoration' },
      parts: { fd26cf: 'cantTell', ee13b5: 'cantTell', d7ba54: 'cantTell' },
    };
  return { outcome: 'failed', facts: { found, why: 'none' }, parts };
}

export const silentVideoAlternative = definePageRule<SilentFacts>({
  id: 'media/silent-video-alternative',
  group: 'media',
  uses: true,
  severity: 'error',
  act: ['c3232f'],
  parts: ['fd26cf', 'ee13b5', 'd7ba54'],
  criteria: ['WCAG 1.2.1', 'EN 9.1.2.1'],
  source: 'WCAG 2.2, 1.2.1 Audio-only and Video-only (Prerecorded); ACT c3232f',
  find: judgeEach(judgeSilentVideo),
  words: {
    en: {
      title: 'A video without sound is told in text or in sound',
      found: ({ found, why }) =>
        ({
          found: `Beside a video without sound was found: ${found.join('; ')}.`,
          text: 'A video without sound stands on a page with text; nothing says that the text belongs to it.',
          'maybe-decoration': 'A video without sound runs round and round, and cannot be operated.',
          none: 'A video without sound stands on a page without a transcript, without a sound that tells it, and with hardly any text.',
        })[why],
      cost: 'Who cannot see it is left without it altogether.',
      fix: () =>
        'Tell what it shows in a text beside it or in a sound file; if it is mere decoration, say so: aria-hidden="true".',
      question: ({ why }) =>
        why === 'maybe-decoration'
          ? 'Is it mere decoration? If it tells anything, where is that told in text or sound?'
          : 'Does one of these tell everything that the video shows?',
    },
    'zh-CN': {
      title: '没有声音的视频，内容写出来或者讲出来了',
      found: ({ found, why }) =>
        ({
          found: `没有声音的视频旁边有：${found.join('；')}。`,
          text: '没有声音的视频，页面上有文字，但没有说明文字讲的就是它。',
          'maybe-decoration': '没有声音的视频循环播放，不能操作。',
          none: '没有声音的视频，页面上没有文字稿，没有讲它的音频，也几乎没有文字。',
        })[why],
      cost: '看不见的人完全不知道它的内容。',
      fix: () => '在旁边用文字或音频讲出画面内容；如果只是装饰，请写明 aria-hidden="true"。',
      question: ({ why }) =>
        why === 'maybe-decoration'
          ? '它只是装饰吗？如果有内容，在哪里写出来或者讲出来了？'
          : '这些里面，有没有一种讲全了视频的画面？',
    },
  },
});
