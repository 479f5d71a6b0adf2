'use client';
import { useEffect, useRef, type ComponentProps, type KeyboardEvent } from 'react';
import { describeTime } from '../../core/time/describeTime.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { sliderSteps } from './sliderSteps.js';

/**
 * The place in the film, as a native slider whose value is told in words. While it has focus, time passing does not
 * change it: a screen reader would read out every second. A key starts from where the film really is.
 */
export function SeekSlider(props: ComponentProps<'input'>) {
  const { player } = usePlayerContext();
  const { later } = usePlayerNow();
  const { clock } = player;
  const translate = useBarTranslate();
  const input = useRef<HTMLInputElement>(null);
  const max = usePlayerState(({ live, duration }) => Math.floor(live?.edge ?? duration ?? 0));

  useEffect(() => {
    let second = -1;
    const follow = (time: number) => {
      const element = input.current;
      if (!element || Math.floor(time) === second) return;
      second = Math.floor(time);
      // For the eye it always runs on; the value a screen reader watches holds still under focus.
      element.parentElement?.style.setProperty('--fill', `${max ? (second / max) * 100 : 0}%`);
      if (element.matches(':focus')) return;
      element.value = String(second);
      element.setAttribute(
        'aria-valuetext',
        max
          ? translate('seek.entry', {
              time: describeTime(time, translate),
              duration: describeTime(max, translate),
            })
          : describeTime(time, translate),
      );
    };
    const blurred = () => {
      second = -1;
      follow(clock.getTime());
    };
    follow(clock.getTime());
    const element = input.current;
    element?.addEventListener('blur', blurred);
    const end = clock.subscribe(follow);
    return () => {
      end();
      element?.removeEventListener('blur', blurred);
    };
  }, [clock, max, translate]);

  /** Moves there and tells it; where the slider stands there already, it is silent and leaves the telling to the announcer. */
  const move = (element: HTMLInputElement, time: number, told: boolean, step = false) => {
    // Other words for the same value some screen readers speak and some do not: nothing may hang on them.
    if (told) element.setAttribute('aria-valuetext', describeTime(time, translate));
    element.value = String(time);
    player.seek(time, { told, step });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget } = event;
    const step = sliderSteps[key];
    if (!step || altKey || ctrlKey || metaKey || shiftKey || !max) return;
    event.preventDefault();
    const mirrored = /Left|Right/.test(key) && currentTarget.matches(':dir(rtl)') ? -1 : 1;
    const time = Math.max(
      +currentTarget.min,
      Math.min(max, Math.floor(player.headingTime()) + step * mirrored),
    );
    move(currentTarget, time, currentTarget.value !== String(time), true);
  };
  return (
    <span data-part="seek">
      <input
        {...mergeProps<ComponentProps<'input'>>(
          {
            type: 'range',
            max,
            defaultValue: 0,
            'aria-disabled': !max,
            'aria-label': translate('seek.label'),
            onKeyDown,
            onChange: ({ currentTarget }) => move(currentTarget, currentTarget.valueAsNumber, true),
            ...dataAttributes({ part: 'seek-slider' }),
          },
          props,
        )}
        ref={input}
      />
      {later && later !== 'lost' && <later.ChapterMarks />}
    </span>
  );
}
