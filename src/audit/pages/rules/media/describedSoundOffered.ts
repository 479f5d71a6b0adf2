import { definePageRule } from '../../definePageRule.js';
import { judgeDescribed, type DescribedMedia } from './describedMedia.js';
import type { Judged } from './judgeEach.js';
import { findAudioChoices, findDescriptionControls } from './nearControls.js';

export interface OfferFacts {
  readonly sound: string;
  readonly control: string;
  readonly why: 'named' | 'menu' | 'hidden' | 'same';
}

/**
 * Applies where the stream carries a described sound: it must be possible to choose it, and its control must say so (EN 301 549, 7.2.1 and
 * 7.3); and where a described version is offered that sounds, from beginning to end, as the film itself does: that is none.
 */
export function judgeOffer(media: DescribedMedia): Judged<OfferFacts> | null {
  const [same] = media.sameVersions;
  if (same !== undefined && media.visible)
    return { outcome: 'failed', facts: { sound: same, control: '', why: 'same' } };
  const described = media.manifests
    .flatMap(({ audio }) => audio)
    .filter(({ kind }) => kind === 'main-desc' || kind === 'descriptions');
  if (described.length === 0 || !media.visible) return null;
  const sound = described.map(({ label, language }) => label || language).join('; ');
  const named = findDescriptionControls(media).find(({ href, visible }) => href === '' && visible);
  if (named) return { outcome: 'passed', facts: { sound, control: named.name, why: 'named' } };
  const inside = findDescriptionControls(media)[0] ?? findAudioChoices(media)[0];
  return inside
    ? { outcome: 'cantTell', facts: { sound, control: inside.name, why: 'menu' } }
    : { outcome: 'failed', facts: { sound, control: '', why: 'hidden' } };
}

export const describedSoundOffered = definePageRule<OfferFacts>({
  id: 'media/described-sound-offered',
  group: 'media',
  uses: true,
  severity: 'error',
  criteria: ['EN 7.2.1', 'EN 7.3', 'MAUR DV-1'],
  source: 'EN 301 549 V3.2.1, 7.2.1 and 7.3; RFC 8216bis, CHARACTERISTICS; DASH-IF, Accessibility',
  find: judgeDescribed(judgeOffer),
  words: {
    en: {
      title: 'A described sound is one, and can be chosen',
      found: ({ sound, control, why }) =>
        ({
          named: `The stream carries a described sound (${sound}), and “${control}” is there for it.`,
          menu: `The stream carries a described sound (${sound}); no control in sight names it, but it may be behind “${control}”.`,
          same: `“${sound}” is offered as described, and its sound is that of the film itself from beginning to end.`,
          hidden: `The stream carries a described sound (${sound}), and the page offers no way to choose it.`,
        })[why],
      cost: 'The description was made and paid for, and who needs it never hears it.',
      fix: ({ why }) =>
        why === 'same'
          ? 'Put the described sound where the film’s own is offered under its name.'
          : 'Put a control named for audio description at the level of play and volume.',
      question: ({ control }) =>
        `Can it be chosen behind “${control}”, and is it named there as audio description?`,
    },
    'zh-CN': {
      title: '讲述音轨名副其实，可以选用',
      found: ({ sound, control, why }) =>
        ({
          named: `流里有讲述音轨（${sound}），页面上有“${control}”。`,
          menu: `流里有讲述音轨（${sound}）；看得见的控件都没有提到它，也许在“${control}”里面。`,
          same: `“${sound}”写明是带讲述的，可声音从头到尾和影片本身一样。`,
          hidden: `流里有讲述音轨（${sound}），页面上却没有办法选用。`,
        })[why],
      cost: '讲述已经做好了，需要的人却听不到。',
      fix: ({ why }) =>
        why === 'same' ? '把真正带讲述的声音放上去。' : '在播放和音量的同一层放一个写明口述影像的控件。',
      question: ({ control }) => `在“${control}”里能选到它吗？写明是口述影像了吗？`,
    },
  },
});
