'use client';
import type { ComponentProps } from 'react';
import { BusyButton } from './parts/BusyButton.js';
import { GatePart } from './parts/GatePart.js';
import { News } from './parts/News.js';
import { HelpNote } from './parts/HelpNote.js';
import { TroubleNote } from './parts/TroubleNote.js';
import { useTell } from './parts/useTell.js';
import { StatusBody } from './StatusBody.js';
import { useGate } from './useGate.js';
import { useVerification } from './useVerification.js';

export interface VerificationStatusProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** The application; the viewer's latest where it is left out. */
  readonly verification?: string;
  /** The viewer wants to go on where they stopped. */
  readonly onContinue?: () => void;
  readonly onWatch?: () => void;
}

/** Where the application stands, for a page of its own that a link or a message leads to. It follows by itself. */
export function VerificationStatus({
  verification: id,
  onContinue,
  onWatch,
  ...props
}: VerificationStatusProps) {
  const { translate } = useGate();
  const verification = useVerification(id);
  const { region, tell } = useTell();
  const { phase } = verification;
  return (
    <GatePart
      data-part="verification-status"
      aria-label={translate('status.heading')}
      aria-busy={phase === 'asking'}
      region={region}
      {...props}
    >
      {phase === 'known' && <News notices={verification.notices} tell={tell} />}
      {phase === 'known' &&
        (verification.view ? (
          <StatusBody
            offers={verification.offers}
            view={verification.view}
            actions={verification}
            tell={tell}
            focus={false}
            onContinue={onContinue}
            onWatch={onWatch}
          />
        ) : (
          <p>{translate('status.none')}</p>
        ))}
      {phase === 'failed' && (
        <>
          <TroubleNote trouble={verification.problem} />
          <BusyButton busy={false} onClick={verification.refresh}>
            {translate('gate.retry.label')}
          </BusyButton>
        </>
      )}
      <HelpNote
        help={
          phase === 'known'
            ? verification.offers.help
            : phase === 'failed'
              ? verification.problem.problem?.help
              : undefined
        }
      />
    </GatePart>
  );
}
