import type { Translate } from '../../../core/i18n/createTranslate.js';
import { describeChanges } from '../../../core/preferences/describeChanges.js';
import type { ImportedPreferences } from '../../../core/preferences/exportPreferences.js';
import type { Preferences } from '../../../core/preferences/Preferences.js';

/** What is said where nothing could be read, or nothing that is ours. */
const refusals = {
  file: { unreadable: 'carry.unreadable', 'not-settings': 'carry.notSettings' },
  code: { unreadable: 'carry.code.unreadable', 'not-settings': 'carry.code.notSettings' },
} as const;

/**
 * What became of settings that were carried here, in a file or as a code, and what is different by them, a sentence each.
 * @param before as they were; `after` as they are now
 */
export function describeImport(
  found: ImportedPreferences,
  from: keyof typeof refusals,
  { before, after }: { readonly before: Preferences; readonly after: Preferences },
  translate: Translate,
): readonly string[] {
  if (!found.imported)
    return [translate(found.reason === 'newer' ? 'carry.newer' : refusals[from][found.reason])];
  const count = found.problems.length;
  return [
    count === 0 ? translate('carry.imported') : translate('carry.importedPartly', { count }),
    ...describeChanges(before, after, translate),
  ];
}
