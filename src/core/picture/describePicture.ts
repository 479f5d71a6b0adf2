import type { Translate } from '../i18n/createTranslate.js';
import type { PictureNumber, PictureSettings } from './PictureSettings.js';
import type { PictureStep } from './stepPicture.js';

/** One value of the picture as a person says it. */
export function describePictureValue(name: PictureNumber, value: number, translate: Translate): string {
  const percent = Math.round(Math.abs(value) * 100);
  switch (name) {
    case 'zoom':
      return value === 1
        ? translate('picture.zoom.whole')
        : translate('picture.zoom.value', { times: value });
    case 'panX':
      if (percent === 0) return translate('picture.pan.middle');
      return translate(value < 0 ? 'picture.panX.left' : 'picture.panX.right', { percent });
    case 'panY':
      if (percent === 0) return translate('picture.pan.middle');
      return translate(value < 0 ? 'picture.panY.up' : 'picture.panY.down', { percent });
    default:
      return translate('picture.percent', { percent });
  }
}

/** What one step has changed, in words; that nothing could change, where it could not. */
export function describePictureStep(
  step: PictureStep,
  before: PictureSettings,
  after: PictureSettings,
  translate: Translate,
): string {
  if (step === 'reset') return translate('picture.resetDone');
  if (before === after) return translate('picture.atEnd');
  if (step === 'invert') return translate(after.invert ? 'picture.invertOn' : 'picture.invertOff');
  // A picture that is whole again has gone to the middle by itself: what was asked for is told.
  const name = (['zoom', 'panX', 'panY', 'brightness'] as const).find((one) => before[one] !== after[one]);
  if (name === undefined) return translate('picture.atEnd');
  return translate('picture.told', {
    what: translate(`picture.${name}.label`),
    value: describePictureValue(name, after[name], translate),
  });
}
