import { nameDescriptions } from '../../core/i18n/nameChoices.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ChoiceFields } from './ChoiceFields.js';
import { PlayerDialog } from './PlayerDialog.js';

const off = 'off';

/** Which description: by voice, narrator, language. */
export function DescriptionDialog() {
  const translate = useTranslate();
  return (
    <PlayerDialog part="description-dialog" title={translate('descriptionChoice.label')}>
      <DescriptionChoice legendHidden />
    </PlayerDialog>
  );
}

/** The same choice, for the settings dialog. */
export function DescriptionChoice({ legendHidden = false }: { legendHidden?: boolean }) {
  const player = usePlayer();
  const translate = useTranslate();
  const { choices, chosen } = usePlayerState((state) => state.description);
  return (
    <ChoiceFields
      legend={translate('descriptionChoice.label')}
      legendHidden={legendHidden}
      choices={[
        { id: off, text: translate('descriptionChoice.off') },
        ...nameDescriptions(choices, translate),
      ]}
      chosen={chosen ?? off}
      onChoose={(id) => player.chooseDescription(id === off ? null : id)}
    />
  );
}
