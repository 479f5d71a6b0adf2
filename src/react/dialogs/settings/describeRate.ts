import type { Translate } from '../../../core/i18n/createTranslate.js';

/** How fast a voice speaks, as a person says it: in tenths, and by a word where it is as usual. */
export function describeRate(given: number, translate: Translate): string {
  const rate = Math.round(given * 10) / 10;
  return rate === 1 ? translate('speed.normal') : translate('descriptionSettings.rate.value', { rate });
}
