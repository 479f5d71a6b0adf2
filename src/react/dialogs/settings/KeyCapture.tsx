import { useEffect, useId, useRef, useState } from 'react';
import type { CommandId } from '../../../core/keyboard/commands.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePreferences } from '../../player/usePreferences.js';
import type { Tell } from './DialogStatus.js';
import { judgeKey, withoutKey, type NewKeys, type Refusal } from './judgeKey.js';

export interface KeyCaptureProps {
  readonly command: CommandId;
  /** The command by name. */
  readonly label: string;
  /** It has come to something; null where the viewer wants all to stay as it is. */
  readonly onEnd: (found: NewKeys | null) => void;
  /** The viewer went elsewhere. */
  readonly onLeave: () => void;
  readonly tell: Tell;
}

/**
 * Waits for the key that a command is to have. A text field, though nothing is written in it: a screen reader in browse
 * mode keeps letters to itself and gives them up only where one types, and on a touch screen only a field brings keys.
 * Tab moves on as everywhere, so that what stands beside the field can be reached; Escape ends the waiting, not the dialog.
 */
export function KeyCapture({ command, label, onEnd, onLeave, tell }: KeyCaptureProps) {
  const translate = useTranslate();
  const { keys } = usePreferences().shortcuts;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  // Under the field, so often under the edge of a small window.
  useEffect(() => {
    words.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  const removed = withoutKey(command, keys, translate);
  const taken = refusal?.taken;

  /** Whether the key was ours. All others do what they always do. */
  const press = (pressed: Parameters<typeof judgeKey>[1]): boolean => {
    const judgement = judgeKey(command, pressed, keys, translate);
    if (judgement.type === 'waiting') return false;
    if (judgement.type === 'given') {
      onEnd(judgement);
      return true;
    }
    setRefusal(judgement);
    tell(judgement.sentence);
    return judgement.taken !== null;
  };

  return (
    // Escape and leaving are the whole group's affair, wherever in it the focus is.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      data-part="key-capture"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnd(null);
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to)) onLeave();
      }}
    >
      <label htmlFor={id}>{translate('shortcuts.press', { command: label })}</label>
      <input
        ref={field}
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value=""
        onKeyDown={(event) => {
          if (!isWhole(event.key)) return;
          const { key, altKey, ctrlKey, metaKey } = event;
          const { isComposing } = event.nativeEvent;
          if (press({ key, altKey, ctrlKey, metaKey, isComposing })) event.preventDefault();
        }}
        onChange={(event) => {
          const key = lastTyped(event.nativeEvent);
          if (key) press({ key, altKey: false, ctrlKey: false, metaKey: false, isComposing: false });
        }}
      />
      {refusal && (
        <p ref={words} id={`${id}refusal`}>
          {refusal.sentence}
        </p>
      )}
      <div data-part="button-row">
        {taken && (
          <button type="button" aria-describedby={`${id}refusal`} onClick={() => onEnd(taken)}>
            {translate('shortcuts.take.label')}
          </button>
        )}
        {removed && (
          <button type="button" onClick={() => onEnd(removed)}>
            {translate('shortcuts.remove.label', { command: label })}
          </button>
        )}
        <button type="button" onClick={() => onEnd(null)}>
          {translate('cancel.label')}
        </button>
      </div>
    </div>
  );
}

/** An input method or an on-screen keyboard hides the key in the event and tells the character only as it is typed. */
const isWhole = (key: string): boolean => key !== 'Process' && key !== 'Unidentified';

const lastTyped = (event: Event): string | undefined =>
  'data' in event && typeof event.data === 'string' ? Array.from(event.data).at(-1) : undefined;
