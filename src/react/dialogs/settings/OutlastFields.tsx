import type { SpokenKind, WhenOutlasts } from '../../../core/descriptions/DescriberPreferences.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { RangeField } from '../RangeField.js';
import { CheckField } from './CheckField.js';
import { describeRate } from './describeRate.js';
import type { Delivered } from './findDelivered.js';
import { useDescriber } from './useDescriber.js';

const ways = ['hold', 'faster', 'shorter', 'over'] as const satisfies readonly WhenOutlasts[];
const whenPaused = ['finish', 'silence'] as const;
const labels = {
  text: 'descriptionSettings.textOutlasts.label',
  clips: 'descriptionSettings.clipsOutlast.label',
} as const satisfies Record<SpokenKind, string>;

/** What becomes of words that outlast their gap, and of words that a pause meets. */
export function OutlastFields({ delivered }: { delivered: Pick<Delivered, SpokenKind> }) {
  const translate = useTranslate();
  const { describer, change } = useDescriber();
  const kinds = (['text', 'clips'] as const).filter((kind) => delivered[kind]);
  const chosen = kinds.map((kind) => describer.whenOutlasts[kind]);
  return (
    <>
      {kinds.map((kind) => (
        <ChoiceFields
          key={kind}
          legend={translate(labels[kind])}
          choices={ways.map((id) => ({ id, text: translate(`descriptionSettings.outlasts.${id}`) }))}
          chosen={describer.whenOutlasts[kind]}
          onChoose={(id) => {
            const way = ways.find((one) => one === id);
            if (way) change({ whenOutlasts: { ...describer.whenOutlasts, [kind]: way } });
          }}
        />
      ))}
      {chosen.includes('faster') && (
        <RangeField
          label={translate('descriptionSettings.fasterLimit.label')}
          min={1.1}
          max={3}
          step={0.1}
          value={describer.fasterLimit}
          valueText={describeRate(describer.fasterLimit, translate)}
          onChange={(fasterLimit) => change({ fasterLimit })}
        />
      )}
      {/* `over` never holds; with all other ways the film may have to wait. */}
      {chosen.some((way) => way !== 'over') && (
        <CheckField
          label={translate('descriptionSettings.tellHolds.label')}
          checked={describer.tellHolds}
          onChange={(tellHolds) => change({ tellHolds })}
        />
      )}
      <ChoiceFields
        legend={translate('descriptionSettings.whenPaused.label')}
        choices={whenPaused.map((id) => ({ id, text: translate(`descriptionSettings.whenPaused.${id}`) }))}
        chosen={describer.whenPaused}
        onChoose={(id) => {
          const what = whenPaused.find((one) => one === id);
          if (what) change({ whenPaused: what });
        }}
      />
    </>
  );
}
