import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { commandKeys, type FirstCommandId, type KeyTable } from '../../core/keyboard/commandKeys.js';
import type { KeyFacts } from '../../core/keyboard/KeyFacts.js';
import { findCommand } from '../../core/keyboard/findCommand.js';
import type { CommandId } from '../../core/keyboard/commands.js';
import type { Player } from '../../media/index.js';
import type { DialogName } from '../dialogs/DialogName.js';
import type { PlayerNow } from '../player/PlayerNow.js';
import type { KeyedCommands } from './createKeyedCommands.js';
import { obeyFirst } from './obeyFirst.js';
import { readKeyTarget } from './readKeyTarget.js';

/**
 * The player's keys, heard only while focus is in the player. What a focused control does itself is left to it. A key that
 * means nothing before the rest has come waits for it: it may be one of the commands that come with it.
 */
export function useShortcuts(
  player: Player,
  keyed: KeyedCommands,
  openDialog: (name: DialogName) => void,
  later: PlayerNow['later'],
): (event: KeyboardEvent) => void {
  const waiting = useRef<KeyFacts[]>([]);
  const act = useCallback(
    (facts: KeyFacts): boolean => {
      const rest = later === 'lost' ? null : later;
      const table: KeyTable<CommandId | FirstCommandId> = rest?.allCommandKeys ?? (commandKeys as KeyTable);
      const found = findCommand(facts, player.preferences.get().shortcuts, table);
      if (!found) {
        if (!later) waiting.current.push(facts);
        return false;
      }
      const { command, percent, held } = found;
      if (!held && !keyed.tell(command) && !obeyFirst(command, player, openDialog))
        rest?.obeyLater(command, player, openDialog, keyed, percent);
      return true;
    },
    [player, keyed, openDialog, later],
  );
  useEffect(() => {
    if (later) waiting.current.splice(0).forEach(act);
  }, [later, act]);
  return useCallback(
    (event) => {
      if (event.defaultPrevented) return;
      const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
      const { isComposing } = event.nativeEvent;
      const target = readKeyTarget(event.target);
      if (act({ key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, target }))
        event.preventDefault();
    },
    [act],
  );
}
