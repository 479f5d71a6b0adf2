import { type ChosenKeys, findKeys, type KeyTable, repeatable } from './commandKeys.js';
import type { KeyFacts, KeyTarget } from './KeyFacts.js';
import { isLetter, readKey, readLatinLetter } from './readKey.js';

export interface FoundCommand<Id extends string> {
  readonly command: Id;
  /** For `percent`: how much of the film, 0 to 90; null for the others. */
  readonly percent: number | null;
  /** The key is held and the command is not one to repeat: it is still ours, so the page must not scroll, but nothing is done. */
  readonly held: boolean;
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const jumps = ['Home', 'End', 'PageUp', 'PageDown'];

/**
 * What each control does with keys itself, and must be left to do. Home, End and Space are ours only where no control
 * has focus: a screen reader's viewer moves by them in every control and every page.
 */
const ownKeys: Readonly<Record<Exclude<KeyTarget, 'text-field'>, ReadonlySet<string>>> = {
  player: new Set(),
  button: new Set([' ', ...jumps]),
  choice: new Set([' ', ...jumps, ...arrows]),
};

/**
 * The command a key asks for, or null where the key is not ours: typed into a field, meant for the focused control,
 * part of a composition, or pressed with a modifier, for those belong to the browser, the system and the screen reader.
 */
export function findCommand<Id extends string>(
  pressed: KeyFacts,
  shortcuts: { readonly on: boolean; readonly keys: ChosenKeys },
  table: KeyTable<Id>,
): FoundCommand<Id> | null {
  if (!shortcuts.on || pressed.isComposing || pressed.target === 'text-field') return null;
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null;
  const typed = readKey(pressed.key);
  if (typed === null || ownKeys[pressed.target].has(typed)) return null;
  // Shift makes `?` of `/`, but it makes nothing of an arrow, and Shift with a letter is another key than the letter.
  if (pressed.shiftKey && (isLetter(typed) || typed === ' ' || typed.length > 1)) return null;

  const command =
    findBound(typed, shortcuts.keys, table) ?? findBound(readLatinLetter(pressed), shortcuts.keys, table);
  if (command === null) return null;
  return {
    command,
    percent: command === 'percent' ? Number(typed) * 10 : null,
    held: pressed.repeat && !repeatable.has(command),
  };
}

/** The command that a key is bound to. */
export function findBound<Id extends string>(
  key: string | null,
  chosen: ChosenKeys,
  table: KeyTable<Id>,
): Id | null {
  if (key === null) return null;
  return (
    (Object.keys(table) as Id[]).find((command) => findKeys(command, chosen, table).includes(key)) ?? null
  );
}
