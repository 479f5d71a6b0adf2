import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { commands, type ChosenKeys, type CommandId } from '../../../core/keyboard/commands.js';
import { describeKeys } from '../../../core/keyboard/describeKeys.js';
import { sayPhrase } from '../../../core/i18n/Phrase.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePreferences } from '../../player/usePreferences.js';
import type { Tell } from './DialogStatus.js';
import { KeyCapture } from './KeyCapture.js';

export interface CommandKeysProps {
  readonly command: CommandId;
  /** Whether its new key is waited for. */
  readonly awaited: boolean;
  readonly onAwait: (begins: boolean) => void;
  readonly onKeys: (keys: ChosenKeys) => void;
  readonly tell: Tell;
}

/** One command, the keys it has, and the way to another. */
export function CommandKeys({ command, awaited, onAwait, onKeys, tell }: CommandKeysProps) {
  const translate = useTranslate();
  const { shortcuts } = usePreferences();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const label = sayPhrase(commands[command].label, translate);
  const { text } = describeKeys(command, shortcuts, translate);
  return (
    <>
      <div data-part="command-keys">
        {/* Other keys, another button: a description that changes under the focus is said twice. */}
        <button key={text} ref={button} type="button" aria-describedby={id} onClick={() => onAwait(true)}>
          {translate('shortcuts.change.label', { command: label })}
        </button>
        <span id={id}>{text}</span>
      </div>
      {awaited && (
        <KeyCapture
          command={command}
          label={label}
          onLeave={() => onAwait(false)}
          onEnd={(found) => {
            // First the keys, for they bring the button to go back to; then the focus, before the field goes.
            if (found) flushSync(() => onKeys(found.keys));
            button.current?.focus();
            onAwait(false);
            tell(...(found?.sentences ?? [translate('shortcuts.unchanged')]));
          }}
          tell={tell}
        />
      )}
    </>
  );
}
