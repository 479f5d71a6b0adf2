import type { Preferences } from '../../../core/preferences/Preferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { usePreferences } from '../../player/usePreferences.js';
import { CheckField } from './CheckField.js';
import { DeliveryOrder } from './DeliveryOrder.js';
import type { Tell } from './DialogStatus.js';
import { findDelivered } from './findDelivered.js';
import { LanguageField } from './LanguageField.js';
import { listLanguages } from './listLanguages.js';
import { OutlastFields } from './OutlastFields.js';
import { SettingsSection } from './SettingsSection.js';
import { SpeakerFields } from './SpeakerFields.js';
import { VerbosityField } from './VerbosityField.js';

/** How films are described. The film that plays follows; what cannot act on it is not shown. */
export function DescriptionSettings({ tell }: { tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { description } = usePreferences();
  const now = usePlayerState((state) => state.description);
  const delivered = findDelivered(now);
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
        languages={listLanguages(description.language, now.choices)}
        chosen={description.language}
        onChoose={(language) => change({ language })}
      />
      {delivered.text && <SpeakerFields tell={tell} />}
      {(delivered.text || delivered.clips) && <VerbosityField />}
      {(delivered.text || delivered.clips) && <OutlastFields delivered={delivered} />}
      {delivered.several && <DeliveryOrder tell={tell} />}
    </SettingsSection>
  );
}
