import type { DescriberPreferences } from '../../../core/descriptions/DescriberPreferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { usePreferences } from '../../player/usePreferences.js';
import { useSpokenDelivery } from '../../player/useSpokenDelivery.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { RangeField } from '../RangeField.js';
import { CheckField } from './CheckField.js';
import { describePitch } from './describePitch.js';
import { describeRate } from './describeRate.js';
import type { Tell } from './DialogStatus.js';
import { findTextLanguage } from './findDelivered.js';
import { PronunciationFields } from './PronunciationFields.js';
import { SampleButton } from './SampleButton.js';
import { useDescriber } from './useDescriber.js';
import { VoiceField } from './VoiceField.js';

const speakers = [
  'player',
  'screen-reader',
  'both',
] as const satisfies readonly DescriberPreferences['textTo'][];

/** Who speaks a description that is text, in which voice, how fast, how high. */
export function SpeakerFields({ tell }: { tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { describer, change } = useDescriber();
  const { description, screenReaderPace } = usePreferences();
  const now = usePlayerState((state) => state.description);
  const spoken = useSpokenDelivery(describer.textTo !== 'screen-reader');
  const language = findTextLanguage(now, [description.language, translate.locale]);
  return (
    <>
      <ChoiceFields
        legend={translate('descriptionSettings.textTo.label')}
        choices={speakers.map((id) => ({ id, text: translate(`descriptionSettings.textTo.${id}`) }))}
        chosen={describer.textTo}
        onChoose={(id) => {
          const textTo = speakers.find((one) => one === id);
          if (textTo) change({ textTo });
        }}
      />
      {describer.textTo !== 'screen-reader' && (
        <>
          {spoken && language !== null && (
            <VoiceField key={language} voice={spoken.voice} language={language} tell={tell} />
          )}
          <RangeField
            label={translate('descriptionSettings.rate.label')}
            min={0.5}
            max={4}
            step={0.1}
            value={describer.rate}
            valueText={describeRate(describer.rate, translate)}
            onChange={(rate) => change({ rate })}
          />
          <CheckField
            label={translate('descriptionSettings.rateFollowsFilm.label')}
            checked={describer.rateFollowsFilm}
            onChange={(rateFollowsFilm) => change({ rateFollowsFilm })}
          />
          <RangeField
            label={translate('descriptionSettings.pitch.label')}
            min={0.5}
            max={1.5}
            step={0.1}
            value={describer.pitch}
            valueText={describePitch(describer.pitch, translate)}
            onChange={(pitch) => change({ pitch })}
          />
          {spoken && language !== null && (
            <>
              <SampleButton voice={spoken.voice} language={language} tell={tell} />
              <PronunciationFields voice={spoken.voice} language={language} tell={tell} />
            </>
          )}
        </>
      )}
      {describer.textTo !== 'player' && (
        <RangeField
          label={translate('descriptionSettings.screenReaderPace.label')}
          note={translate('descriptionSettings.screenReaderPace.note')}
          min={0.5}
          max={6}
          step={0.1}
          value={screenReaderPace}
          valueText={describeRate(screenReaderPace, translate)}
          onChange={(pace) => preferences.update((before) => ({ ...before, screenReaderPace: pace }))}
        />
      )}
    </>
  );
}
