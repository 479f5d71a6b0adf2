import type { CommandId } from '../../core/keyboard/laterCommandKeys.js';
import { sayPhrase } from '../../core/i18n/Phrase.js';
import { commands } from '../../core/keyboard/commands.js';
import { ControlButton, type ButtonProps } from '../controls/ControlButton.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { obeyLater } from '../keyboard/obeyLater.js';
import { useLaterKeyShortcut } from '../keyboard/useLaterKeyShortcut.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import {
  bookmarkIcon,
  moreIcon,
  nextPlaceIcon,
  previousPlaceIcon,
  repeatPassageIcon,
  searchIcon,
  typeTimeIcon,
  undoJumpIcon,
  whatWasSaidIcon,
  whereAmIIcon,
} from './wayIcons.js';

/** The commands that have a button of their own: its part, and what it shows. */
const buttons = {
  whereAmI: ['where-am-i-button', whereAmIIcon],
  whatWasSaid: ['what-was-said-button', whatWasSaidIcon],
  typeTime: ['type-time-button', typeTimeIcon],
  nextPlace: ['next-place-button', nextPlaceIcon],
  previousPlace: ['previous-place-button', previousPlaceIcon],
  undoJump: ['undo-jump-button', undoJumpIcon],
  repeatPassage: ['repeat-passage-button', repeatPassageIcon],
  bookmark: ['bookmark-button', bookmarkIcon],
  search: ['search-button', searchIcon],
  more: ['find-your-way-button', moreIcon],
} as const satisfies Partial<Record<CommandId, readonly [string, string]>>;

export type WayCommand = keyof typeof buttons;

export const isWayCommand = (command: string): command is WayCommand => Object.hasOwn(buttons, command);

const dialogs: ReadonlySet<WayCommand> = new Set(['typeTime', 'search', 'more']);

export interface WayButtonProps {
  readonly command: WayCommand;
  readonly theirs: ButtonProps;
}

/** Asks by a press what the command's key asks. */
export function WayButton({ command, theirs }: WayButtonProps) {
  const { player, keyed, openDialog } = usePlayerContext();
  const translate = useTranslate();
  const shortcut = useLaterKeyShortcut(command);
  const [part, icon] = buttons[command];
  return (
    <ControlButton
      part={part}
      icon={icon}
      label={sayPhrase(commands[command].label, translate)}
      shortcut={shortcut}
      onPress={() => {
        if (!keyed.tell(command)) obeyLater(command, player, openDialog, keyed);
      }}
      theirs={{ ...(dialogs.has(command) ? { 'aria-haspopup': 'dialog' as const } : {}), ...theirs }}
    />
  );
}
