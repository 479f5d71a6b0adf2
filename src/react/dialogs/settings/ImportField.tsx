import { useId } from 'react';
import type { Translate } from '../../../core/i18n/createTranslate.js';
import { importPreferences, type ImportedPreferences } from '../../../core/preferences/exportPreferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import type { Tell } from './DialogStatus.js';

/** Takes over the settings in a file that a player saved; a wrong file changes nothing and is told in words. */
export function ImportField({ tell }: { tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const id = useId();
  const open = async (file: File) => {
    // A file can be there and yet not be read: moved meanwhile, or forbidden.
    const found = importPreferences(await file.text().catch(() => ''));
    if (found.imported) preferences.update(() => found.preferences);
    tell(describeImport(found, translate));
  };
  return (
    <div data-part="field">
      <label htmlFor={id}>{translate('carry.import.label')}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void open(file);
          // So that the same file, mended, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

function describeImport(found: ImportedPreferences, translate: Translate): string {
  if (found.imported) {
    const count = found.problems.length;
    return count === 0 ? translate('carry.imported') : translate('carry.importedPartly', { count });
  }
  switch (found.reason) {
    case 'unreadable':
      return translate('carry.unreadable');
    case 'not-settings':
      return translate('carry.notSettings');
    case 'newer':
      return translate('carry.newer');
  }
}
