import { type ChosenKeys, findKeys } from './commandKeys.js';
import { findBound } from './findCommand.js';
import type { KeyFacts } from './KeyFacts.js';
import { allCommandKeys, type CommandId } from './laterCommandKeys.js';
import { readKey } from './readKey.js';

export type Remapping =
  | { readonly outcome: 'changed'; readonly keys: ChosenKeys; readonly key: string }
  /** Escape or Tab: nothing is changed, and Tab moves on as always. */
  | { readonly outcome: 'cancelled' }
  /** A modifier alone: the key is still to come. */
  | { readonly outcome: 'incomplete' }
  /** The browser or the screen reader needs it. */
  | { readonly outcome: 'reserved'; readonly key: string }
  /** Another command has it; `takeKey` gives it over. */
  | { readonly outcome: 'conflict'; readonly key: string; readonly holder: CommandId }
  /** The command is a row of keys, and keeps them or loses them all. */
  | { readonly outcome: 'fixed' };

const cancelling = new Set(['Escape', 'Tab']);
const modifiers = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'Fn',
  'Dead',
  'Process',
]);

/** What becomes of the viewer's keys when they press a key for a command. */
export function remapKey(
  command: CommandId,
  pressed: Pick<KeyFacts, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>,
  chosen: ChosenKeys,
): Remapping {
  if (cancelling.has(pressed.key)) return { outcome: 'cancelled' };
  if (pressed.isComposing || modifiers.has(pressed.key)) return { outcome: 'incomplete' };
  if (command === 'percent') return { outcome: 'fixed' };
  const key = readKey(pressed.key);
  if (key === null || pressed.altKey || pressed.ctrlKey || pressed.metaKey) {
    return { outcome: 'reserved', key: pressed.key };
  }
  const holder = findBound(key, chosen, allCommandKeys);
  if (holder !== null && holder !== command) return { outcome: 'conflict', key, holder };
  return { outcome: 'changed', key, keys: { ...chosen, [command]: key } };
}

/** Gives a key to a command though another has it; the other keeps what it has besides. */
export function takeKey(command: CommandId, key: string, chosen: ChosenKeys): ChosenKeys {
  const holder = findBound(key, chosen, allCommandKeys);
  if (holder === null || holder === command) return { ...chosen, [command]: key };
  const left =
    holder === 'percent' ? [] : findKeys(holder, chosen, allCommandKeys).filter((one) => one !== key);
  return { ...chosen, [holder]: left[0] ?? '', [command]: key };
}

/** Leaves a command without any key. */
export function removeKey(command: CommandId, chosen: ChosenKeys): ChosenKeys {
  return { ...chosen, [command]: '' };
}
