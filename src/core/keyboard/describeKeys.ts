import type { Translate } from '../i18n/createTranslate.js';
import type { MessageKey } from '../i18n/en.js';
import { joinList } from '../i18n/joinList.js';
import { type ChosenKeys, type CommandId, findKeys } from './commands.js';

export interface DescribedKeys {
  /** Each key by its name, for `<kbd>`. */
  readonly names: readonly string[];
  /** All of them in one phrase, such as “K or Space”; “No key” where there is none. */
  readonly text: string;
  /** For `aria-keyshortcuts`; undefined where no key works now. */
  readonly aria: string | undefined;
}

const spokenNames = {
  ' ': 'key.space',
  ArrowLeft: 'key.arrowLeft',
  ArrowRight: 'key.arrowRight',
  ArrowUp: 'key.arrowUp',
  ArrowDown: 'key.arrowDown',
  Home: 'key.home',
  End: 'key.end',
  PageUp: 'key.pageUp',
  PageDown: 'key.pageDown',
  '?': 'key.questionMark',
  '<': 'key.lessThan',
  '>': 'key.greaterThan',
  '=': 'key.equals',
  '+': 'key.plus',
  '-': 'key.minus',
  ',': 'key.comma',
  '.': 'key.period',
  '/': 'key.slash',
  '\\': 'key.backslash',
  ';': 'key.semicolon',
  "'": 'key.apostrophe',
  '[': 'key.openBracket',
  ']': 'key.closeBracket',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** A key in words: most screen readers pass over a lone `<` or `?` in silence. */
export function nameKey(key: string, translate: Translate): string {
  const name = Object.hasOwn(spokenNames, key) ? spokenNames[key as keyof typeof spokenNames] : null;
  return name === null ? key.toUpperCase() : translate(name);
}

/** The keys of a command, for the help, the settings and `aria-keyshortcuts`. */
export function describeKeys(
  command: CommandId,
  shortcuts: { readonly on: boolean; readonly keys: ChosenKeys },
  translate: Translate,
): DescribedKeys {
  const keys = findKeys(command, shortcuts.keys);
  const names =
    command === 'percent' && keys.length > 0
      ? [translate('key.digits')]
      : keys.map((key) => nameKey(key, translate));
  const first = keys[0];
  return {
    names,
    text: names.length > 0 ? joinList(names, translate.locale, 'or') : translate('shortcuts.none'),
    // One key is hint enough: every further one is said again at every visit of the control.
    aria: shortcuts.on && first !== undefined ? writeAriaKey(first) : undefined,
  };
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
