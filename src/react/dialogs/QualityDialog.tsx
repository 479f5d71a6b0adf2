import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ChoiceFields } from './ChoiceFields.js';
import { PlayerDialog } from './PlayerDialog.js';

export function QualityDialog() {
  const translate = useTranslate();
  return (
    <PlayerDialog part="quality-dialog" title={translate('quality.label')}>
      <QualityChoice legendHidden />
    </PlayerDialog>
  );
}

/** How sharp the picture is. Nothing where the film comes in one quality only. */
export function QualityChoice({ legendHidden = false }: { legendHidden?: boolean }) {
  const player = usePlayer();
  const translate = useTranslate();
  const { choices, chosen, height } = usePlayerState((state) => state.quality);
  if (choices.length < 2) return null;
  const automatic = height === null ? translate('quality.auto') : translate('quality.autoNow', { height });
  return (
    <ChoiceFields
      legend={translate('quality.label')}
      legendHidden={legendHidden}
      choices={[
        { id: 'auto', text: automatic },
        ...choices.map((one) => ({
          id: one.id,
          text:
            one.height === null
              ? translate('quality.bitrate', { megabits: one.bitrate / 1e6 })
              : translate('quality.value', { height: one.height }),
        })),
      ]}
      chosen={chosen}
      onChoose={player.chooseQuality}
    />
  );
}
