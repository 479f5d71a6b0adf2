import type { Translate } from '../../core/i18n/createTranslate.js';
import { spacingBounds, spacingNames, type TextSpacing } from '../../core/preferences/TextSpacing.js';
import { RangeField } from '../dialogs/RangeField.js';

export interface SpacingFieldsProps {
  readonly spacing: TextSpacing;
  readonly onChange: (change: Partial<TextSpacing>) => void;
  readonly translate: Translate;
}

/** How far apart letters, words and rows stand: the same three fields wherever a viewer sets the type. */
export const SpacingFields = ({ spacing, onChange, translate }: SpacingFieldsProps) =>
  spacingNames.map((name) => (
    <RangeField
      key={name}
      label={translate(`spacing.${name}.label`)}
      min={spacingBounds[name][0]}
      max={spacingBounds[name][1]}
      step={name === 'lineSpacing' ? 10 : 2}
      value={spacing[name]}
      valueText={translate('spacing.value', { percent: spacing[name] })}
      onChange={(value) => onChange({ [name]: value })}
    />
  ));
