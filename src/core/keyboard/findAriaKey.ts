import { type ChosenKeys, type CommandId, findKeys } from './commandKeys.js';

/** A command's key in the syntax of `aria-keyshortcuts`; undefined where no key works now. */
export function findAriaKey(
  command: CommandId,
  shortcuts: { readonly on: boolean; readonly keys: ChosenKeys },
): string | undefined {
  // One key is hint enough: every further one is said again at every visit of the control.
  const [first] = findKeys(command, shortcuts.keys);
  return shortcuts.on && first !== undefined ? writeAriaKey(first) : undefined;
}

/** ARIA names the key that is pressed, not the character that comes of it; these are typed with Shift on Chinese, English and US keyboards. */
const shifted: Readonly<Record<string, string>> = {
  '~': '`',
  '!': '1',
  '@': '2',
  '#': '3',
  $: '4',
  '%': '5',
  '^': '6',
  '&': '7',
  '*': '8',
  '(': '9',
  ')': '0',
  _: '-',
  '{': '[',
  '}': ']',
  '|': '\\',
  ':': ';',
  '"': "'",
  '<': ',',
  '>': '.',
  '?': '/',
};

/** One key in the syntax of `aria-keyshortcuts`: `K`, `Space`, `ArrowLeft`, `Plus`, `Shift+/`. */
export function writeAriaKey(key: string): string {
  if (key === ' ') return 'Space';
  if (key === '+') return 'Plus';
  const unshifted = Object.hasOwn(shifted, key) ? shifted[key] : undefined;
  if (unshifted !== undefined) return `Shift+${unshifted}`;
  return key.length === 1 ? key.toUpperCase() : key;
}
