import { useId, useState } from 'react';
import type { Problem } from '../../../core/gate/GateApi.js';
import type { VerificationState } from '../../../core/gate/Verification.js';
import { Flow } from '../flow/Flow.js';
import { PasskeySignIn } from '../PasskeySignIn.js';
import { sayTrouble } from '../parts/sayTrouble.js';
import type { Tell } from '../parts/useTell.js';
import { StatusBody } from '../StatusBody.js';
import { useGate } from '../useGate.js';
import { useVerification } from '../useVerification.js';
import { DoorNote } from './DoorNote.js';

export interface LockedDoorProps {
  readonly problem: Problem;
  readonly tell: Tell;
  readonly onTry: () => void;
}

/** A film that opens for who has verified: the way to that, where an application stands, or the way back. */
export function LockedDoor({ problem, tell, onTry }: LockedDoorProps) {
  const { translate } = useGate();
  const verification = useVerification();
  const say = useId();
  const [verifying, setVerifying] = useState(false);
  /** Where the application stood when this door was first seen. */
  const [first, setFirst] = useState<VerificationState | null>(null);
  if (verification.phase === 'asking') return null;
  if (verification.phase === 'failed')
    return (
      <DoorNote
        state="trouble"
        heading={translate('gate.trouble.heading')}
        say={sayTrouble(verification.problem, translate)}
        help={verification.problem.problem?.help}
        onRetry={onTry}
      />
    );
  const { offers, view } = verification;
  if (view && first === null) setFirst(view.state);
  if (verifying)
    return (
      <Flow offers={offers} view={view} actions={verification} tell={tell} focusOnMount onWatch={onTry} />
    );
  const begin = () => setVerifying(true);
  // Verified from the first, and locked all the same: then it is the film that is not for them. Verified since: it opens now.
  const isNews = view?.state !== 'verified' || first !== 'verified';
  if (view && view.state !== 'draft' && isNews)
    return (
      <div data-part="door-note" data-state={view.state}>
        <StatusBody
          offers={offers}
          view={view}
          actions={verification}
          tell={tell}
          focus={false}
          onContinue={begin}
          onWatch={onTry}
          onBegin={begin}
        />
      </div>
    );
  const expired = problem.code === 'entitlement-expired';
  return (
    <DoorNote
      state={expired ? 'expired' : 'locked'}
      heading={translate(expired ? 'gate.expired.heading' : 'gate.locked.heading')}
      say={translate(expired ? 'state.expired.say' : 'gate.locked.say')}
      sayId={say}
      help={offers.help}
    >
      <p>
        <button type="button" data-part="next-button" aria-describedby={say} onClick={begin}>
          {translate(
            view?.state === 'draft'
              ? 'status.continue.label'
              : expired
                ? 'gate.renew.label'
                : 'gate.verify.label',
          )}
        </button>
      </p>
      {problem.code === 'not-signed-in' && (
        <>
          <h3>{translate('gate.signIn.heading')}</h3>
          <PasskeySignIn onSignedIn={onTry} />
        </>
      )}
    </DoorNote>
  );
}
