import type { Help } from '../../../core/gate/GateApi.js';
import { useGate } from '../useGate.js';

/** Help, with the telephone first: at the same place wherever the gate asks something (WCAG 3.2.6). */
export function HelpNote({
  help,
  children,
}: {
  readonly help: Help | undefined;
  readonly children?: React.ReactNode;
}) {
  const { translate } = useGate();
  const { phone, hours, url } = help ?? {};
  const words = phone
    ? hours
      ? translate('help.phoneHours', { phone, hours })
      : translate('help.phone', { phone })
    : translate('help.none');
  const [before = '', after = ''] = phone ? words.split(phone) : [words];
  return (
    <div data-part="gate-help">
      <h3>{translate('help.heading')}</h3>
      <p>
        {before}
        {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
        {after}
      </p>
      {url && (
        <p>
          <a href={url}>{translate('help.link.label')}</a>
        </p>
      )}
      {children}
    </div>
  );
}
