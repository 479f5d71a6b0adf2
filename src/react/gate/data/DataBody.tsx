import { useRef } from 'react';
import { formatDay } from '../../../core/gate/i18n/formatDay.js';
import type { Me } from '../../../core/gate/GateApi.js';
import { BusyButton } from '../parts/BusyButton.js';
import { ConfirmButton } from '../parts/ConfirmButton.js';
import { useDeeds } from '../parts/useDeeds.js';
import type { Tell } from '../parts/useTell.js';
import { useGate } from '../useGate.js';
import { Corrections } from './Corrections.js';
import { GivenConsents } from './GivenConsents.js';
import { saveFile } from './saveFile.js';
import { LedHeading } from '../parts/LedHeading.js';

export interface DataBodyProps {
  readonly me: Me;
  readonly tell: Tell;
  readonly refresh: () => void;
  readonly end: (sentence: string) => void;
  readonly onDeleted: (() => void) | undefined;
}

export function DataBody({ me, tell, refresh, end, onDeleted }: DataBodyProps) {
  const { client, translate } = useGate();
  const { locale } = translate;
  const top = useRef<HTMLHeadingElement>(null);
  const { busy, deed, note } = useDeeds(tell, refresh);
  return (
    <>
      {note}
      <LedHeading level={3} element={top}>
        {translate('data.kept.heading')}
      </LedHeading>
      <p>{me.entitlement.say}</p>
      <p>{translate('data.since', { day: formatDay(me.createdAt, locale) })}</p>
      <p>{translate('data.id', { id: me.id })}</p>
      <ul data-part="row-list">
        {me.verifications.map((one) => (
          <li key={one.id}>
            {translate('data.application', {
              day: formatDay(one.createdAt, locale),
              state: translate(`state.${one.state}.label`),
            })}
          </li>
        ))}
      </ul>
      <Corrections me={me} busy={busy} deed={deed} />
      <GivenConsents me={me} busy={busy} deed={deed} toTop={() => top.current?.focus()} />
      <h3>{translate('data.export.label')}</h3>
      <p data-part="note">{translate('data.export.note')}</p>
      <BusyButton
        busy={busy}
        data-part="export-button"
        onClick={() =>
          void deed(
            async (signal) => saveFile(await client.exportMe({ signal }), 'my-data.json'),
            translate('data.exported'),
          )
        }
      >
        {translate('data.export.label')}
      </BusyButton>
      <h3>{translate('data.delete.heading')}</h3>
      <ConfirmButton
        part="delete-button"
        label={translate('data.delete.label')}
        question={translate('data.delete.question')}
        yes={translate('data.delete.confirm')}
        busy={busy}
        onConfirm={() =>
          deed(
            (signal) => client.deleteMe({ signal }),
            translate('data.deleted'),
            (sentence) => {
              end(sentence);
              onDeleted?.();
            },
          )
        }
      />
    </>
  );
}
