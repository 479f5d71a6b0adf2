import { useLayoutEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import type { GrantedCase, GrantedSearch, Revocation } from '../../../core/gate/GateApi.js';
import { formatMoment } from '../../../core/gate/i18n/formatDay.js';
import { LedHeading } from '../parts/LedHeading.js';
import { sayTrouble } from '../parts/sayTrouble.js';
import { TroubleNote } from '../parts/TroubleNote.js';
import { useTask } from '../parts/useTask.js';
import type { Tell } from '../parts/useTell.js';
import { useGate } from '../useGate.js';
import { FindGranted } from './FindGranted.js';
import { GrantedBody } from './GrantedBody.js';

export interface RevocationDeskProps {
  /** How each way is called; by its id where that cannot be had. */
  readonly ways: Readonly<Record<string, string>>;
  readonly proposed: readonly GrantedCase[];
  readonly setProposed: Dispatch<SetStateAction<readonly GrantedCase[]>>;
  readonly tell: Tell;
}

/** Where two reviewers, one after the other, take back what was granted to somebody who has no right to it. */
export function RevocationDesk({ ways, proposed, setProposed, tell }: RevocationDeskProps) {
  const { client, translate } = useGate();
  const { locale } = translate;
  const { busy, trouble, run } = useTask();
  const [found, setFound] = useState<readonly GrantedCase[] | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLHeadingElement>(null);
  /** Where several are found, the way goes on from their list, once it is there. */
  const isLed = useRef(false);
  useLayoutEffect(() => {
    if (isLed.current) list.current?.focus();
    isLed.current = false;
  }, [found]);
  const tellTrouble = (error: Parameters<typeof sayTrouble>[0]) => tell(sayTrouble(error, translate));

  const find = async (by: GrantedSearch) => {
    const granted = await run((signal) => client.findGranted(by, { signal }), tellTrouble);
    if (!granted) return;
    const [first, second] = granted;
    isLed.current = second !== undefined;
    setFound(granted);
    setOpen(first && !second ? first.id : null);
    if (!first) tell(translate('revoke.find.none'));
  };
  const replace = (next: GrantedCase) => {
    const isOther = ({ id }: GrantedCase) => id !== next.id;
    setProposed((before) => [...before.filter(isOther), ...(next.proposal ? [next] : [])]);
    setFound((before) => before?.map((one) => (isOther(one) ? one : next)) ?? null);
  };
  const close = (id: string, sentence: string) => {
    setProposed((before) => before.filter((one) => one.id !== id));
    setFound(null);
    setOpen(null);
    heading.current?.focus();
    tell(sentence);
  };
  const revoke = async (one: GrantedCase, { reason, note }: Revocation) => {
    const done = await run((signal) => client.revokeReview(one.id, reason, { signal, note }), tellTrouble);
    if (!done) return;
    if (!done.proposed) return close(one.id, translate('revoke.done'));
    // As the gate has it now: until when, and whose.
    const now = await run((signal) => client.requestRevocations({ signal }), tellTrouble);
    const mine = now?.find(({ id }) => id === one.id);
    if (mine) replace(mine);
    tell(translate('revoke.propose.told'));
  };
  const leave = async (one: GrantedCase) => {
    const left = await run(async (signal) => {
      await client.leaveGranted(one.id, { signal });
      return true;
    }, tellTrouble);
    if (left) close(one.id, translate(one.proposal?.by === 'you' ? 'revoke.recalled' : 'revoke.left'));
  };

  const nameOf = ({ provider, submittedAt, proposal }: GrantedCase) => {
    const way = ways[provider] ?? provider;
    if (!proposal) return translate('review.case.label', { way, time: formatMoment(submittedAt, locale) });
    const name = translate('revoke.proposed.label', { way, time: formatMoment(proposal.proposedAt, locale) });
    return proposal.by === 'you' ? translate('revoke.proposed.yours', { case: name }) : name;
  };
  const buttons = (cases: readonly GrantedCase[]) => (
    <ul data-part="granted-list">
      {cases.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            {...(one.id === open ? { 'aria-current': true } : {})}
            onClick={() => setOpen(one.id)}
          >
            {nameOf(one)}
          </button>
        </li>
      ))}
    </ul>
  );
  const chosen = [...(found ?? []), ...proposed].find(({ id }) => id === open);
  return (
    <>
      <LedHeading level={2} element={heading}>
        {translate('revoke.heading')}
      </LedHeading>
      <p>{translate('revoke.text')}</p>
      <TroubleNote trouble={trouble} />
      <div data-part="desk">
        <div data-part="queue">
          {proposed.length > 0 && (
            <>
              <h3>{translate('revoke.proposed.heading', { count: proposed.length })}</h3>
              {buttons(proposed)}
            </>
          )}
          <FindGranted busy={busy} onFind={(by) => void find(by)} />
          {found?.length === 0 && <p>{translate('revoke.find.none')}</p>}
          {found && found.length > 0 && (
            <>
              <LedHeading level={3} element={list}>
                {translate('revoke.found.heading', { count: found.length })}
              </LedHeading>
              {buttons(found)}
            </>
          )}
        </div>
        {chosen && (
          <GrantedBody
            key={chosen.id}
            one={chosen}
            busy={busy}
            onRevoke={(revocation) => revoke(chosen, revocation)}
            onLeave={() => void leave(chosen)}
          />
        )}
      </div>
    </>
  );
}
