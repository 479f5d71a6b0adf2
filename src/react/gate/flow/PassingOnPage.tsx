import { useGate } from '../useGate.js';
import { ConsentForm } from './ConsentForm.js';
import { FlowHeading } from './FlowHeading.js';
import type { PageProps } from './PageProps.js';

export interface PassingOnPageProps extends PageProps {
  readonly receiver: string;
  readonly given: boolean;
  readonly onAgree: () => void;
}

/** Who receives what is given, by name; agreed to by itself (PIPL 23). */
export function PassingOnPage({ receiver, focus, ...form }: PassingOnPageProps) {
  const { translate } = useGate();
  return (
    <>
      <FlowHeading focus={focus}>{translate('consent.passingOn.heading')}</FlowHeading>
      <ConsentForm {...form} label={translate('consent.passingOn.label', { receiver })}>
        <p>{translate('consent.passingOn.text', { receiver })}</p>
      </ConsentForm>
    </>
  );
}
