'use client';
import type { ComponentProps } from 'react';
import { Flow } from './flow/Flow.js';
import { BusyButton } from './parts/BusyButton.js';
import { GatePart } from './parts/GatePart.js';
import { HelpNote } from './parts/HelpNote.js';
import { LedHeading } from './parts/LedHeading.js';
import { TroubleNote } from './parts/TroubleNote.js';
import { useTell } from './parts/useTell.js';
import { useGate } from './useGate.js';
import { useVerification } from './useVerification.js';

export interface VerificationFlowProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** The viewer has just asked for it: the first heading takes the focus. */
  readonly focusOnMount?: boolean;
  /** The viewer is verified and wants to watch. Left out where the page has nothing to lead to. */
  readonly onWatch?: () => void;
}

/**
 * The way from "locked" to "verified", one question a page. What is told comes before what is asked; every answer is kept as
 * it is given; going back loses nothing; the telephone stands on every page.
 */
export function VerificationFlow({ focusOnMount = false, onWatch, ...props }: VerificationFlowProps) {
  const { translate } = useGate();
  const verification = useVerification();
  const { region, tell } = useTell();
  return (
    <GatePart
      data-part="verification-flow"
      aria-label={translate('flow.label')}
      aria-busy={verification.phase === 'asking'}
      region={region}
      {...props}
    >
      {verification.phase === 'known' ? (
        <Flow
          offers={verification.offers}
          view={verification.view}
          actions={verification}
          tell={tell}
          focusOnMount={focusOnMount}
          onWatch={onWatch}
        />
      ) : (
        <>
          {verification.phase === 'failed' && (
            <>
              <LedHeading>{translate('flow.label')}</LedHeading>
              <TroubleNote trouble={verification.problem} />
              <BusyButton busy={false} onClick={verification.refresh}>
                {translate('gate.retry.label')}
              </BusyButton>
              <HelpNote help={verification.problem.problem?.help} />
            </>
          )}
        </>
      )}
    </GatePart>
  );
}
