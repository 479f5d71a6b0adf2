import { isHeardFilm } from './isHeardFilm.js';
import { definePageRule } from '../../definePageRule.js';
import { judgeDescribed, type DescribedMedia } from './describedMedia.js';
import { findDescriptions } from './findDescriptions.js';
import type { Judged } from './judgeEach.js';

export interface DescriptionFacts {
  readonly descriptions: readonly string[];
  readonly nobodySpeaks: boolean;
}

/**
 * Applies as `media/visual-alternative` does, and text is no way out (WCAG 1.2.5; ACT 1ea59c). Never passed. Failed where there is no
 * description of any kind and nobody can be telling anything in the film's own sound, for it is steady from beginning to end.
 */
export function judgeAudioDescription(media: DescribedMedia): Judged<DescriptionFacts> | null {
  if (!isHeardFilm(media)) return null;
  if (media.isDecoration || media.duration === Infinity) return null;
  const descriptions = findDescriptions(media);
  const nobodySpeaks = media.sound?.kind === 'steady';
  const outcome = nobodySpeaks && descriptions.length === 0 ? 'failed' : 'cantTell';
  return { outcome, facts: { descriptions, nobodySpeaks }, parts: { '1ea59c': outcome } };
}

export const audioDescription = definePageRule<DescriptionFacts>({
  id: 'media/audio-description',
  group: 'media',
  uses: true,
  severity: 'error',
  parts: ['1ea59c'],
  criteria: ['WCAG 1.2.5', 'EN 9.1.2.5', 'EN 7.2.1'],
  source: 'WCAG 2.2, 1.2.5 Audio Description (Prerecorded); ACT 1ea59c',
  find: judgeDescribed(judgeAudioDescription),
  words: {
    en: {
      title: 'A video is described aloud',
      found: ({ descriptions, nobodySpeaks }) =>
        descriptions.length === 0
          ? `No audio description shows: no described sound in the stream, no described version, no narration, no track that is voiced, no control.${nobodySpeaks ? ' The film’s own sound is a tone, a hum or noise from beginning to end, in which nobody speaks.' : ''}`
          : `Audio description shows: ${descriptions.join('; ')}.`,
      cost: 'Who cannot see the picture and does not want to read about it afterwards is left to guess.',
      fix: () =>
        'Offer a described sound track or version, or a narration that the player speaks; and a control beside play that switches it on.',
      question: ({ descriptions }) =>
        descriptions.length === 0
          ? 'Does the sound itself tell everything that matters in the picture?'
          : 'Does it tell, in time and without talking over anybody, everything that matters in the picture?',
    },
    'zh-CN': {
      title: '视频有口述影像',
      found: ({ descriptions, nobodySpeaks }) =>
        descriptions.length === 0
          ? `没有找到口述影像：流里没有讲述音轨，没有讲述版，没有单独的讲述，没有念得出来的轨道，也没有控件。${nobodySpeaks ? '影片自己的声音从头到尾只是单一的音、嗡鸣或噪声，没有人说话。' : ''}`
          : `找到了口述影像：${descriptions.join('；')}。`,
      cost: '看不见画面、又不想事后读文字的人，只能猜。',
      fix: () => '提供带讲述的音轨或版本，或者由播放器读出的讲述；在播放按钮旁边放一个打开它的控件。',
      question: ({ descriptions }) =>
        descriptions.length === 0
          ? '单凭声音，画面里要紧的内容都明白了吗？'
          : '它是不是及时讲全了要紧的画面内容，又没有压住别人说话？',
    },
  },
});
