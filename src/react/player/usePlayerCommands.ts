'use client';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { CommandId } from '../../core/keyboard/commands.js';
import type { DialogName } from '../dialogs/DialogName.js';
import { obeyFirst } from '../keyboard/obeyFirst.js';
import { usePlayerContext } from './usePlayerContext.js';
import { usePlayerNow } from './usePlayerNow.js';

/** All that a viewer can ask of the player by key or button, for a skin of one's own. */
export interface PlayerCommands {
  /**
   * Does what the command's key does, and says what that says. Before what stands behind the bar has come it waits for that.
   * @param percent of the film, for `percent` alone
   */
  ask(command: CommandId, percent?: number): void;
  /** The dialog that is open, or null; the player's own appear where `<Player.Dialogs>` stands. */
  readonly dialog: DialogName | null;
  openDialog(name: DialogName | null): void;
}

export function usePlayerCommands(): PlayerCommands {
  const { player, keyed, openDialog } = usePlayerContext();
  const { dialog, later } = usePlayerNow();
  const waiting = useRef<[CommandId, number | undefined][]>([]);
  const ask = useCallback(
    (command: CommandId, percent?: number) => {
      if (!later) {
        if (!obeyFirst(command, player, openDialog)) waiting.current.push([command, percent]);
      } else if (!keyed.tell(command) && !obeyFirst(command, player, openDialog) && later !== 'lost')
        later.obeyLater(command, player, openDialog, keyed, percent ?? null);
    },
    [player, keyed, openDialog, later],
  );
  useEffect(() => {
    if (later) for (const one of waiting.current.splice(0)) ask(...one);
  }, [later, ask]);
  return useMemo(() => ({ ask, dialog, openDialog }), [ask, dialog, openDialog]);
}
