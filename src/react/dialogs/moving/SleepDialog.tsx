import { useTranslate } from '../../i18n/useTranslate.js';
import { useMoving, useMovingState } from '../../moving/useMoving.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { PlayerDialog } from '../PlayerDialog.js';

const lengths = [15, 30, 45, 60] as const;

/** When the film is to stop by itself. */
export function SleepDialog() {
  const translate = useTranslate();
  const move = useMoving();
  const sleep = useMovingState((moving) => moving.sleep, null);
  const hasChapters = usePlayerState((state) => state.chapters.length > 0);
  const chosen = sleep === null ? 'off' : sleep.type === 'minutes' ? String(sleep.minutes) : sleep.type;
  return (
    <PlayerDialog part="sleep-dialog" title={translate('sleep.label')}>
      <ChoiceFields
        legend={translate('sleep.label')}
        legendHidden
        choices={[
          { id: 'off', text: translate('sleep.off') },
          ...lengths.map((minutes) => ({
            id: String(minutes),
            text: translate('sleep.minutes', { minutes }),
          })),
          ...(hasChapters ? [{ id: 'chapter', text: translate('sleep.chapter') }] : []),
          { id: 'film', text: translate('sleep.film') },
        ]}
        chosen={chosen}
        onChoose={(id) =>
          move((moving) =>
            moving.sleep(id === 'off' ? null : id === 'chapter' || id === 'film' ? id : Number(id)),
          )
        }
      />
    </PlayerDialog>
  );
}
