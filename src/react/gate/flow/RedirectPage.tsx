import type { ProviderOffer } from '../../../core/gate/GateApi.js';
import { useGate } from '../useGate.js';
import { FlowHeading } from './FlowHeading.js';

export interface RedirectPageProps {
  readonly offer: Pick<ProviderOffer, 'name' | 'receiver'>;
  readonly address: string;
  readonly focus: boolean;
}

/** Leaving for a page of somebody else’s is the viewer’s own step, by a link that says where it leads. */
export function RedirectPage({ offer, address, focus }: RedirectPageProps) {
  const { translate } = useGate();
  const name = offer.receiver ?? offer.name;
  return (
    <>
      <FlowHeading focus={focus}>{translate('flow.redirect.heading', { name })}</FlowHeading>
      <p>{translate('flow.redirect.text', { name })}</p>
      <p>
        <a href={address} data-part="button-link">
          {translate('flow.redirect.label', { name })}
        </a>
      </p>
    </>
  );
}
