'use client';
import { useEffect, useLayoutEffect, useRef, useState, type ComponentProps } from 'react';
import { cutGroups, spellGroups } from '../../core/gate/flow/spellGroups.js';
import { formatDay, formatMoment } from '../../core/gate/i18n/formatDay.js';
import type { AttestationView, NewAttestation, NewCode } from '../../gate-client/index.js';
import { AttestationForm } from './desk/AttestationForm.js';
import { BusyButton } from './parts/BusyButton.js';
import { GatePart } from './parts/GatePart.js';
import { sayTrouble } from './parts/sayTrouble.js';
import { Spelled } from './parts/Spelled.js';
import { TroubleNote } from './parts/TroubleNote.js';
import { useCopy } from './parts/useCopy.js';
import { useTask } from './parts/useTask.js';
import { useTell } from './parts/useTell.js';
import { useGate } from './useGate.js';
import { LedHeading } from './parts/LedHeading.js';

export type AttestationDeskProps = Omit<ComponentProps<'section'>, 'children'>;

/** Where a library, a school or an association vouches for a person it knows: a code for one use, read back in groups. */
export function AttestationDesk(props: AttestationDeskProps) {
  const { client, translate } = useGate();
  const { locale } = translate;
  const { region, tell } = useTell();
  const { busy, trouble, run } = useTask();
  const [made, setMade] = useState<(NewCode & { readonly name: string }) | null>(null);
  const [listed, setListed] = useState<readonly AttestationView[] | null>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const tellTrouble = (error: Parameters<typeof sayTrouble>[0]) => tell(sayTrouble(error, translate));

  const load = () =>
    run(async (signal) => setListed(await client.requestAttestations({ signal })), tellTrouble);
  useEffect(() => {
    void load();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once; later what was done brings it
  }, [client]);
  useLayoutEffect(() => {
    if (made) heading.current?.focus();
  }, [made]);

  const vouch = async (asked: NewAttestation) => {
    const code = await run((signal) => client.createAttestation(asked, { signal }), tellTrouble);
    if (!code) return;
    setMade({ ...code, name: asked.name });
    await load();
  };
  const recall = async ({ id }: AttestationView) => {
    const done = await run(async (signal) => {
      await client.recallAttestation(id, { signal });
      return true;
    }, tellTrouble);
    if (!done) return;
    list.current?.focus();
    tell(translate('attest.recalled'));
    await load();
  };
  const copy = useCopy(tell);
  const open = listed?.filter(({ state }) => state === 'open') ?? [];
  return (
    <GatePart
      data-part="attestation-desk"
      aria-label={translate('attest.heading')}
      aria-busy={listed === null && busy}
      region={region}
      {...props}
    >
      {made ? (
        <>
          <LedHeading element={heading}>{translate('attest.code.heading', { name: made.name })}</LedHeading>
          <p data-part="code">
            <Spelled groups={spellGroups(cutGroups(made.code), locale)} />
          </p>
          <p>{translate('attest.code.note', { day: formatDay(made.expiresAt, locale) })}</p>
          <div data-part="button-row">
            <button type="button" onClick={() => copy(made.code)}>
              {translate('attest.code.copy.label')}
            </button>
            <button type="button" data-part="next-button" onClick={() => setMade(null)}>
              {translate('attest.again.label')}
            </button>
          </div>
        </>
      ) : (
        <>
          <LedHeading>{translate('attest.heading')}</LedHeading>
          <p>{translate('attest.text')}</p>
          <AttestationForm busy={busy} onVouch={(asked) => void vouch(asked)} />
        </>
      )}
      <TroubleNote trouble={trouble} />
      <LedHeading level={3} element={list}>
        {translate('attest.list.heading')}
      </LedHeading>
      {listed && open.length === 0 && <p>{translate('attest.list.none')}</p>}
      <ul data-part="row-list">
        {open.map((one) => {
          const time = formatMoment(one.createdAt, locale);
          return (
            <li key={one.id}>
              <span>{translate('attest.list.entry', { time, day: formatDay(one.expiresAt, locale) })}</span>
              <BusyButton busy={busy} onClick={() => void recall(one)}>
                {translate('attest.recall.label', { time })}
              </BusyButton>
            </li>
          );
        })}
      </ul>
    </GatePart>
  );
}
