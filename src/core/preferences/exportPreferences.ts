import { parsePreferences, type PreferenceProblem } from './parsePreferences.js';
import type { Preferences } from './Preferences.js';

/** Tells our file from any other JSON. */
const MARK = 'tingying preferences';

/** The viewer's choices as a text to carry to another device. */
export function exportPreferences(preferences: Preferences): string {
  return `${JSON.stringify({ kind: MARK, preferences }, null, 2)}\n`;
}

export type ImportedPreferences =
  | {
      readonly imported: true;
      readonly preferences: Preferences;
      readonly problems: readonly PreferenceProblem[];
    }
  /** `unreadable`: no JSON. `not-settings`: other JSON. `newer`: from a version that this one does not know. */
  | { readonly imported: false; readonly reason: 'unreadable' | 'not-settings' | 'newer' };

/** Reads a text that `exportPreferences` wrote, perhaps on another device. Never throws. */
export function importPreferences(text: string): ImportedPreferences {
  let found: unknown;
  try {
    // Some editors put a byte order mark before the text, which JSON does not allow.
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { imported: false, reason: 'unreadable' };
  }
  if (!isRecord(found) || found['kind'] !== MARK || !isRecord(found['preferences'])) {
    return { imported: false, reason: 'not-settings' };
  }
  const { version } = found['preferences'];
  if (typeof version === 'number' && version > 1) return { imported: false, reason: 'newer' };
  return { imported: true, ...parsePreferences(found['preferences']) };
}

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);
