import type { Consents, Me, VerificationView } from '../../../core/gate/GateApi.js';
import { ConfirmButton } from '../parts/ConfirmButton.js';
import type { Deeds } from '../parts/useDeeds.js';
import { useGate } from '../useGate.js';

export interface GivenConsentsProps extends Pick<Deeds, 'busy' | 'deed'> {
  readonly me: Me;
  /** Where the focus goes when what had it is gone. */
  readonly toTop: () => void;
}

const kinds = ['sensitive', 'passingOn'] as const satisfies readonly (keyof Consents)[];

/** What the viewer agreed to, each with its own way back: one control, as giving it was (PIPL 15). */
export function GivenConsents({ me, busy, deed, toTop }: GivenConsentsProps) {
  const { client, translate } = useGate();
  const given = me.verifications.flatMap((view) =>
    kinds.filter((kind) => view.consents[kind] === true).map((kind) => ({ view, kind })),
  );
  const withdraw = (view: VerificationView, kind: (typeof kinds)[number]) => (signal: AbortSignal) =>
    view.next.includes('answer')
      ? client.saveAnswers(view.id, { consents: { [kind]: false } }, { signal })
      : client.withdraw(view.id, { signal });
  return (
    <>
      <h3>{translate('data.consents.heading')}</h3>
      {given.length === 0 && <p>{translate('data.consents.none')}</p>}
      <ul data-part="row-list">
        {given.map(({ view, kind }) => (
          <li key={`${view.id} ${kind}`}>
            <span>{translate(`consent.${kind}.heading`)}</span>
            <ConfirmButton
              label={translate(`consent.withdraw.${kind}.label`)}
              question={translate('consent.withdraw.question')}
              yes={translate('consent.withdraw.confirm')}
              busy={busy}
              onConfirm={async () => {
                if (await deed(withdraw(view, kind), translate('consent.withdrawn'))) toTop();
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
