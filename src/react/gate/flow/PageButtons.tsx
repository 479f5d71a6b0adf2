import { BusyButton } from '../parts/BusyButton.js';
import { useGate } from '../useGate.js';

export interface PageButtonsProps {
  readonly busy: boolean;
  readonly next?: string;
  /** Left out on the first page. */
  readonly onBack: (() => void) | undefined;
}

/** On and back; on is what Enter does. */
export function PageButtons({ busy, next, onBack }: PageButtonsProps) {
  const { translate } = useGate();
  return (
    <div data-part="button-row">
      <BusyButton type="submit" busy={busy} data-part="next-button">
        {next ?? translate('flow.next.label')}
      </BusyButton>
      {onBack && (
        <button type="button" data-part="back-button" onClick={onBack}>
          {translate('flow.back.label')}
        </button>
      )}
    </div>
  );
}
