import type { Problem } from '../../../core/gate/GateApi.js';
import type { Tell } from '../parts/useTell.js';
import { useGate } from '../useGate.js';
import { DoorNote } from './DoorNote.js';
import { LockedDoor } from './LockedDoor.js';
import { TooManyPlays } from './TooManyPlays.js';

export interface ClosedDoorProps {
  /** Null: the gate cannot be reached. */
  readonly problem: Problem | null;
  readonly tell: Tell;
  readonly onTry: () => void;
}

/** Why a film does not open, and what to do. */
export function ClosedDoor({ problem, tell, onTry }: ClosedDoorProps) {
  const { translate } = useGate();
  if (!problem)
    return (
      <DoorNote
        state="offline"
        heading={translate('gate.offline.heading')}
        say={translate('problem.offline')}
        help={undefined}
        onRetry={onTry}
      />
    );
  switch (problem.code) {
    case 'not-signed-in':
    case 'not-entitled':
    case 'entitlement-expired':
    case 'entitlement-revoked':
      return <LockedDoor problem={problem} tell={tell} onTry={onTry} />;
    case 'too-many-plays':
      return <TooManyPlays problem={problem} tell={tell} onTry={onTry} />;
    case 'film-window-closed':
    case 'film-region-closed':
    case 'not-found':
      return (
        <DoorNote
          state="closed"
          heading={translate('gate.closed.heading')}
          say={problem.say}
          help={problem.help}
        />
      );
    default:
      return (
        <DoorNote
          state="trouble"
          heading={translate('gate.trouble.heading')}
          say={problem.say}
          help={problem.help}
          onRetry={onTry}
        />
      );
  }
}
