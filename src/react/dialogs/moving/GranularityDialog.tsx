import { listGranularities } from '../../../core/moving/findPlace.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { useMoving } from '../../moving/useMoving.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { PlayerDialog } from '../PlayerDialog.js';

/** How far a step goes. */
export function GranularityDialog() {
  const translate = useTranslate();
  const move = useMoving();
  const chapters = usePlayerState((state) => state.chapters);
  const moving = usePlayerState((state) => state.moving);
  const captions = usePlayerState((state) => state.captions.availability);
  const descriptions = usePlayerState((state) => state.description.choices);
  const units = listGranularities({
    chapters,
    lines: moving?.lines ?? null,
    matches: moving?.search?.matches ?? null,
    has: {
      caption: captions === 'available',
      description: descriptions.some(({ delivery }) => delivery === 'text' || delivery === 'clips'),
    },
  });
  return (
    <PlayerDialog part="granularity-dialog" title={translate('granularity.label')}>
      <ChoiceFields
        legend={translate('granularity.label')}
        legendHidden
        choices={units.map((unit) => ({ id: unit, text: translate(`granularity.${unit}`) }))}
        chosen={moving?.granularity ?? 'chapter'}
        onChoose={(id) => {
          const unit = units.find((one) => one === id);
          if (unit) move((ways) => ways.chooseGranularity(unit));
        }}
      />
    </PlayerDialog>
  );
}
