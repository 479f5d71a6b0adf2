import { mutableTopics } from '../../../core/announcements/isWanted.js';
import type { AnnouncementLevel } from '../../../core/preferences/Preferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePreferences } from '../../player/usePreferences.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { CheckField } from './CheckField.js';
import { SettingsSection } from './SettingsSection.js';

const levels = ['all', 'changes', 'errors', 'off'] as const satisfies readonly AnnouncementLevel[];

/** How much the player says of itself, and what of it not. */
export function AnnouncementSettings() {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { announcements, silenced } = usePreferences();
  return (
    <SettingsSection heading={translate('announcementSettings.heading')}>
      <ChoiceFields
        legend={translate('announcementSettings.level.label')}
        choices={levels.map((id) => ({ id, text: translate(`announcementSettings.level.${id}`) }))}
        chosen={announcements}
        onChoose={(id) => {
          const level = levels.find((one) => one === id);
          if (level) preferences.update((before) => ({ ...before, announcements: level }));
        }}
      />
      <fieldset data-part="choice">
        <legend>{translate('announcementSettings.topics.label')}</legend>
        {mutableTopics.map((topic) => (
          <CheckField
            key={topic}
            label={translate(`announcementSettings.topic.${topic}`)}
            checked={silenced.includes(topic)}
            onChange={(off) =>
              preferences.update((before) => ({
                ...before,
                silenced: [...before.silenced.filter((one) => one !== topic), ...(off ? [topic] : [])],
              }))
            }
          />
        ))}
      </fieldset>
    </SettingsSection>
  );
}
