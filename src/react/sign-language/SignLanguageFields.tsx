import type { ComponentProps } from 'react';
import { readingBounds, signPlaces, type SignPlace } from '../../core/reading/ReadingPreferences.js';
import { ChoiceFields } from '../dialogs/ChoiceFields.js';
import { RangeField } from '../dialogs/RangeField.js';
import { CheckField } from '../dialogs/settings/CheckField.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { useReading } from '../reading/useReading.js';
import { useSignLanguage } from './useSignLanguage.js';

/** Native fields, each kept. Not there where the film is not interpreted. */
export function SignLanguageFields(props: Omit<ComponentProps<'details'>, 'children'>) {
  const translate = useTranslate();
  const [{ signPlace, signSize, signOpacity, signSwapped }, change] = useReading();
  const { choices, chosen } = useSignLanguage();
  if (!chosen) return null;
  return (
    <details
      {...mergeProps<ComponentProps<'details'>>(dataAttributes({ part: 'sign-language-settings' }), props)}
    >
      <summary>{translate('signLanguage.settings')}</summary>
      {choices.length > 1 && (
        <ChoiceFields
          legend={translate('signLanguage.interpreter')}
          choices={choices.map(({ id, name }) => ({ id, text: name }))}
          chosen={chosen.id}
          onChoose={(id) => change({ signLanguage: id, sign: true })}
        />
      )}
      <RangeField
        label={translate('signLanguage.size')}
        min={readingBounds.signSize[0]}
        max={readingBounds.signSize[1]}
        step={5}
        value={signSize}
        valueText={translate('signLanguage.sizeValue', { percent: signSize })}
        onChange={(size) => change({ signSize: size })}
      />
      <RangeField
        label={translate('signLanguage.opacity')}
        min={readingBounds.signOpacity[0]}
        max={readingBounds.signOpacity[1]}
        step={10}
        value={signOpacity}
        valueText={translate('signLanguage.opacityValue', { percent: signOpacity })}
        onChange={(opacity) => change({ signOpacity: opacity })}
      />
      <ChoiceFields
        legend={translate('signLanguage.place')}
        choices={signPlaces.map((id) => ({ id, text: translate(`signLanguage.place.${id}`) }))}
        chosen={signPlace}
        onChoose={(place) => change({ signPlace: place as SignPlace })}
      />
      <CheckField
        label={translate('signLanguage.swapped')}
        checked={signSwapped}
        onChange={(swapped) => change({ signSwapped: swapped })}
      />
    </details>
  );
}
