import type { ComponentProps } from 'react';
import { useTranslate } from '../i18n/useTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { useReading } from '../reading/useReading.js';
import { useSignLanguage } from './useSignLanguage.js';

/** The switch, in words, for there is no sign that everybody knows. */
export function SignLanguageToggle(props: ComponentProps<'button'>) {
  const translate = useTranslate();
  const [{ sign }, change] = useReading();
  const none = useSignLanguage().chosen === null;
  const pressed = sign && !none;
  return (
    <button
      {...mergeProps<ComponentProps<'button'>>(
        {
          type: 'button',
          'aria-pressed': pressed,
          ...(none ? { 'aria-disabled': true } : {}),
          onClick: () => {
            if (!none) change({ sign: !sign });
          },
          ...dataAttributes({ part: 'sign-language-button', pressed, unavailable: none }),
        },
        props,
      )}
    >
      {translate(none ? 'signLanguage.none' : 'signLanguage.label')}
    </button>
  );
}
