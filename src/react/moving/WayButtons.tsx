'use client';
import type { ButtonProps } from '../controls/ControlButton.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import type { WayCommand } from './WayButton.js';

/** Time, what is left, chapter, speed, description and captions, in one sentence; pressed again, more. */
export const WhereAmIButton = (props: ButtonProps) => useWay('whereAmI', props);

/** The last caption with its speaker, and the last description. */
export const WhatWasSaidButton = (props: ButtonProps) => useWay('whatWasSaid', props);

/** Opens the dialog in which a time is typed. */
export const TypeTimeButton = (props: ButtonProps) => useWay('typeTime', props);

/** One step on, as far as the viewer has chosen. */
export const NextPlaceButton = (props: ButtonProps) => useWay('nextPlace', props);

/** One step back, as far as the viewer has chosen. */
export const PreviousPlaceButton = (props: ButtonProps) => useWay('previousPlace', props);

/** Back to where the last jump began. */
export const UndoJumpButton = (props: ButtonProps) => useWay('undoJump', props);

/** Sets the beginning of a passage to repeat, then its end, then takes it away. */
export const RepeatPassageButton = (props: ButtonProps) => useWay('repeatPassage', props);

/** A bookmark here; pressed again at once, “I got lost here”. */
export const BookmarkButton = (props: ButtonProps) => useWay('bookmark', props);

/** Opens the search of captions, descriptions and chapters. */
export const SearchButton = (props: ButtonProps) => useWay('search', props);

/** Opens all of the above in one place, with the bookmarks and the sleep timer. */
export const FindYourWayButton = (props: ButtonProps) => useWay('more', props);

/** The words for it come with what stands behind the bar, and so does the button. */
function useWay(command: WayCommand, props: ButtonProps) {
  const { later } = usePlayerContext();
  return later && later !== 'lost' ? <later.WayButton command={command} theirs={props} /> : null;
}
