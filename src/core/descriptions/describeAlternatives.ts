import type { BarTranslate } from '../i18n/createTranslate.js';
import { joinList } from '../i18n/joinList.js';
import { plainLanguageName } from '../i18n/plainLanguageName.js';
import type { CaptionsChoice, DescriptionChoice } from '../playback/PlayerState.js';

/** What a viewer wants to know before pressing play: one short fact each for description and captions. */
export function describeAlternatives(
  descriptions: readonly DescriptionChoice[],
  captions: readonly CaptionsChoice[],
  translate: BarTranslate,
): readonly string[] {
  const names = (choices: readonly { readonly language: string }[], medium: 'spoken' | 'written') =>
    joinList(
      [...new Set(choices.map((one) => plainLanguageName(one.language, translate.locale, medium)))],
      translate.locale,
    );
  return [
    descriptions.length > 0
      ? translate(voiceMessage(descriptions), { languages: names(descriptions, 'spoken') })
      : translate('badge.notDescribed'),
    captions.length > 0
      ? translate('badge.captions', { languages: names(captions, 'written') })
      : translate('badge.noCaptions'),
  ];
}

/** The best voice there is, said only where it is known. That a screen reader could read it, too, is not the point then. */
function voiceMessage(choices: readonly DescriptionChoice[]) {
  const heard = choices.filter((one) => one.delivery !== 'text');
  if (heard.length === 0) return 'badge.describedText';
  if (heard.some((one) => one.voiceKind === 'recorded')) return 'badge.describedRecorded';
  if (heard.every((one) => one.voiceKind === 'synthesised')) return 'badge.describedSynthesised';
  return 'badge.described';
}
