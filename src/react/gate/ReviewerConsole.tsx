'use client';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { formatMoment } from '../../core/gate/i18n/formatDay.js';
import type { GateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { GrantedCase, ReviewCase, ReviewDecision } from '../../core/gate/GateApi.js';
import { CaseBody } from './desk/CaseBody.js';
import { RevocationDesk } from './desk/RevocationDesk.js';
import { BusyButton } from './parts/BusyButton.js';
import { GatePart } from './parts/GatePart.js';
import { sayTrouble } from './parts/sayTrouble.js';
import { TroubleNote } from './parts/TroubleNote.js';
import { useTask } from './parts/useTask.js';
import { useTell } from './parts/useTell.js';
import { useGate } from './useGate.js';
import { LedHeading } from './parts/LedHeading.js';

export type ReviewerConsoleProps = Omit<ComponentProps<'section'>, 'children'>;

/**
 * A reviewer's desk, for one who may not see it: a list of what waits, one application, one decision with its reason; then what was
 * granted, and how two take it back. By keyboard alone; what was done is told once, and the focus goes on to the list.
 */
export function ReviewerConsole(props: ReviewerConsoleProps) {
  const { client, translate } = useGate();
  const { region, tell } = useTell();
  const { busy, trouble, run } = useTask();
  const [cases, setCases] = useState<readonly ReviewCase[] | null>(null);
  /** What another or this reviewer would take back. */
  const [proposed, setProposed] = useState<readonly GrantedCase[]>([]);
  /** How each way is called; by its id where that cannot be had. */
  const [ways, setWays] = useState<Readonly<Record<string, string>>>({});
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const tellTrouble = (error: Parameters<typeof sayTrouble>[0]) => tell(sayTrouble(error, translate));

  const load = () =>
    run(async (signal) => {
      const [reviews, revocations] = await Promise.all([
        client.requestReviews({ signal }),
        client.requestRevocations({ signal }),
      ]);
      setCases(reviews);
      setProposed(revocations);
      return { count: reviews.length, proposed: revocations.length };
    }, tellTrouble);
  const lookAgain = async () => {
    const found = await load();
    if (!found) return;
    if (found.proposed > 0) tell(translate('review.queue.both', found));
    else if (found.count > 0) tell(translate('review.queue.count', found));
    else tell(translate('review.queue.empty'));
  };
  useEffect(() => {
    void load();
    client.requestProviders().then(
      ({ providers }) => setWays(Object.fromEntries(providers.map(({ id, name }) => [id, name]))),
      () => undefined,
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once; later the reviewer asks
  }, [client]);
  const replace = (one: ReviewCase) =>
    setCases((before) => before?.map((other) => (other.id === one.id ? one : other)) ?? null);

  const take = async ({ id }: ReviewCase) => {
    const taken = await run((signal) => client.takeReview(id, { signal }), tellTrouble);
    if (!taken) return;
    replace(taken);
    tell(translate('review.case.taken'));
  };
  const release = async (one: ReviewCase) => {
    const left = await run(async (signal) => {
      await client.releaseReview(one.id, { signal });
      return true;
    }, tellTrouble);
    if (!left) return;
    const { contact: _contact, ...others } = one;
    replace({ ...others, assigned: 'nobody' });
    setOpen(null);
    list.current?.focus();
    tell(translate('review.case.released'));
  };
  const decide = async ({ id }: ReviewCase, decision: ReviewDecision) => {
    const done = await run((signal) => client.decideReview(id, decision, { signal }), tellTrouble);
    if (!done) return;
    setCases((before) => before?.filter((one) => one.id !== id) ?? null);
    setOpen(null);
    list.current?.focus();
    const referred = decision.decision === 'verify' && done.state !== 'verified';
    tell(translate(referred ? 'review.decided.referred' : `review.decided.${decision.decision}`));
  };
  const chosen = cases?.find(({ id }) => id === open);
  return (
    <GatePart
      data-part="reviewer-console"
      aria-label={translate('review.heading')}
      aria-busy={cases === null && busy}
      region={region}
      {...props}
    >
      <LedHeading>{translate('review.heading')}</LedHeading>
      <TroubleNote trouble={trouble} />
      <div data-part="desk">
        <div data-part="queue">
          <LedHeading level={3} element={list}>
            {cases && cases.length > 0
              ? translate('review.queue.count', { count: cases.length })
              : translate('review.queue.heading')}
          </LedHeading>
          {cases?.length === 0 && <p>{translate('review.queue.empty')}</p>}
          <ul data-part="case-list">
            {cases?.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  {...(one.id === open ? { 'aria-current': true } : {})}
                  onClick={() => setOpen(one.id)}
                >
                  {nameCase(one, ways, translate)}
                </button>
              </li>
            ))}
          </ul>
          <BusyButton busy={busy} onClick={() => void lookAgain()}>
            {translate('review.queue.reload.label')}
          </BusyButton>
        </div>
        {chosen && (
          <CaseBody
            key={chosen.id}
            one={chosen}
            busy={busy}
            tell={tell}
            onTake={() => void take(chosen)}
            onRelease={() => void release(chosen)}
            onDecide={(decision) => void decide(chosen, decision)}
          />
        )}
      </div>
      {cases && <RevocationDesk ways={ways} proposed={proposed} setProposed={setProposed} tell={tell} />}
    </GatePart>
  );
}

function nameCase(one: ReviewCase, ways: Readonly<Record<string, string>>, translate: GateTranslate): string {
  const blanks = {
    way: ways[one.provider] ?? one.provider,
    time: formatMoment(one.submittedAt, translate.locale),
  };
  const name = one.appeal ? translate('review.case.appeal', blanks) : translate('review.case.label', blanks);
  if (one.assigned === 'you') return translate('review.case.yours', { case: name });
  return one.assigned === 'another' ? translate('review.case.another', { case: name }) : name;
}
