import { nameSounds } from '../../core/i18n/nameChoices.js';
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
  // Described sound is the film's in the same language.
  const playing = choices.find((one) => one.id === chosen);
  const alike = plain.find((one) => one.language === playing?.language);
  return (
    <ChoiceFields
      legend={translate('sound.label')}
      legendHidden={legendHidden}
      choices={nameSounds(plain, translate)}
      chosen={(plain.find(({ id }) => id === chosen) ?? alike)?.id ?? ''}
      onChoose={player.chooseAudio}
    />
  );
}
