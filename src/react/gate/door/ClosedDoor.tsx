import type { GateProblem } from '../../../gate-client/index.js';
import { sayTrouble } from '../parts/sayTrouble.js';
import type { Tell } from '../parts/useTell.js';
import { useGate } from '../useGate.js';
import { DoorNote } from './DoorNote.js';
import { LockedDoor } from './LockedDoor.js';
import { TooManyPlays } from './TooManyPlays.js';
import { useOnline } from './useOnline.js';

export interface ClosedDoorProps {
  readonly problem: GateProblem;
  readonly tell: Tell;
  readonly onTry: () => void;
}

/** Why a film does not open, and what to do. */
export function ClosedDoor({ problem, tell, onTry }: ClosedDoorProps) {
  const { translate } = useGate();
  const offline = problem.is('offline', 'no-answer');
  useOnline(offline, onTry);
  if (problem.is('not-signed-in', 'not-entitled', 'entitlement-expired'))
    return <LockedDoor problem={problem} tell={tell} onTry={onTry} />;
  if (problem.is('too-many-plays'))
    return <TooManyPlays plays={problem.problem?.plays ?? []} problem={problem} tell={tell} onTry={onTry} />;
  const closed = problem.is('film-window-closed', 'film-region-closed', 'not-found');
  const heading = closed ? 'gate.closed.heading' : offline ? 'gate.offline.heading' : 'gate.trouble.heading';
  return (
    <DoorNote
      state={closed ? 'closed' : offline ? 'offline' : 'trouble'}
      heading={translate(heading)}
      say={sayTrouble(problem, translate)}
      help={problem.problem?.help}
      {...(closed ? {} : { onRetry: onTry })}
    />
  );
}
