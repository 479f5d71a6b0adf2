'use client';
import { useId, useLayoutEffect, useRef, useState, type ComponentProps } from 'react';
import type { InvitationView, NewInvitation } from '../../core/gate/GateApi.js';
import { formatDay } from '../../core/gate/i18n/formatDay.js';
import { BusyButton } from './parts/BusyButton.js';
import { GatePart } from './parts/GatePart.js';
import { LedHeading } from './parts/LedHeading.js';
import { useCopy } from './parts/useCopy.js';
import { useDeeds } from './parts/useDeeds.js';
import { useErrorFocus } from './parts/useErrorFocus.js';
import { useTell } from './parts/useTell.js';
import { useGate } from './useGate.js';

export type StaffInvitationsProps = Omit<ComponentProps<'section'>, 'children'>;

const roles = ['reviewer', 'organisation', 'operator'] as const satisfies readonly NewInvitation['role'][];

/** Where the operator lets staff in: a link for one person, once. What needs a second reviewer needs this. */
export function StaffInvitations(props: StaffInvitationsProps) {
  const { client, translate } = useGate();
  const { region, tell } = useTell();
  const { busy, deed, note } = useDeeds(tell, () => undefined);
  const copy = useCopy(tell);
  const id = useId();
  const [role, setRole] = useState<NewInvitation['role'] | null>(null);
  const [missed, setMissed] = useState(0);
  const [made, setMade] = useState<InvitationView | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useErrorFocus(missed, () => first.current);
  const wasMade = useRef(false);
  useLayoutEffect(() => {
    if (made !== null || wasMade.current) heading.current?.focus();
    wasMade.current = made !== null;
  }, [made]);
  const isMissing = missed > 0 && role === null;
  const create = (wanted: NewInvitation['role']) =>
    deed(
      async (signal) => setMade(await client.createInvitation(wanted, { signal })),
      translate('invite.created'),
    );
  return (
    <GatePart
      data-part="staff-invitations"
      aria-label={translate('invite.heading')}
      region={region}
      {...props}
    >
      <LedHeading key={made ? 'made' : 'asked'} element={heading}>
        {translate(made ? 'invite.link.heading' : 'invite.heading')}
      </LedHeading>
      {note}
      {made ? (
        <>
          <p data-part="link">{made.url}</p>
          <p>{translate('invite.link.note', { day: formatDay(made.expiresAt, translate.locale) })}</p>
          <div data-part="button-row">
            <button type="button" data-part="next-button" onClick={() => copy(made.url)}>
              {translate('invite.copy.label')}
            </button>
            <button
              type="button"
              onClick={() => {
                setMade(null);
                setRole(null);
                setMissed(0);
              }}
            >
              {translate('invite.again.label')}
            </button>
          </div>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (busy) return;
            if (role) void create(role);
            else setMissed(missed + 1);
          }}
        >
          <p>{translate('invite.text')}</p>
          {isMissing && (
            <p id={`${id}error`} data-part="field-error">
              {translate('invite.missing')}
            </p>
          )}
          <fieldset>
            <legend>{translate('invite.legend')}</legend>
            {roles.map((one, index) => (
              <div key={one} data-part="gate-field">
                <label data-part="choice-option">
                  <input
                    ref={index === 0 ? first : undefined}
                    type="radio"
                    name={`${id}role`}
                    {...(index === 0 && isMissing ? { 'aria-describedby': `${id}error` } : {})}
                    checked={role === one}
                    onChange={() => setRole(one)}
                  />
                  <span>{translate(`invite.role.${one}`)}</span>
                </label>
              </div>
            ))}
          </fieldset>
          <div data-part="button-row">
            <BusyButton type="submit" busy={busy} data-part="next-button">
              {translate('invite.create.label')}
            </BusyButton>
          </div>
        </form>
      )}
    </GatePart>
  );
}
