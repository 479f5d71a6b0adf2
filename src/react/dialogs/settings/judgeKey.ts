import type { Translate } from '../../../core/i18n/createTranslate.js';
import { sayPhrase } from '../../../core/i18n/Phrase.js';
import { findKeys } from '../../../core/keyboard/commandKeys.js';
import { commands, type ChosenKeys, type CommandId } from '../../../core/keyboard/commands.js';
import { nameKey } from '../../../core/keyboard/describeKeys.js';
import { allCommandKeys } from '../../../core/keyboard/laterCommandKeys.js';
import { readKey } from '../../../core/keyboard/readKey.js';
import { remapKey, removeKey, takeKey } from '../../../core/keyboard/remapKey.js';

/** The keys as they are to be, and how that is told. */
export interface NewKeys {
  readonly keys: ChosenKeys;
  readonly sentences: readonly string[];
}

export interface Refusal {
  readonly sentence: string;
  /** What happens if the viewer takes the key over; null where it is nobody's to take. */
  readonly taken: NewKeys | null;
}

export type Judgement =
  | { readonly type: 'waiting' }
  | ({ readonly type: 'given' } & NewKeys)
  | ({ readonly type: 'refused' } & Refusal);

/** What becomes of a key that is pressed for a command, in keys and in words. */
export function judgeKey(
  command: CommandId,
  pressed: Parameters<typeof remapKey>[1],
  chosen: ChosenKeys,
  translate: Translate,
): Judgement {
  const name = (id: CommandId) => sayPhrase(commands[id].label, translate);
  const given = (key: string) =>
    translate('shortcuts.changed', { command: name(command), key: nameKey(key, translate) });
  const remapping = remapKey(command, pressed, chosen);
  switch (remapping.outcome) {
    case 'incomplete':
    case 'cancelled':
      return { type: 'waiting' };
    case 'changed':
      return { type: 'given', keys: remapping.keys, sentences: [given(remapping.key)] };
    case 'reserved': {
      const key = readKey(remapping.key) === null ? remapping.key : nameKey(remapping.key, translate);
      return { type: 'refused', sentence: translate('shortcuts.reserved', { key }), taken: null };
    }
    case 'fixed':
      return {
        type: 'refused',
        sentence: translate('shortcuts.fixed', { command: name(command) }),
        taken: null,
      };
    case 'conflict': {
      const { key, holder } = remapping;
      const sentence = translate('shortcuts.conflict', {
        key: nameKey(key, translate),
        command: name(holder),
      });
      const keys = takeKey(command, key, chosen);
      const bereft = findKeys(holder, keys, allCommandKeys).length === 0;
      const loss = bereft ? [translate('shortcuts.removed', { command: name(holder) })] : [];
      return { type: 'refused', sentence, taken: { keys, sentences: [given(key), ...loss] } };
    }
  }
}

/** Leaves a command without a key; null where it has none. */
export function withoutKey(command: CommandId, chosen: ChosenKeys, translate: Translate): NewKeys | null {
  if (findKeys(command, chosen, allCommandKeys).length === 0) return null;
  const sentence = translate('shortcuts.removed', { command: sayPhrase(commands[command].label, translate) });
  return { keys: removeKey(command, chosen), sentences: [sentence] };
}
