import type { KeyFacts } from './KeyFacts.js';

/** Keys that have a name and can be a shortcut. All other named keys are the browser's or the screen reader's. */
export const namedKeys: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** Marks that a Chinese input method types in place of ASCII, beyond the full-width block. */
const chineseMarks: Readonly<Record<string, string>> = {
  '　': ' ',
  '《': '<',
  '》': '>',
  '。': '.',
  '【': '[',
  '】': ']',
  '、': '/',
  '‘': "'",
  '’': "'",
  '·': '`',
};

/**
 * A key by one name for all keyboards: a letter small, whatever Caps Lock says; a full-width character as its ASCII
 * one. Null for what cannot be a shortcut.
 */
export function readKey(key: string): string | null {
  if (namedKeys.has(key)) return key;
  if (!/^.$/su.test(key)) return null;
  const point = key.codePointAt(0) ?? 0;
  const folded =
    chineseMarks[key] ?? (point >= 0xff01 && point <= 0xff5e ? String.fromCodePoint(point - 0xfee0) : key);
  const small = folded.toLowerCase();
  return /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(small) ? small : null;
}

/** Whether a key types a letter: with Shift it is then another key, while a mark is the same mark however it is typed. */
export const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/**
 * The Latin letter on a key that types another script (Cyrillic, Greek, Korean, …), for a viewer with that layout
 * could not press our letters at all. Null where the key types Latin, or no letter.
 */
export function readLatinLetter({ key, code }: Pick<KeyFacts, 'key' | 'code'>): string | null {
  if (!isLetter(key) || /^\p{Script=Latin}$/u.test(key)) return null;
  return /^Key([A-Z])$/.exec(code ?? '')?.[1]?.toLowerCase() ?? null;
}
