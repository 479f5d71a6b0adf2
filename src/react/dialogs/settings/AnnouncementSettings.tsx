import type { AnnouncementLevel } from '../../../core/preferences/Preferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePreferences } from '../../player/usePreferences.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { SettingsSection } from './SettingsSection.js';

const levels = ['all', 'changes', 'errors', 'off'] as const satisfies readonly AnnouncementLevel[];

/** How much the player says of itself. */
export function AnnouncementSettings() {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { announcements } = usePreferences();
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
    </SettingsSection>
  );
}
