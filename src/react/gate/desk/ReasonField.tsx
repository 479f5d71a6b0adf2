import type { ComponentPropsWithoutRef, Ref } from 'react';
import { useGate } from '../useGate.js';
import type { reviewReasons } from '../../../core/gate/reviewReasons.js';
import type { ReviewDecision } from '../../../core/gate/GateApi.js';

export type ReviewReason = (typeof reviewReasons)[ReviewDecision['decision']][number];

export interface ReasonFieldProps<Reason extends ReviewReason> extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'onChange' | 'value'
> {
  readonly id: string;
  readonly element?: Ref<HTMLSelectElement> | undefined;
  readonly reasons: readonly Reason[];
  /** Null while none is chosen. */
  readonly reason: Reason | null;
  readonly isMissing: boolean;
  readonly onChoose: (reason: Reason | null) => void;
}

/** One reason of a closed list: there is no way to write one that nobody could translate. */
export function ReasonField<Reason extends ReviewReason>({
  id,
  element,
  reasons,
  reason,
  isMissing,
  onChoose,
  ...props
}: ReasonFieldProps<Reason>) {
  const { translate } = useGate();
  return (
    <div data-part="gate-field">
      <label htmlFor={id}>{translate('review.reason.label')}</label>
      {isMissing && (
        <p id={`${id}Error`} data-part="field-error">
          {translate('review.reason.missing')}
        </p>
      )}
      <select
        ref={element}
        id={id}
        value={reason ?? ''}
        aria-required
        {...(isMissing ? { 'aria-invalid': true, 'aria-describedby': `${id}Error` } : {})}
        onChange={(event) => onChoose(reasons.find((one) => one === event.currentTarget.value) ?? null)}
        {...props}
      >
        <option value="">{translate('review.reason.choose')}</option>
        {reasons.map((one: ReviewReason) => (
          <option key={one} value={one}>
            {translate(`review.reason.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
