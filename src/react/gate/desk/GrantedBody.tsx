import { useLayoutEffect, useRef } from 'react';
import type { GrantedCase, Revocation } from '../../../core/gate/GateApi.js';
import { formatDay, formatMoment } from '../../../core/gate/i18n/formatDay.js';
import type { revocationReasons } from '../../../core/gate/reviewReasons.js';
import { BusyButton } from '../parts/BusyButton.js';
import { ConfirmButton } from '../parts/ConfirmButton.js';
import { LedHeading } from '../parts/LedHeading.js';
import { useGate } from '../useGate.js';
import { ProposalForm } from './ProposalForm.js';

export interface GrantedBodyProps {
  readonly one: GrantedCase;
  readonly busy: boolean;
  /** Proposes, or agrees to what another proposed. */
  readonly onRevoke: (revocation: Revocation) => Promise<unknown>;
  readonly onLeave: () => void;
}

/** What somebody has been granted, what taking it back would cost them, and the half of it that this reviewer can do. */
export function GrantedBody({ one, busy, onRevoke, onLeave }: GrantedBodyProps) {
  const { translate } = useGate();
  const { locale } = translate;
  const heading = useRef<HTMLHeadingElement>(null);
  const { proposal } = one;
  // It is opened by the reviewer, and changed by them: both times the way goes on from its name.
  useLayoutEffect(() => heading.current?.focus(), [proposal?.proposedAt]);
  const reason =
    proposal && translate(`review.reason.${proposal.reason as (typeof revocationReasons)[number]}`);
  const time = proposal ? formatMoment(proposal.proposedAt, locale) : '';
  return (
    <div data-part="case">
      <LedHeading level={3} element={heading}>
        {translate('revoke.case.heading', { time: formatMoment(one.submittedAt, locale) })}
      </LedHeading>
      {one.validUntil && <p>{translate('state.validUntil', { day: formatDay(one.validUntil, locale) })}</p>}
      {proposal && reason && (
        <p>
          {proposal.by === 'you'
            ? translate('revoke.yours', { time, reason, day: formatDay(proposal.endsAt, locale) })
            : translate('revoke.another', { time, reason })}
        </p>
      )}
      {proposal?.note && <p>{translate('revoke.words', { note: proposal.note })}</p>}
      <p>{translate('revoke.cost')}</p>
      {!proposal && <ProposalForm busy={busy} onPropose={(revocation) => void onRevoke(revocation)} />}
      {proposal?.by === 'another' && (
        <div data-part="button-row">
          <ConfirmButton
            label={translate('revoke.agree.label')}
            question={translate('revoke.agree.question')}
            yes={translate('revoke.agree.confirm')}
            busy={busy}
            onConfirm={() => onRevoke({ reason: proposal.reason })}
          />
          <BusyButton busy={busy} onClick={onLeave}>
            {translate('revoke.leave.label')}
          </BusyButton>
        </div>
      )}
      {proposal?.by === 'you' && (
        <div data-part="button-row">
          <BusyButton busy={busy} onClick={onLeave}>
            {translate('revoke.recall.label')}
          </BusyButton>
        </div>
      )}
    </div>
  );
}
