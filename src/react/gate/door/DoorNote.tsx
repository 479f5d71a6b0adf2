import { useId, type ReactNode } from 'react';
import type { Help } from '../../../core/gate/GateApi.js';
import { HelpNote } from '../parts/HelpNote.js';
import { useGate } from '../useGate.js';
import { LedHeading } from '../parts/LedHeading.js';

export interface DoorNoteProps {
  readonly state: string;
  readonly heading: string;
  readonly say: string;
  /** By which what leads on is described, so that whoever comes to it by Tab hears why it is there. */
  readonly sayId?: string;
  readonly help: Help | undefined;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** What happened, what to do, and where help is. */
export function DoorNote({ state, heading, say, sayId, help, onRetry, children }: DoorNoteProps) {
  const { translate } = useGate();
  const own = useId();
  const id = sayId ?? own;
  return (
    <div data-part="door-note" data-state={state}>
      <LedHeading>{heading}</LedHeading>
      <p id={id}>{say}</p>
      {onRetry && (
        <button type="button" data-part="retry-button" aria-describedby={id} onClick={onRetry}>
          {translate('gate.retry.label')}
        </button>
      )}
      {children}
      <HelpNote help={help} />
    </div>
  );
}
