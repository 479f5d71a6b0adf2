'use client';
import type { ButtonProps } from '../controls/ControlButton.js';
import { useCommandButton } from '../controls/useCommandButton.js';

/** Time, what is left, chapter, speed, description and captions, in one sentence; pressed again, more. */
export const WhereAmIButton = (props: ButtonProps) => useCommandButton('whereAmI', props);

/** The last caption with its speaker, and the last description. */
export const WhatWasSaidButton = (props: ButtonProps) => useCommandButton('whatWasSaid', props);

/** Opens the dialog in which a time is typed. */
export const TypeTimeButton = (props: ButtonProps) => useCommandButton('typeTime', props);

/** Of a live stream, and only there: goes to what is broadcast now, and says how far that is. */
export const LiveButton = (props: ButtonProps) => useCommandButton('goLive', props);

/** One step on, as far as the viewer has chosen. */
export const NextPlaceButton = (props: ButtonProps) => useCommandButton('nextPlace', props);

/** One step back, as far as the viewer has chosen. */
export const PreviousPlaceButton = (props: ButtonProps) => useCommandButton('previousPlace', props);

/** Back to where the last jump began. */
export const UndoJumpButton = (props: ButtonProps) => useCommandButton('undoJump', props);

/** Sets the beginning of a passage to repeat, then its end, then takes it away. */
export const RepeatPassageButton = (props: ButtonProps) => useCommandButton('repeatPassage', props);

/** A bookmark here; pressed again at once, “I got lost here”. */
export const BookmarkButton = (props: ButtonProps) => useCommandButton('bookmark', props);

/** Opens the search of captions, descriptions and chapters. */
export const SearchButton = (props: ButtonProps) => useCommandButton('search', props);

/** Opens all of the above in one place, with the bookmarks and the sleep timer. */
export const FindYourWayButton = (props: ButtonProps) => useCommandButton('more', props);
