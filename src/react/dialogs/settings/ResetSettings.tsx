import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import type { Tell } from './DialogStatus.js';

/** Everything as on the first day, after one question. */
export function ResetSettings({ tell }: { tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const end = (sentence: string) => {
    button.current?.focus();
    setAsking(false);
    tell(sentence);
  };
  return (
    <>
      <button ref={button} type="button" onClick={() => setAsking(true)}>
        {translate('carry.reset.label')}
      </button>
      {asking && (
        <ResetQuestion
          onReset={() => {
            preferences.reset();
            end(translate('carry.resetDone'));
          }}
          onCancel={() => end(translate('shortcuts.unchanged'))}
        />
      )}
    </>
  );
}

interface ResetQuestionProps {
  readonly onReset: () => void;
  readonly onCancel: () => void;
}

/** Takes the focus itself, not by one of its answers: a second, unmeant Enter must not answer it. */
function ResetQuestion({ onReset, onCancel }: ResetQuestionProps) {
  const translate = useTranslate();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    <div ref={group} role="group" aria-labelledby={id} tabIndex={-1} data-part="reset-question">
      <p id={id}>{translate('carry.reset.question')}</p>
      <div data-part="button-row">
        <button type="button" onClick={onReset}>
          {translate('carry.reset.confirm')}
        </button>
        <button type="button" onClick={onCancel}>
          {translate('cancel.label')}
        </button>
      </div>
    </div>
  );
}
