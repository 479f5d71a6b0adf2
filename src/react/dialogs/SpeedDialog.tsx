import { rates } from '../../media/index.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ChoiceFields } from './ChoiceFields.js';
import { PlayerDialog } from './PlayerDialog.js';

/** How fast, with the pitch kept. */
export function SpeedDialog() {
  const translate = useTranslate();
  return (
    <PlayerDialog part="speed-dialog" title={translate('speed.label')}>
      <SpeedChoice legendHidden />
    </PlayerDialog>
  );
}

export function SpeedChoice({ legendHidden = false }: { legendHidden?: boolean }) {
  const player = usePlayer();
  const translate = useTranslate();
  const rate = usePlayerState((state) => state.rate);
  return (
    <ChoiceFields
      legend={translate('speed.label')}
      legendHidden={legendHidden}
      choices={rates.map((one) => ({
        id: String(one),
        text: one === 1 ? translate('speed.normal') : translate('speed.value', { rate: one }),
      }))}
      chosen={String(rate)}
      onChoose={(id) => player.setRate(Number(id))}
    />
  );
}
