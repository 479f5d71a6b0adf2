import { useEffect, useRef } from 'react';
import { formatMoment } from '../../../core/gate/i18n/formatDay.js';
import type { Problem, RunningPlay } from '../../../core/gate/GateApi.js';
import { BusyButton } from '../parts/BusyButton.js';
import { sayTrouble } from '../parts/sayTrouble.js';
import { TroubleNote } from '../parts/TroubleNote.js';
import { useTask } from '../parts/useTask.js';
import type { Tell } from '../parts/useTell.js';
import { useGate } from '../useGate.js';
import { DoorNote } from './DoorNote.js';

export interface TooManyPlaysProps {
  /** With the plays that are running. */
  readonly problem: Problem;
  readonly tell: Tell;
  readonly onTry: () => void;
}

/** Which films are playing where, each with its own end; when one has ended, the film opens here. */
export function TooManyPlays({ problem, tell, onTry }: TooManyPlaysProps) {
  const { client, translate } = useGate();
  const { busy, trouble, run } = useTask();
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const end = async ({ id }: RunningPlay) => {
    const done = await run(
      async () => {
        await client.endPlay(id);
        return true;
      },
      (error) => tell(sayTrouble(error, translate)),
    );
    if (done && mounted.current) onTry();
  };
  return (
    <DoorNote
      state="too-many-plays"
      heading={translate('gate.plays.heading')}
      say={problem.say}
      help={problem.help}
    >
      <TroubleNote trouble={trouble} />
      <ul data-part="play-list">
        {problem.plays?.map((play) => {
          const { title, device, startedAt } = play;
          return (
            <li key={play.id}>
              <span>
                {translate('gate.plays.entry', {
                  title,
                  device,
                  time: formatMoment(startedAt, translate.locale),
                })}
              </span>
              <BusyButton busy={busy} onClick={() => void end(play)}>
                {translate('gate.plays.end.label', { title, device })}
              </BusyButton>
            </li>
          );
        })}
      </ul>
    </DoorNote>
  );
}
