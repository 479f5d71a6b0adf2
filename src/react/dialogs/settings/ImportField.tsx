import { useId } from 'react';
import { importPreferences } from '../../../core/preferences/exportPreferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { describeImport } from './describeImport.js';
import type { Tell } from './DialogStatus.js';

/** Takes over the settings in a file that a player saved; a wrong file changes nothing and is told in words. */
export function ImportField({ tell }: { tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const id = useId();
  const open = async (file: File) => {
    // A file can be there and yet not be read: moved meanwhile, or forbidden.
    const found = importPreferences(await file.text().catch(() => ''));
    const before = preferences.get();
    if (found.imported) preferences.update(() => found.preferences);
    tell(...describeImport(found, 'file', { before, after: preferences.get() }, translate));
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
