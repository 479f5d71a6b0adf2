'use client';
import type { ComponentProps } from 'react';
import { useTranslate } from '../i18n/useTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';

/** Hidden where the system keeps the volume to itself: a slider that does nothing would be a lie. */
export function VolumeSlider(props: ComponentProps<'input'>) {
  const player = usePlayer();
  const translate = useTranslate();
  const percent = usePlayerState((state) => Math.round(state.volume * 100));
  const muted = usePlayerState((state) => state.muted);
  const supported = usePlayerState((state) => state.volumeAvailability !== 'unsupported');
  if (!supported) return null;
  return (
    <input
      {...mergeProps<ComponentProps<'input'>>(
        {
          type: 'range',
          min: 0,
          max: 100,
          step: 5,
          value: percent,
          'aria-label': translate('volume.label'),
          'aria-valuetext': translate(muted ? 'volume.valueMuted' : 'volume.value', { percent }),
          style: { '--fill': `${String(percent)}%` } as ComponentProps<'input'>['style'],
          onChange: (event) => player.setVolume(event.currentTarget.valueAsNumber / 100),
          ...dataAttributes({ part: 'volume-slider', muted }),
        },
        props,
      )}
    />
  );
}
