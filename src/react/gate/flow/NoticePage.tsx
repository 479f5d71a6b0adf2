import type { ConsentNotice } from '../../../core/gate/GateApi.js';
import { useGate } from '../useGate.js';
import { ConsentForm } from './ConsentForm.js';
import { FlowHeading } from './FlowHeading.js';
import type { PageProps } from './PageProps.js';

export interface NoticePageProps extends PageProps {
  readonly notice: ConsentNotice;
  /** Another notice was agreed to before. */
  readonly changed: boolean;
  /** It stands before a renewal. */
  readonly renewing?: boolean;
  readonly given: boolean;
  readonly onAgree: () => void;
}

/** Who asks for what, and why, before anything is asked (PIPL 17, 30); then consent to sensitive data by itself. */
export function NoticePage({ notice, changed, renewing = false, focus, ...form }: NoticePageProps) {
  const { translate } = useGate();
  return (
    <>
      <FlowHeading focus={focus}>
        {translate(changed ? 'notice.changedHeading' : 'notice.heading')}
      </FlowHeading>
      <ConsentForm {...form} label={translate('consent.sensitive.label')}>
        {changed && <p>{translate(renewing ? 'notice.changedRenewal' : 'notice.changed')}</p>}
        {notice.sections.map(({ id, heading, text }) => (
          <section key={id} data-part="notice-section" data-section={id}>
            <h3>{heading}</h3>
            <p>{text}</p>
          </section>
        ))}
      </ConsentForm>
    </>
  );
}
