'use client';
import type { ButtonProps } from '../controls/ControlButton.js';
import { useCommandButton } from '../controls/useCommandButton.js';

/** The last description once more. There while a description is on that is spoken beside the film. */
export const RepeatDescriptionButton = (props: ButtonProps) => useCommandButton('repeatDescription', props);

/** On to the next description, which is spoken. */
export const NextDescriptionButton = (props: ButtonProps) => useCommandButton('nextDescription', props);

/** Back to the description before, which is spoken. */
export const PreviousDescriptionButton = (props: ButtonProps) =>
  useCommandButton('previousDescription', props);

/** What is seen here, also while the film is paused: the nearest description. */
export const DescribeHereButton = (props: ButtonProps) => useCommandButton('describeHere', props);

/** Enough of this one: a film that was held for it goes on. */
export const SkipDescriptionButton = (props: ButtonProps) => useCommandButton('skipDescription', props);

/** A fuller description. There for every film with a description in words, on or off, for the wish is kept. */
export const MoreDescriptionButton = (props: ButtonProps) => useCommandButton('moreDescription', props);

/** A briefer description. */
export const LessDescriptionButton = (props: ButtonProps) => useCommandButton('lessDescription', props);
