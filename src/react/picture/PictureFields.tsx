import { describePictureValue } from '../../core/picture/describePicture.js';
import {
  defaultPicture,
  pictureBounds,
  type PictureNumber,
  type PictureSettings,
} from '../../core/picture/PictureSettings.js';
import { setPicture } from '../../core/picture/stepPicture.js';
import { changeMore } from '../../core/preferences/morePreferences.js';
import { RangeField } from '../dialogs/RangeField.js';
import { CheckField } from '../dialogs/settings/CheckField.js';
import type { Tell } from '../dialogs/settings/DialogStatus.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { useMorePreferences } from '../player/useMorePreferences.js';

const light = ['brightness', 'contrast', 'saturation', 'sharpness'] as const;
const place = ['panX', 'panY'] as const;

/** Everything about the picture, the most used first; one press puts it back. */
export function PictureFields({ tell }: { readonly tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { picture } = useMorePreferences();
  const become = (next: PictureSettings) =>
    preferences.update((before) => changeMore(before, 'picture', next));
  const range = (name: PictureNumber) => {
    const { min, max, step } = pictureBounds[name];
    return (
      <RangeField
        key={name}
        label={translate(`picture.${name}.label`)}
        // In whole numbers: a slider in tenths shows screen readers 1.2000000000000002.
        min={min * 100}
        max={max * 100}
        step={step * 100}
        value={Math.round(picture[name] * 100)}
        valueText={describePictureValue(name, picture[name], translate)}
        onChange={(value) => become(setPicture(picture, name, value / 100))}
      />
    );
  };
  return (
    <>
      {range('zoom')}
      {picture.zoom > 1 && place.map(range)}
      {light.map(range)}
      <CheckField
        label={translate('picture.invert.label')}
        checked={picture.invert}
        onChange={(invert) => become({ ...picture, invert })}
      />
      <button
        type="button"
        data-part="picture-reset-button"
        onClick={() => {
          become(defaultPicture);
          tell(translate('picture.resetDone'));
        }}
      >
        {translate('picture.reset.label')}
      </button>
    </>
  );
}
