import { useTranslate } from '../../i18n/useTranslate.js';
import { RangeField } from '../RangeField.js';
import { CheckField } from './CheckField.js';
import { useDescriber } from './useDescriber.js';

/** How the film gives way to a description: whether at all, how far, how fast. */
export function DuckFields() {
  const translate = useTranslate();
  const { describer, change } = useDescriber();
  const depth = Math.round(-describer.duckDepthDb);
  return (
    <>
      <CheckField
        label={translate('mixSettings.neverDuck.label')}
        checked={describer.neverDuck}
        onChange={(neverDuck) => change({ neverDuck })}
      />
      {!describer.neverDuck && (
        <>
          <RangeField
            label={translate('mixSettings.duck.label')}
            min={0}
            max={24}
            step={1}
            value={depth}
            valueText={
              depth === 0
                ? translate('mixSettings.duck.none')
                : translate('mixSettings.duck.value', { decibels: depth })
            }
            onChange={(decibels) => change({ duckDepthDb: decibels === 0 ? 0 : -decibels })}
          />
          {(['attack', 'release'] as const).map((which) => (
            <RangeField
              key={which}
              label={translate(`mixSettings.${which}.label`)}
              min={0.05}
              max={2}
              step={0.05}
              value={describer[which]}
              valueText={translate('mixSettings.fade.value', { seconds: round(describer[which]) })}
              onChange={(seconds) => change({ [which]: round(seconds) })}
            />
          ))}
        </>
      )}
    </>
  );
}

/** Steps of a slider add up to 0.15000000000000002. */
const round = (seconds: number): number => Math.round(seconds * 100) / 100;
