import { nameCaptions } from '../../core/i18n/nameChoices.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ChoiceFields } from './ChoiceFields.js';
import { PlayerDialog } from './PlayerDialog.js';

const off = 'off';

/** Which captions. */
export function CaptionsDialog() {
  const translate = useTranslate();
  return (
    <PlayerDialog part="captions-dialog" title={translate('captionsChoice.label')}>
      <CaptionsChoice legendHidden />
    </PlayerDialog>
  );
}

export function CaptionsChoice({ legendHidden = false }: { legendHidden?: boolean }) {
  const player = usePlayer();
  const translate = useTranslate();
  const { choices, chosen } = usePlayerState((state) => state.captions);
  return (
    <ChoiceFields
      legend={translate('captionsChoice.label')}
      legendHidden={legendHidden}
      choices={[{ id: off, text: translate('captionsChoice.off') }, ...nameCaptions(choices, translate)]}
      chosen={chosen ?? off}
      onChoose={(id) => player.chooseCaptions(id === off ? null : id)}
    />
  );
}
