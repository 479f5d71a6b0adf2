import { commandKeys, type FirstCommandId } from '../../core/keyboard/commandKeys.js';
import { findAriaKey } from '../../core/keyboard/findAriaKey.js';
import { usePreferences } from '../player/usePreferences.js';

/** The key of a command of the bar in the syntax of `aria-keyshortcuts`; undefined where the viewer has taken it away. */
export const useKeyShortcut = (command: FirstCommandId): string | undefined =>
  findAriaKey(command, usePreferences().shortcuts, commandKeys);
