import type { Translate } from '../i18n/createTranslate.js';
import type { MessageKey } from '../i18n/en.js';
import { joinList } from '../i18n/joinList.js';
import { type ChosenKeys, findKeys } from './commandKeys.js';
import { findAriaKey } from './findAriaKey.js';
import { allCommandKeys, type CommandId } from './laterCommandKeys.js';

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
  '!': 'key.exclamationMark',
  ';': 'key.semicolon',
  "'": 'key.apostrophe',
  '`': 'key.backtick',
  '[': 'key.openBracket',
  ']': 'key.closeBracket',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** A key in words: most screen readers pass over a lone `<` or `?` in silence. */
export function nameKey(key: string, translate: Translate): string {
  const name = Object.hasOwn(spokenNames, key) ? spokenNames[key as keyof typeof spokenNames] : null;
  return name === null ? key.toUpperCase() : translate(name);
}

/** A letter stands apart from the Chinese behind it, as everywhere: “K 或空格”. */
const space = (text: string) => text.replace(/([A-Z0-9])(?=\p{Script=Han})/gu, '$1 ');

/** The keys of a command, for the help, the settings and `aria-keyshortcuts`. */
export function describeKeys(
  command: CommandId,
  shortcuts: { readonly on: boolean; readonly keys: ChosenKeys },
  translate: Translate,
): DescribedKeys {
  const keys = findKeys(command, shortcuts.keys, allCommandKeys);
  const names =
    command === 'percent' && keys.length > 0
      ? [translate('key.digits')]
      : keys.map((key) => nameKey(key, translate));
  return {
    names,
    text: names.length > 0 ? space(joinList(names, translate.locale, 'or')) : translate('shortcuts.none'),
    aria: findAriaKey(command, shortcuts, allCommandKeys),
  };
}
