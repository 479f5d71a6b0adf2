import { useRef, useState } from 'react';
import { Question } from './Question.js';

export interface ConfirmButtonProps {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly busy?: boolean;
  readonly part?: string;
  /** Done before the question goes. Where it moves the focus, the focus stays there; else it goes back to the button. */
  readonly onConfirm: () => unknown;
}

/** A button whose deed is asked about once more, in place. */
export function ConfirmButton({ label, question, yes, busy, part, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const end = () => {
    if (place.current?.contains(document.activeElement)) button.current?.focus();
    setAsking(false);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        {...(part ? { 'data-part': part } : {})}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
      {asking && (
        <span ref={place} data-part="question-place">
          <Question
            text={question}
            yes={yes}
            {...(busy === undefined ? {} : { busy })}
            onYes={() => void Promise.resolve(onConfirm()).then(end)}
            onCancel={end}
          />
        </span>
      )}
    </>
  );
}
