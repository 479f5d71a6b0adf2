import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VerificationView } from '../../core/gate/GateApi.js';
import { formatDay } from '../../core/gate/i18n/formatDay.js';
import { AppealForm } from './AppealForm.js';
import { BusyButton } from './parts/BusyButton.js';
import { ConfirmButton } from './parts/ConfirmButton.js';
import { sayTrouble } from './parts/sayTrouble.js';
import { TroubleNote } from './parts/TroubleNote.js';
import { useTask } from './parts/useTask.js';
import type { Tell } from './parts/useTell.js';
import { useGate } from './useGate.js';
import type { VerificationActions } from './useVerification.js';
import { LedHeading } from './parts/LedHeading.js';

export interface StatusBodyProps {
  readonly view: VerificationView;
  readonly actions: Pick<VerificationActions, 'appeal' | 'withdraw' | 'renew'>;
  readonly tell: Tell;
  /** The viewer came here by a step of theirs: the heading takes the focus, and what it means is said. */
  readonly focus: boolean;
  readonly onContinue?: (() => void) | undefined;
  readonly onWatch?: (() => void) | undefined;
  /** Another way, or once more, where this application has ended. */
  readonly onBegin?: (() => void) | undefined;
}

/** Where an application stands, why, and what can be done now. A change is said once, as it comes. */
export function StatusBody({ view, actions, tell, focus, onContinue, onWatch, onBegin }: StatusBodyProps) {
  const { translate } = useGate();
  const { locale } = translate;
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, trouble, run } = useTask();
  const [appealing, setAppealing] = useState(false);
  const can = (step: VerificationView['next'][number]) => view.next.includes(step);

  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only where it appears
  }, []);
  const said = useRef(focus ? '' : view.say);
  useEffect(() => {
    if (said.current === view.say) return;
    said.current = view.say;
    tell(view.say);
  }, [view.say, tell]);

  const act = (work: (signal: AbortSignal) => Promise<unknown>) =>
    run(work, (error) => tell(sayTrouble(error, translate)));
  const toHeading = () => heading.current?.focus();
  return (
    <div data-part="status-body" data-state={view.state}>
      <LedHeading element={heading}>
        {translate(view.redirect ? 'state.away.label' : `state.${view.state}.label`)}
      </LedHeading>
      <p>{view.say}</p>
      {view.expectedBy && <p>{translate('state.expectedBy', { day: formatDay(view.expectedBy, locale) })}</p>}
      {view.state === 'verified' && view.validUntil && (
        <p>{translate('state.validUntil', { day: formatDay(view.validUntil, locale) })}</p>
      )}
      <TroubleNote trouble={trouble} />
      {view.redirect && (
        <p>
          <a href={view.redirect} data-part="button-link">
            {translate('state.away.link')}
          </a>
        </p>
      )}
      <div data-part="button-row">
        {can('watch') && onWatch && (
          <button type="button" data-part="next-button" onClick={onWatch}>
            {translate('status.watch.label')}
          </button>
        )}
        {can('answer') && onContinue && (
          <button type="button" data-part="next-button" onClick={onContinue}>
            {translate('status.continue.label')}
          </button>
        )}
        {can('renew') && (
          <BusyButton busy={busy} data-part="next-button" onClick={() => void act(actions.renew)}>
            {translate('gate.renew.label')}
          </BusyButton>
        )}
        {can('appeal') && !appealing && (
          <button type="button" onClick={() => setAppealing(true)}>
            {translate('status.appeal.label')}
          </button>
        )}
        {onBegin && (view.state === 'rejected' || view.state === 'revoked' || view.state === 'withdrawn') && (
          <button type="button" onClick={onBegin}>
            {translate(view.state === 'withdrawn' ? 'flow.begin.label' : 'flow.another.label')}
          </button>
        )}
        {can('withdraw') && view.state !== 'verified' && (
          <ConfirmButton
            label={translate('status.withdraw.label')}
            question={translate('status.withdraw.question')}
            yes={translate('status.withdraw.confirm')}
            busy={busy}
            onConfirm={async () => {
              await act(actions.withdraw);
              toHeading();
            }}
          />
        )}
      </div>
      {can('appeal') && appealing && (
        <AppealForm
          busy={busy}
          onSend={(words) =>
            void act((signal) => actions.appeal(words, signal)).then((view) => {
              if (!view) return;
              setAppealing(false);
              toHeading();
            })
          }
          onCancel={() => {
            setAppealing(false);
            toHeading();
          }}
        />
      )}
    </div>
  );
}
