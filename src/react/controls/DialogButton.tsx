import type { DialogName } from '../dialogs/DialogName.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

interface DialogButtonProps {
  readonly part: string;
  readonly icon: string;
  readonly label: string;
  readonly dialog: DialogName;
  readonly shortcut?: string | undefined;
  readonly theirs: ButtonProps;
}

/** A button that opens one of the player's dialogs. */
export function DialogButton({ dialog, theirs, ...own }: DialogButtonProps) {
  const { openDialog } = usePlayerContext();
  return (
    <ControlButton
      {...own}
      onPress={() => openDialog(dialog)}
      theirs={{ 'aria-haspopup': 'dialog', ...theirs }}
    />
  );
}
