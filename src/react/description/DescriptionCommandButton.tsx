import { useLayoutEffect, useRef } from 'react';
import type { DescriberCommand } from '../../core/descriptions/describer/DescriberEvent.js';
import type { PlayerState } from '../../core/playback/PlayerState.js';
import { findFocused } from '../../media/index.js';
import { ControlButton, type ButtonProps } from '../controls/ControlButton.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { useLaterKeyShortcut } from '../keyboard/useLaterKeyShortcut.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import {
  describeHereIcon,
  lessDescriptionIcon,
  moreDescriptionIcon,
  nextDescriptionIcon,
  previousDescriptionIcon,
  repeatDescriptionIcon,
  skipDescriptionIcon,
} from './descriptionIcons.js';

/** What each button is called, shows and asks for. `always`: it is kept for later where nothing is spoken now. */
const buttons = {
  repeatDescription: ['repeat-description-button', repeatDescriptionIcon, 'repeat', false],
  nextDescription: ['next-description-button', nextDescriptionIcon, 'next', false],
  previousDescription: ['previous-description-button', previousDescriptionIcon, 'previous', false],
  describeHere: ['describe-here-button', describeHereIcon, 'describe', false],
  skipDescription: ['skip-description-button', skipDescriptionIcon, 'skip', false],
  moreDescription: ['more-description-button', moreDescriptionIcon, 'moreDescription', true],
  lessDescription: ['less-description-button', lessDescriptionIcon, 'lessDescription', true],
} as const satisfies Record<string, readonly [string, string, DescriberCommand, boolean]>;

export type DescriptionCommand = keyof typeof buttons;

export const isDescriptionCommand = (command: string): command is DescriptionCommand =>
  Object.hasOwn(buttons, command);

export interface DescriptionCommandButtonProps {
  readonly command: DescriptionCommand;
  readonly theirs: ButtonProps;
}

/**
 * Asks something of a description that is spoken cue by cue. It is there while there is one: what is in the film's own
 * sound, and a narration of one piece, can be moved only with the film.
 */
export function DescriptionCommandButton(props: DescriptionCommandButtonProps) {
  const always = buttons[props.command][3];
  const acts = usePlayerState(({ description }) => (always ? hasCues(description) : speaksCues(description)));
  return acts ? <Acting {...props} /> : null;
}

function Acting({ command, theirs }: DescriptionCommandButtonProps) {
  const player = usePlayer();
  const translate = useTranslate();
  const shortcut = useLaterKeyShortcut(command);
  const [part, icon, asks] = buttons[command];
  const mark = useLeaving();
  return (
    <ControlButton
      part={part}
      icon={icon}
      label={translate(`${command}.label`)}
      shortcut={shortcut}
      onPress={() => player.describe(asks)}
      theirs={{ ...theirs, ref: mark(theirs.ref) }}
    />
  );
}

/** Who stands on a button that goes away stands on the description button after it, which says how things are. */
function useLeaving() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const mine = button.current;
    const region = mine?.closest('[data-part="player"]');
    return () => {
      if (mine && findFocused(mine) === mine)
        region?.querySelector<HTMLElement>('[data-part="description-button"]')?.focus();
    };
  }, []);
  return (theirs: ButtonProps['ref']) => (element: HTMLButtonElement | null) => {
    button.current = element;
    if (typeof theirs === 'function') theirs(element);
    else if (theirs) theirs.current = element;
  };
}

const isCued = ({ delivery }: PlayerState['description']['choices'][number]): boolean =>
  delivery === 'text' || delivery === 'clips';

const hasCues = ({ choices }: PlayerState['description']): boolean => choices.some(isCued);

const speaksCues = ({ choices, chosen }: PlayerState['description']): boolean =>
  choices.some((choice) => choice.id === chosen && isCued(choice));
