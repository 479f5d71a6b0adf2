'use client';
import type { ComponentProps } from 'react';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerState } from '../player/usePlayerState.js';

/** That the film is waited for, over the picture, in words. The announcer has said it; nothing here moves. */
export function LoadingSign(props: ComponentProps<'p'>) {
  const translate = useBarTranslate();
  const waits = usePlayerState((state) => state.stalled && !state.trouble?.stops);
  if (!waits) return null;
  return (
    <p {...mergeProps<ComponentProps<'p'>>(dataAttributes({ part: 'loading' }), props)}>
      {translate('loading.label')}
    </p>
  );
}
