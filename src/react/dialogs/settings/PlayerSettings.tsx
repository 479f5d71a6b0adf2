import { catalogues } from '../../../core/i18n/catalogues.js';
import { chooseLocale } from '../../../core/i18n/chooseLocale.js';
import { languageName } from '../../../core/i18n/languageName.js';
import type { Preferences } from '../../../core/preferences/Preferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePreferences } from '../../player/usePreferences.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { CheckField } from './CheckField.js';
import { SettingsSection } from './SettingsSection.js';

const page = 'page';
const languages = Object.keys(catalogues);

/** The player itself: its language and its controls. */
export function PlayerSettings() {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { locale, controlsAlways, nativeControls, resumeEarlier } = usePreferences();
  const change = (part: Partial<Preferences>) => preferences.update((before) => ({ ...before, ...part }));
  return (
    <SettingsSection heading={translate('playerSettings.heading')}>
      <ChoiceFields
        legend={translate('playerSettings.locale.label')}
        choices={[
          { id: page, text: translate('playerSettings.locale.page') },
          // Each in its own language: who needs to change cannot read the one that is on.
          ...languages.map((tag) => ({ id: tag, text: languageName(tag, tag), lang: tag })),
        ]}
        chosen={locale === null ? page : chooseLocale(locale, languages)}
        onChoose={(id) => change({ locale: id === page ? null : id })}
      />
      <CheckField
        label={translate('resume.label')}
        checked={resumeEarlier}
        onChange={(on) => change({ resumeEarlier: on })}
      />
      <CheckField
        label={translate('playerSettings.controlsAlways.label')}
        checked={controlsAlways}
        onChange={(on) => change({ controlsAlways: on })}
      />
      <CheckField
        label={translate('playerSettings.nativeControls.label')}
        note={translate('playerSettings.nativeControls.note')}
        checked={nativeControls}
        onChange={(on) => change({ nativeControls: on })}
      />
    </SettingsSection>
  );
}
