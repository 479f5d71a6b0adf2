import { findAriaKey } from '../../core/keyboard/findAriaKey.js';
import { allCommandKeys, type CommandId } from '../../core/keyboard/laterCommandKeys.js';
import { usePreferences } from '../player/usePreferences.js';

/** The key of any command in the syntax of `aria-keyshortcuts`; undefined where the viewer has taken it away. */
export const useLaterKeyShortcut = (command: CommandId): string | undefined =>
  findAriaKey(command, usePreferences().shortcuts, allCommandKeys);
