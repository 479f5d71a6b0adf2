import type { Translate } from '../../../core/i18n/createTranslate.js';
import type { ImportedPreferences } from '../../../core/preferences/exportPreferences.js';

/** What is said where nothing could be read, or nothing that is ours. */
const refusals = {
  file: { unreadable: 'carry.unreadable', 'not-settings': 'carry.notSettings' },
  code: { unreadable: 'carry.code.unreadable', 'not-settings': 'carry.code.notSettings' },
} as const;

/** What became of settings that were carried here, in a file or as a code. */
export function describeImport(
  found: ImportedPreferences,
  from: keyof typeof refusals,
  translate: Translate,
): string {
  if (found.imported) {
    const count = found.problems.length;
    return count === 0 ? translate('carry.imported') : translate('carry.importedPartly', { count });
  }
  return translate(found.reason === 'newer' ? 'carry.newer' : refusals[from][found.reason]);
}
