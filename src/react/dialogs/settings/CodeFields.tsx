import { useId, useState } from 'react';
import { readSettingsCode, writeSettingsCode } from '../../../core/preferences/settingsCode.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePreferences } from '../../player/usePreferences.js';
import { describeImport } from './describeImport.js';
import type { Tell } from './DialogStatus.js';

/** The viewer's choices as a code: to be copied out of one device and into another, where a file is hard to send. */
export function CodeFields({ tell }: { readonly tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const id = useId();
  const code = writeSettingsCode(usePreferences());
  const [given, setGiven] = useState('');
  const copy = async () => {
    // No clipboard without https, and none where the viewer forbids it.
    const copied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    tell(translate(copied ? 'carry.code.copied' : 'carry.code.notCopied'));
  };
  const use = () => {
    const found = readSettingsCode(given);
    const before = preferences.get();
    // Which voice and which loudspeaker are this device's own, and no code knows them.
    if (found.imported)
      preferences.update(({ voices, descriptionOutput }) => ({
        ...found.preferences,
        voices,
        descriptionOutput,
      }));
    tell(...describeImport(found, 'code', { before, after: preferences.get() }, translate));
  };
  return (
    <>
      <div data-part="field">
        <label htmlFor={id}>{translate('carry.code.label')}</label>
        <input
          type="text"
          id={id}
          readOnly
          value={code}
          dir="ltr"
          aria-describedby={`${id}note`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p id={`${id}note`} data-part="note">
          {translate('carry.code.note')}
        </p>
        <button
          type="button"
          onClick={() => void copy().catch(() => tell(translate('carry.code.notCopied')))}
        >
          {translate('carry.code.copy')}
        </button>
      </div>
      <div data-part="field">
        <label htmlFor={`${id}given`}>{translate('carry.code.enter')}</label>
        <input
          type="text"
          id={`${id}given`}
          value={given}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setGiven(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) use();
          }}
        />
        <button type="button" onClick={use}>
          {translate('carry.code.use')}
        </button>
      </div>
    </>
  );
}
