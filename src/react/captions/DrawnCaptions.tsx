'use client';
import { useEffect, useMemo, type ComponentProps } from 'react';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { useMorePreferences } from '../player/useMorePreferences.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { usePreferences } from '../player/usePreferences.js';
import { useCaptionsInset } from './useCaptionsInset.js';
import { Captions } from './Captions.js';

/** The player's captions, in the viewer's style, over the picture and never under the controls. */
export function DrawnCaptions(props: ComponentProps<'div'>) {
  const { player } = usePlayerContext();
  const { video, captionsBelow } = usePlayerNow();
  // The track itself is no value to compare; its choice changes when it does.
  usePlayerState((state) => `${state.captions.chosen ?? ''} ${state.captions.forced ?? ''}`);
  const { captions } = usePreferences();
  const { captions: manner } = useMorePreferences();
  const style = useMemo(() => ({ ...captions.style, ...manner }), [captions.style, manner]);
  const inset = useCaptionsInset();
  /** The film stands until they are read: told to the eye, so that nobody takes it for a fault. */
  const holding = usePlayerState((state) => state.captionHold?.active === true);
  useEffect(() => void captionsBelow?.toggleAttribute('data-holding', holding), [captionsBelow, holding]);
  return (
    <Captions
      {...mergeProps<ComponentProps<'div'>>(dataAttributes({ holding }), props)}
      track={player.captionsTrack}
      captionStyle={style}
      inset={inset}
      media={video}
      below={captionsBelow}
    />
  );
}
