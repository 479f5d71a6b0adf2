import { changeMore } from '../../../core/preferences/morePreferences.js';
import { toggleListening } from '../../../core/preferences/toggleListening.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { useMorePreferences } from '../../player/useMorePreferences.js';
import { usePlayerContext } from '../../player/usePlayerContext.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { CheckField } from './CheckField.js';
import { SettingsSection } from './SettingsSection.js';

/** How much of a film is loaded, and how loud it is beside others. */
export function ListeningSettings() {
  const { player, film } = usePlayerContext();
  const { preferences } = player;
  const translate = useTranslate();
  const { only, evenLoudness } = useMorePreferences().listening;
  const cannot = usePlayerState((state) => state.listening?.availability === 'unavailable');
  return (
    <SettingsSection heading={translate('listeningSettings.heading')}>
      <CheckField
        label={translate('listeningSettings.only.label')}
        note={translate(cannot ? 'listeningSettings.only.cannot' : 'listeningSettings.only.note')}
        checked={only}
        onChange={() => preferences.update(toggleListening(preferences.get()))}
      />
      <CheckField
        label={translate('listeningSettings.evenLoudness.label')}
        {...(film.loudness === undefined
          ? { note: translate('listeningSettings.evenLoudness.unknown') }
          : {})}
        checked={evenLoudness}
        onChange={(on) =>
          preferences.update((before) => changeMore(before, 'listening', { evenLoudness: on }))
        }
      />
    </SettingsSection>
  );
}
