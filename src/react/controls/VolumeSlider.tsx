'use client';
import type { ComponentProps, KeyboardEvent } from 'react';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { sliderSteps } from './sliderSteps.js';

/** Hidden where the system keeps the volume to itself: a slider that does nothing would be a lie. */
export function VolumeSlider(props: ComponentProps<'input'>) {
  const { player, keyed } = usePlayerContext();
  const translate = useBarTranslate();
  const percent = usePlayerState((state) => Math.round(state.volume * 100));
  const muted = usePlayerState((state) => state.muted);
  const supported = usePlayerState((state) => state.volumeAvailability !== 'unsupported');
  if (!supported) return null;
  /** At an end a native slider is silent, and stays muted. */
  const onKeyDown = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
    if (altKey || ctrlKey || metaKey) return;
    const step = sliderSteps[key] ?? 0;
    if (step > 0 && percent === 100 && !keyed.tell('louder')) player.setVolume(1);
    if (step < 0 && percent === 0) keyed.tell('quieter');
  };
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
          onKeyDown,
          onChange: (event) => player.setVolume(event.currentTarget.valueAsNumber / 100),
          ...dataAttributes({ part: 'volume-slider', muted }),
        },
        props,
      )}
    />
  );
}
