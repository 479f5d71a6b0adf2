'use client';
import { useCallback, useEffect, useId, useState, type ComponentProps } from 'react';
import { isUntouched } from '../../core/preferences/isUntouched.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { useTheatre } from './useTheatre.js';

export type FirstRunOfferProps = Omit<ComponentProps<'div'>, 'children'>;

/**
 * One step that sets the player up, for who hears a film here for the first time and has chosen nothing yet. Nothing opens by
 * itself, and nothing is kept of its having been offered: with the first film, or the first choice, it is gone the next time.
 */
export function FirstRunOffer(props: FirstRunOfferProps) {
  const { translate, viewing } = useTheatre();
  const { preferences } = usePlayer();
  const { openDialog, hydrated } = usePlayerContext();
  const id = useId();
  const isFirst = useCallback(
    () => viewing.get().places.length === 0 && isUntouched(preferences.get()),
    [viewing, preferences],
  );
  const [offered, setOffered] = useState(isFirst);
  useEffect(() => {
    const look = () => setOffered(isFirst());
    // Storage may be late. Once the viewer does anything, what stands before the player stays: nothing moves under their hand.
    const waiting = new AbortController();
    const ends = [viewing.subscribe(look), preferences.subscribe(look)];
    const end = () => {
      waiting.abort();
      for (const stop of ends.splice(0)) stop();
    };
    for (const event of ['keydown', 'pointerdown'])
      document.addEventListener(event, end, { signal: waiting.signal, capture: true });
    return end;
  }, [viewing, preferences, isFirst]);
  // The server does not know who comes.
  if (!offered || !hydrated) return null;
  return (
    <div {...mergeProps(dataAttributes({ part: 'first-run' }), props)}>
      <p id={id}>{translate('firstRun.offer')}</p>
      <button
        type="button"
        data-part="first-run-button"
        aria-haspopup="dialog"
        aria-describedby={id}
        onClick={() => openDialog('profiles')}
      >
        {translate('firstRun.open')}
      </button>
    </div>
  );
}
