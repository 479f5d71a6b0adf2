import type { Preferences } from '../../../core/preferences/Preferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { usePreferences } from '../../player/usePreferences.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { CheckField } from './CheckField.js';
import { LanguageField } from './LanguageField.js';
import { listLanguages } from './listLanguages.js';
import { SettingsSection } from './SettingsSection.js';

const textTo = ['player', 'screen-reader', 'both'] as const;

/** How description starts, in every film. The film that plays follows at once. */
export function DescriptionSettings() {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { description, describer } = usePreferences();
  const choices = usePlayerState((state) => state.description.choices);
  const change = (part: Partial<Preferences['description']>) =>
    preferences.update((before) => ({ ...before, description: { ...before.description, ...part } }));
  return (
    <SettingsSection heading={translate('descriptionSettings.heading')}>
      <CheckField
        label={translate('descriptionSettings.on.label')}
        checked={description.on}
        onChange={(on) => change({ on })}
      />
      <LanguageField
        label={translate('descriptionSettings.language.label')}
        medium="spoken"
        languages={listLanguages(description.language, choices)}
        chosen={description.language}
        onChoose={(language) => change({ language })}
      />
      <ChoiceFields
        legend={translate('descriptionSettings.textTo.label')}
        choices={textTo.map((id) => ({ id, text: translate(`descriptionSettings.textTo.${id}`) }))}
        chosen={describer.textTo}
        onChoose={(id) =>
          preferences.update((before) => ({
            ...before,
            describer: { ...before.describer, textTo: id as (typeof textTo)[number] },
          }))
        }
      />
    </SettingsSection>
  );
}
