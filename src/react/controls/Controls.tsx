'use client';
import type { ComponentProps } from 'react';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePreferences } from '../player/usePreferences.js';
import { SettingsButton } from './DialogButtons.js';

/** The bar: a plain group, each control its own tab stop. Before the page is ready the browser's controls stand in. */
export function Controls({ children, ...props }: ComponentProps<'div'>) {
  const { hydrated } = usePlayerContext();
  const translate = useBarTranslate();
  const { nativeControls } = usePreferences();
  if (!hydrated) return null;
  return (
    <div
      {...mergeProps<ComponentProps<'div'>>(
        { role: 'group', 'aria-label': translate('controls.group'), ...dataAttributes({ part: 'controls' }) },
        props,
      )}
    >
      {/* With the browser's own controls, Settings is the way back to ours. */}
      {nativeControls ? <SettingsButton /> : children}
    </div>
  );
}
