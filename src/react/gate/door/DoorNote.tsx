import type { ReactNode } from 'react';
import type { Help } from '../../../core/gate/GateApi.js';
import { HelpNote } from '../parts/HelpNote.js';
import { useGate } from '../useGate.js';

export interface DoorNoteProps {
  readonly state: string;
  readonly heading: string;
  readonly say: string;
  readonly help: Help | undefined;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** What happened, what to do, and where help is. */
export function DoorNote({ state, heading, say, help, onRetry, children }: DoorNoteProps) {
  const { translate } = useGate();
  return (
    <div data-part="door-note" data-state={state}>
      <h2 tabIndex={-1}>{heading}</h2>
      <p>{say}</p>
      {onRetry && (
        <button type="button" data-part="retry-button" onClick={onRetry}>
          {translate('gate.retry.label')}
        </button>
      )}
      {children}
      <HelpNote help={help} />
    </div>
  );
}
