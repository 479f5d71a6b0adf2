import { type ChosenKeys, findKeys, type KeyTable } from './commandKeys.js';

/** A command's key in the syntax of `aria-keyshortcuts`; undefined where no key works now. */
export function findAriaKey<Id extends string>(
  command: Id,
  shortcuts: { readonly on: boolean; readonly keys: ChosenKeys },
  table: KeyTable<Id>,
): string | undefined {
  // One key is hint enough: every further one is said again at every visit of the control.
  const [first] = findKeys(command, shortcuts.keys, table);
  return shortcuts.on && first !== undefined ? writeAriaKey(first) : undefined;
}

/**
 * ARIA names the key that is pressed, not the character that comes of it: what is typed with Shift on Chinese, English and US
 * keyboards, and below it the key.
 */
const marks = '~!@#$%^&*()_{}|:"<>?';
const keys = "`1234567890-[]\\;',./";

/** One key in the syntax of `aria-keyshortcuts`: `K`, `Space`, `ArrowLeft`, `Plus`, `Shift+/`. */
export function writeAriaKey(key: string): string {
  if (key.length !== 1) return key;
  if (key === ' ') return 'Space';
  if (key === '+') return 'Plus';
  const at = marks.indexOf(key);
  return at < 0 ? key.toUpperCase() : `Shift+${keys.charAt(at)}`;
}
