import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Consents, Providers, VerificationView } from '../../core/gate/GateApi.js';
import { findUnagreed } from '../../core/gate/flow/planPages.js';
import { formatDay } from '../../core/gate/i18n/formatDay.js';
import { isProblem } from '../../gate-client/index.js';
import { AppealForm } from './AppealForm.js';
import { RenewalPages } from './flow/RenewalPages.js';
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
  readonly offers: Pick<Providers, 'providers' | 'notice'>;
  readonly view: VerificationView;
  readonly actions: Pick<VerificationActions, 'appeal' | 'withdraw' | 'renew' | 'refresh'>;
  readonly tell: Tell;
  /** The viewer came here by a step of theirs: the heading takes the focus, and what it means is said. */
  readonly focus: boolean;
  readonly onContinue?: (() => void) | undefined;
  readonly onWatch?: (() => void) | undefined;
  /** Another way, or once more, where this application has ended. */
  readonly onBegin?: (() => void) | undefined;
}

/** How long a state that most applications only pass through has to last before it is told. */
const PASSES_MS = 1000;

/** Where an application stands, why, and what can be done now. A change is said once, as it comes. */
export function StatusBody({
  offers,
  view,
  actions,
  tell,
  focus,
  onContinue,
  onWatch,
  onBegin,
}: StatusBodyProps) {
  const { translate } = useGate();
  const { locale } = translate;
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, trouble, run } = useTask();
  const [appealing, setAppealing] = useState(false);
  /** Something has to be agreed to before it is renewed. */
  const [agreeing, setAgreeing] = useState(false);
  const object = useRef<HTMLButtonElement>(null);
  const can = (step: VerificationView['next'][number]) => view.next.includes(step);

  const isLed = useRef(focus);
  useLayoutEffect(() => {
    // Back from the pages before a renewal, too: what had the focus there is gone.
    if (isLed.current && !agreeing) heading.current?.focus();
    isLed.current = agreeing;
  }, [agreeing]);
  const said = useRef(focus ? '' : view.say);
  const passing = view.state === 'submitted';
  useEffect(() => {
    if (said.current === view.say) return undefined;
    const say = () => {
      said.current = view.say;
      tell(view.say);
    };
    // "You need not stay" is not for who is sent on, or answered, in the same moment.
    const timer = setTimeout(say, passing ? PASSES_MS : 0);
    return () => clearTimeout(timer);
  }, [view.say, passing, tell]);

  const act = (work: (signal: AbortSignal) => Promise<unknown>) =>
    run(work, (error) => {
      // The notice has changed since this page was opened: it is asked for afresh, and told with the next try.
      if (isProblem(error, 'consent-missing')) actions.refresh();
      tell(sayTrouble(error, translate));
    });
  const toHeading = () => heading.current?.focus();
  const offer = offers.providers.find(({ id }) => id === view.provider);
  const renew = async (consents?: Consents) => {
    await act((signal) => actions.renew(signal, consents));
    setAgreeing(false);
  };
  if (agreeing)
    return (
      <RenewalPages
        offers={offers}
        view={view}
        busy={busy}
        onAgree={(consents) => void renew(consents)}
        onBack={() => setAgreeing(false)}
      />
    );
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
          <BusyButton
            busy={busy}
            data-part="next-button"
            onClick={() =>
              findUnagreed(offer, view, offers.notice).length > 0 ? setAgreeing(true) : void renew()
            }
          >
            {translate('gate.renew.label')}
          </BusyButton>
        )}
        {/* It stays while its form is open: where what had the focus is gone, Orca says nothing of the field that has it now. */}
        {can('appeal') && (
          <button ref={object} type="button" onClick={() => setAppealing(true)}>
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
            object.current?.focus();
            setAppealing(false);
          }}
        />
      )}
    </div>
  );
}
