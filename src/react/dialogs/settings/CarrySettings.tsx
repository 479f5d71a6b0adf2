import { exportPreferences } from '../../../core/preferences/exportPreferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePreferences } from '../../player/usePreferences.js';
import { CodeFields } from './CodeFields.js';
import type { Tell } from './DialogStatus.js';
import { ImportField } from './ImportField.js';
import { ResetSettings } from './ResetSettings.js';
import { SettingsSection } from './SettingsSection.js';

const file = 'tingying-settings.json';

/** The viewer's choices belong to them: out to a file, in from a file, and back to the first day. */
export function CarrySettings({ tell }: { tell: Tell }) {
  const translate = useTranslate();
  const content = exportPreferences(usePreferences());
  return (
    <SettingsSection heading={translate('carry.heading')}>
      <p>
        <a
          data-part="button-link"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(content)}`}
          download={file}
          onClick={() => tell(translate('carry.exported', { file }))}
        >
          {translate('carry.export.label')}
        </a>
      </p>
      <ImportField tell={tell} />
      <CodeFields tell={tell} />
      <ResetSettings tell={tell} />
    </SettingsSection>
  );
}
