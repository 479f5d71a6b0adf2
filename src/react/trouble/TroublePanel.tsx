'use client';
import type { ComponentProps } from 'react';
import { describeTrouble } from '../../core/announcements/describeTrouble.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';

/** What stopped the film and what to do, over the picture. The announcer has said it; here it can be read again. */
export function TroublePanel(props: ComponentProps<'div'>) {
  const player = usePlayer();
  const translate = useTranslate();
  const trouble = usePlayerState((state) => state.trouble);
  if (!trouble?.stops) return null;
  const { title, message } = describeTrouble(trouble, translate);
  return (
    <div
      {...mergeProps<ComponentProps<'div'>>(
        dataAttributes({ part: 'trouble', reason: trouble.reason }),
        props,
      )}
    >
      <p data-part="trouble-title">{title}</p>
      <p>{message}</p>
      <button type="button" data-part="retry-button" onClick={player.retry}>
        {translate('retry.label')}
      </button>
    </div>
  );
}
