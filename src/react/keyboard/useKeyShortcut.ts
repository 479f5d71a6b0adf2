import type { CommandId } from '../../core/keyboard/commands.js';
import { describeKeys } from '../../core/keyboard/describeKeys.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePreferences } from '../player/usePreferences.js';

/** A command's key in the syntax of `aria-keyshortcuts`; undefined where the viewer has taken it away. */
export function useKeyShortcut(command: CommandId): string | undefined {
  const { shortcuts } = usePreferences();
  return describeKeys(command, shortcuts, useTranslate()).aria;
}
