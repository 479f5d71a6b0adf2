'use client';
import type { ButtonProps } from '../controls/ControlButton.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import type { DescriptionCommand } from './DescriptionCommandButton.js';

/** The last description once more. There while a description is on that is spoken beside the film. */
export const RepeatDescriptionButton = (props: ButtonProps) => useCommand('repeatDescription', props);

/** On to the next description, which is spoken. */
export const NextDescriptionButton = (props: ButtonProps) => useCommand('nextDescription', props);

/** Back to the description before, which is spoken. */
export const PreviousDescriptionButton = (props: ButtonProps) => useCommand('previousDescription', props);

/** What is seen here, also while the film is paused: the nearest description. */
export const DescribeHereButton = (props: ButtonProps) => useCommand('describeHere', props);

/** Enough of this one: a film that was held for it goes on. */
export const SkipDescriptionButton = (props: ButtonProps) => useCommand('skipDescription', props);

/** A fuller description. There for every film with a description in words, on or off, for the wish is kept. */
export const MoreDescriptionButton = (props: ButtonProps) => useCommand('moreDescription', props);

/** A briefer description. */
export const LessDescriptionButton = (props: ButtonProps) => useCommand('lessDescription', props);

/** The words for it come with what stands behind the bar, and so does the button. */
function useCommand(command: DescriptionCommand, props: ButtonProps) {
  const { later } = usePlayerContext();
  return later && later !== 'lost' ? (
    <later.DescriptionCommandButton command={command} theirs={props} />
  ) : null;
}
