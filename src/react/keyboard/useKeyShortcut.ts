import type { CommandId } from '../../core/keyboard/commands.js';
import { findAriaKey } from '../../core/keyboard/findAriaKey.js';
import { usePreferences } from '../player/usePreferences.js';

/** A command's key in the syntax of `aria-keyshortcuts`; undefined where the viewer has taken it away. */
export const useKeyShortcut = (command: CommandId): string | undefined =>
  findAriaKey(command, usePreferences().shortcuts);
