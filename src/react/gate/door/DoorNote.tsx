import type { ReactNode } from 'react';
import type { Help } from '../../../core/gate/GateApi.js';
import { HelpNote } from '../parts/HelpNote.js';
import { useGate } from '../useGate.js';
import { LedHeading } from '../parts/LedHeading.js';

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
      <LedHeading>{heading}</LedHeading>
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
