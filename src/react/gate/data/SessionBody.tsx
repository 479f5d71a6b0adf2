import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatDay, formatMoment } from '../../../core/gate/i18n/formatDay.js';
import type { Me, SessionView } from '../../../core/gate/GateApi.js';
import { createPasskey, findPasskeyTrouble } from '../../../gate-client/index.js';
import { useHydrated } from '../../player/useHydrated.js';
import { BusyButton } from '../parts/BusyButton.js';
import { useDeeds } from '../parts/useDeeds.js';
import type { Tell } from '../parts/useTell.js';
import { useGate } from '../useGate.js';
import { LedHeading } from '../parts/LedHeading.js';

export interface SessionBodyProps {
  readonly me: Me;
  readonly tell: Tell;
  readonly refresh: () => void;
  readonly onSignedOut: (() => void) | undefined;
}

export function SessionBody({ me, tell, refresh, onSignedOut }: SessionBodyProps) {
  const { client, translate } = useGate();
  const { locale } = translate;
  const { busy, deed, note } = useDeeds(tell, refresh);
  const hydrated = useHydrated();
  const lacking = hydrated ? findPasskeyTrouble() : null;

  const signOut = async ({ id, current }: SessionView) => {
    const done = await deed(
      (signal) => client.endSession(current ? 'current' : id, { signal }),
      translate(current ? 'sessions.endedHere' : 'sessions.ended'),
    );
    if (done && current) onSignedOut?.();
    return done;
  };
  return (
    <>
      {note}
      <Rows
        rows={me.sessions.map((session) => ({
          id: session.id,
          text: translate(
            session.current ? 'sessions.current' : 'sessions.entry',
            session.current
              ? { device: session.device, time: '' }
              : { device: session.device, time: formatMoment(session.seenAt, locale) },
          ),
          label: session.current
            ? translate('sessions.endHere.label')
            : translate('sessions.end.label', { device: session.device }),
          onEnd: () => signOut(session),
        }))}
        busy={busy}
      />
      <Rows
        heading={<LedHeading level={3}>{translate('sessions.plays.heading')}</LedHeading>}
        none={translate('sessions.plays.none')}
        rows={me.plays.map(({ id, title, device, startedAt }) => ({
          id,
          text: translate('gate.plays.entry', { title, device, time: formatMoment(startedAt, locale) }),
          label: translate('gate.plays.end.label', { title, device }),
          onEnd: () => deed(() => client.endPlay(id), translate('sessions.ended')),
        }))}
        busy={busy}
      />
      <Rows
        heading={<LedHeading level={3}>{translate('sessions.passkeys.heading')}</LedHeading>}
        none={translate('sessions.passkeys.none')}
        rows={me.passkeys.map(({ id, label, createdAt }) => ({
          id,
          text: translate('sessions.passkeys.entry', { label, day: formatDay(createdAt, locale) }),
          label: translate('sessions.passkeys.remove.label', { label }),
          onEnd: () =>
            deed((signal) => client.removePasskey(id, { signal }), translate('sessions.passkeys.removed')),
        }))}
        busy={busy}
      />
      {lacking ? (
        <p>{translate(`passkey.${lacking}`)}</p>
      ) : (
        <>
          <BusyButton
            busy={busy}
            onClick={() =>
              void deed((signal) => createPasskey(client, { signal }), translate('passkey.created'))
            }
          >
            {translate('passkey.create.label')}
          </BusyButton>
          <p data-part="note">{translate('passkey.create.note')}</p>
        </>
      )}
    </>
  );
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly onEnd: () => Promise<boolean>;
}

interface RowsProps {
  readonly heading?: ReactNode;
  readonly none?: string;
  readonly rows: readonly Row[];
  readonly busy: boolean;
}

/** A list whose rows can be ended. The focus goes on to the row after the one that went, or to the heading. */
function Rows({ heading, none, rows, busy }: RowsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [ended, setEnded] = useState<number | null>(null);
  const count = rows.length;
  useEffect(() => {
    if (ended === null || !place.current) return;
    const buttons = [...place.current.querySelectorAll<HTMLElement>('li button')];
    const next = buttons[Math.min(ended, buttons.length - 1)];
    (next ?? place.current.querySelector<HTMLElement>('h3, p'))?.focus();
    setEnded(null);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when a row has gone
  }, [count]);
  return (
    <div ref={place}>
      {heading}
      {count === 0 && none && <p tabIndex={-1}>{none}</p>}
      <ul data-part="row-list">
        {rows.map(({ id, text, label, onEnd }, index) => (
          <li key={id}>
            <span>{text}</span>
            <BusyButton
              busy={busy}
              onClick={() => {
                setEnded(index);
                void onEnd().then((done) => {
                  if (!done) setEnded(null);
                });
              }}
            >
              {label}
            </BusyButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
