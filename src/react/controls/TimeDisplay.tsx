'use client';
import { useEffect, useRef, type ComponentProps } from 'react';
import { formatClock } from '../../core/time/formatClock.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';

/** The running time, for the eye; the ear has it from the slider. Written once a second, outside React. */
export function TimeDisplay(props: ComponentProps<'span'>) {
  const { clock } = usePlayer();
  const translate = useBarTranslate();
  const duration = usePlayerState((state) => state.duration);
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (time: number) => {
      const current = formatClock(time);
      const text =
        duration === null
          ? current
          : translate('clock.position', { current, duration: formatClock(duration) });
      if (element.current && element.current.textContent !== text) element.current.textContent = text;
    };
    write(clock.getTime());
    return clock.subscribe(write);
  }, [clock, duration, translate]);
  return (
    <span
      {...mergeProps<ComponentProps<'span'>>(
        { 'aria-hidden': true, ...dataAttributes({ part: 'time' }) },
        props,
      )}
      ref={element}
    />
  );
}
