import type { CommandId } from '../../core/keyboard/laterCommandKeys.js';
import { DescriptionCommandButton, isDescriptionCommand } from '../description/DescriptionCommandButton.js';
import { WayButton, isWayCommand } from '../moving/WayButton.js';
import { LiveButton } from '../moving/LiveButton.js';
import type { ButtonProps } from './ControlButton.js';

export interface CommandButtonProps {
  readonly command: CommandId;
  readonly theirs: ButtonProps;
}

/** The button of a command that comes after the bar. */
export function CommandButton({ command, theirs }: CommandButtonProps) {
  if (command === 'goLive') return <LiveButton theirs={theirs} />;
  if (isDescriptionCommand(command)) return <DescriptionCommandButton command={command} theirs={theirs} />;
  return isWayCommand(command) ? <WayButton command={command} theirs={theirs} /> : null;
}
