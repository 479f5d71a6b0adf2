import { useEffect, useId, useRef } from 'react';
import { useGate } from '../useGate.js';
import { BusyButton } from './BusyButton.js';
import { dropCaret } from './dropCaret.js';
import { Spelled } from './Spelled.js';

export interface QuestionProps {
  readonly text: string;
  /** What is heard, where that is not what is seen. */
  readonly heard?: string;
  readonly yes: string;
  /** `Cancel`, where nothing better fits. */
  readonly no?: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before what cannot be undone. It takes the focus itself, not by an answer: a second, unmeant Enter must not answer it. */
export function Question({ text, heard, yes, no, busy = false, onYes, onCancel }: QuestionProps) {
  const { translate } = useGate();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    // Escape is no to a question, wherever in it one is.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={group}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      data-part="gate-question"
      onFocus={dropCaret}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p id={id}>{heard === undefined ? text : <Spelled groups={{ seen: text, heard }} />}</p>
      <div data-part="button-row">
        <BusyButton busy={busy} onClick={onYes}>
          {yes}
        </BusyButton>
        <button type="button" onClick={onCancel}>
          {no ?? translate('data.cancel.label')}
        </button>
      </div>
    </div>
  );
}
