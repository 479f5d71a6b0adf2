import type { Preferences } from '../../../core/preferences/Preferences.js';
import { CaptionStyleFields } from '../../captions/CaptionStyleFields.js';
import { changeLook } from '../../../core/captions/changeLook.js';
import { useMorePreferences } from '../../player/useMorePreferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { usePreferences } from '../../player/usePreferences.js';
import { CheckField } from './CheckField.js';
import type { Tell } from './DialogStatus.js';
import { LanguageField } from './LanguageField.js';
import { listLanguages } from './listLanguages.js';
import { SettingsSection } from './SettingsSection.js';
import { useDescriber } from './useDescriber.js';

/** How captions start and look, in every film. The film that plays follows at once. */
export function CaptionsSettings({ tell }: { readonly tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { captions } = usePreferences();
  const { captions: manner } = useMorePreferences();
  const { describer, change: changeDescriber } = useDescriber();
  const choices = usePlayerState((state) => state.captions.choices);
  const change = (part: Partial<Preferences['captions']>) =>
    preferences.update((before) => ({ ...before, captions: { ...before.captions, ...part } }));
  return (
    <SettingsSection heading={translate('captionsSettings.heading')}>
      <CheckField
        label={translate('captionsSettings.on.label')}
        checked={captions.on}
        onChange={(on) => change({ on })}
      />
      <LanguageField
        label={translate('captionsSettings.language.label')}
        medium="written"
        languages={listLanguages(captions.language, choices)}
        chosen={captions.language}
        onChoose={(language) => change({ language })}
      />
      <CheckField
        label={translate('captionsSettings.spoken.label')}
        note={translate('captionsSettings.spoken.note')}
        checked={describer.spokenSubtitles}
        onChange={(spokenSubtitles) => changeDescriber({ spokenSubtitles })}
      />
      <fieldset>
        <legend>{translate('captionStyle.heading')}</legend>
        <CaptionStyleFields
          style={{ ...captions.style, ...manner }}
          onChange={(style) => preferences.update((before) => changeLook(before, style))}
          onRestore={() => tell(translate('captionStyle.restored'))}
          translate={translate}
          preview
        />
      </fieldset>
    </SettingsSection>
  );
}
