import type { Translate } from '../../../core/i18n/createTranslate.js';

/** How high a voice speaks, beside itself: 1 is as it is. */
export function describePitch(pitch: number, translate: Translate): string {
  const percent = Math.round(Math.abs(pitch - 1) * 100);
  if (percent === 0) return translate('descriptionSettings.pitch.own');
  return translate(`descriptionSettings.pitch.${pitch > 1 ? 'higher' : 'lower'}`, { percent });
}
