import { languageNames } from '../../core/i18n/languageName.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ChoiceFields } from './ChoiceFields.js';
import { PlayerDialog } from './PlayerDialog.js';

export function SoundDialog() {
  const translate = useTranslate();
  return (
    <PlayerDialog part="sound-dialog" title={translate('sound.label')}>
      <SoundChoice legendHidden />
    </PlayerDialog>
  );
}

/** Which language is spoken. Described sound is not listed: description has its own switch, whatever the language. */
export function SoundChoice({ legendHidden = false }: { legendHidden?: boolean }) {
  const player = usePlayer();
  const translate = useTranslate();
  const { choices, chosen } = usePlayerState((state) => state.audio);
  const plain = choices.filter((one) => one.kind !== 'main-desc' && one.kind !== 'descriptions');
  if (plain.length < 2) return null;
  const playing = choices.find((one) => one.id === chosen);
  // By language alone: "dubbed" or "original" is said by the film's own title page, not by every switch.
  const names = languageNames(
    plain.map((one) => one.language),
    translate.locale,
    'spoken',
  );
  return (
    <ChoiceFields
      legend={translate('sound.label')}
      legendHidden={legendHidden}
      choices={plain.map(({ id }, index) => ({ id, text: names[index] ?? id }))}
      chosen={plain.find((one) => one.id === chosen || one.language === playing?.language)?.id ?? ''}
      onChoose={player.chooseAudio}
    />
  );
}
