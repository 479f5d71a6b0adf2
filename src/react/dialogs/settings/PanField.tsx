import { useTranslate } from '../../i18n/useTranslate.js';
import { RangeField } from '../RangeField.js';

export interface PanFieldProps {
  readonly label: string;
  /** -1 (left) to 1 (right). */
  readonly pan: number;
  readonly onChange: (pan: number) => void;
}

/** Where something is heard, between left and right. */
export function PanField({ label, pan, onChange }: PanFieldProps) {
  const translate = useTranslate();
  const percent = Math.round(Math.abs(pan) * 100);
  const side = pan < 0 ? 'left' : 'right';
  return (
    <RangeField
      label={label}
      min={-100}
      max={100}
      step={10}
      value={Math.round(pan * 100)}
      valueText={
        percent === 0
          ? translate('mixSettings.pan.middle')
          : translate(`mixSettings.pan.${side}`, { percent })
      }
      onChange={(value) => onChange(value === 0 ? 0 : value / 100)}
    />
  );
}
