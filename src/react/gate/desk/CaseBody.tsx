import { useLayoutEffect, useRef } from 'react';
import { cutSpoken, spellGroups } from '../../../core/gate/flow/spellGroups.js';
import { formatMoment } from '../../../core/gate/i18n/formatDay.js';
import type { ReviewCase, ReviewDecision } from '../../../core/gate/GateApi.js';
import { BusyButton } from '../parts/BusyButton.js';
import { Spelled } from '../parts/Spelled.js';
import type { Tell } from '../parts/useTell.js';
import { useGate } from '../useGate.js';
import { DecisionForm } from './DecisionForm.js';
import { LedHeading } from '../parts/LedHeading.js';

export interface CaseBodyProps {
  readonly one: ReviewCase;
  readonly busy: boolean;
  readonly tell: Tell;
  readonly onTake: () => void;
  readonly onRelease: () => void;
  readonly onDecide: (decision: ReviewDecision) => void;
}

/** One application. Name and telephone are there for the one reviewer who has taken it. */
export function CaseBody({ one, busy, tell, onTake, onRelease, onDecide }: CaseBodyProps) {
  const { translate } = useGate();
  const heading = useRef<HTMLHeadingElement>(null);
  // It is opened by the reviewer, and taken by them: both times the way goes on from its name.
  useLayoutEffect(() => heading.current?.focus(), [one.assigned]);
  const { contact = {}, appeal } = one;
  return (
    <div data-part="case">
      <LedHeading level={3} element={heading}>
        {translate('review.case.heading', { time: formatMoment(one.submittedAt, translate.locale) })}
      </LedHeading>
      {appeal && (
        <>
          <blockquote>{appeal.words}</blockquote>
          <p>{translate('review.case.previous', { reason: translate(`reason.${appeal.previousReason}`) })}</p>
        </>
      )}
      {one.assigned === 'you' ? (
        <>
          <h4>{translate('review.case.contact')}</h4>
          <dl data-part="check-list">
            {(['name', 'phone', 'when', 'note'] as const).map(
              (name) =>
                contact[name] && (
                  <div key={name}>
                    <dt>{translate(`review.case.${name}`)}</dt>
                    <dd>
                      {name === 'phone' ? (
                        <Spelled groups={spellGroups(cutSpoken(contact[name]), translate.locale)} />
                      ) : (
                        contact[name]
                      )}
                    </dd>
                  </div>
                ),
            )}
          </dl>
          {one.contested && <p>{translate('review.case.contested')}</p>}
          <DecisionForm contested={one.contested === true} busy={busy} tell={tell} onDecide={onDecide} />
          <BusyButton busy={busy} onClick={onRelease}>
            {translate('review.case.release.label')}
          </BusyButton>
        </>
      ) : (
        <>
          <p>{translate('review.case.hidden')}</p>
          {one.assigned === 'nobody' && (
            <BusyButton busy={busy} data-part="next-button" onClick={onTake}>
              {translate('review.case.take.label')}
            </BusyButton>
          )}
        </>
      )}
    </div>
  );
}
