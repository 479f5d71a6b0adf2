import { verbosityLevels } from '../../../core/descriptions/DescriptionCue.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { ChoiceFields } from '../ChoiceFields.js';
import { useDescriber } from './useDescriber.js';

/** How much is described. */
export function VerbosityField() {
  const translate = useTranslate();
  const { describer, change } = useDescriber();
  return (
    <ChoiceFields
      legend={translate('descriptionSettings.verbosity.label')}
      choices={verbosityLevels.map((id) => ({ id, text: translate(`descriptionSettings.verbosity.${id}`) }))}
      chosen={describer.verbosity}
      onChoose={(id) => {
        const verbosity = verbosityLevels.find((one) => one === id);
        if (verbosity) change({ verbosity });
      }}
    />
  );
}
