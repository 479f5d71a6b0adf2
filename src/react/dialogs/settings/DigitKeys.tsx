import { useId } from 'react';
import { sayPhrase } from '../../../core/i18n/Phrase.js';
import { commands, type ChosenKeys } from '../../../core/keyboard/commands.js';
import { describeKeys } from '../../../core/keyboard/describeKeys.js';
import { findBound } from '../../../core/keyboard/findCommand.js';
import { allCommandKeys } from '../../../core/keyboard/laterCommandKeys.js';
import { removeKey } from '../../../core/keyboard/remapKey.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePreferences } from '../../player/usePreferences.js';
import type { Tell } from './DialogStatus.js';

export interface DigitKeysProps {
  readonly onKeys: (keys: ChosenKeys) => void;
  readonly tell: Tell;
}

/** The row of digits, which a command has as a whole or not at all: on or off, and nothing to press. */
export function DigitKeys({ onKeys, tell }: DigitKeysProps) {
  const translate = useTranslate();
  const { shortcuts } = usePreferences();
  const id = useId();
  const { percent: off, ...rest } = shortcuts.keys;
  const holders = commands.percent.keys
    .map((digit) => findBound(digit, { ...rest, percent: '' }, allCommandKeys))
    .filter((holder) => holder !== null);
  return (
    <div data-part="command-keys">
      <label data-part="choice-option">
        <input
          type="checkbox"
          checked={off !== ''}
          aria-describedby={id}
          onChange={(event) => {
            if (!event.currentTarget.checked) return onKeys(removeKey('percent', shortcuts.keys));
            // The digits come back together, also from those that have one of them now.
            onKeys(holders.reduce<ChosenKeys>((keys, holder) => removeKey(holder, keys), rest));
            tell(
              ...holders.map((holder) =>
                translate('shortcuts.removed', { command: sayPhrase(commands[holder].label, translate) }),
              ),
            );
          }}
        />
        <span>{translate('command.percent')}</span>
      </label>
      <span id={id}>{describeKeys('percent', shortcuts, translate).text}</span>
    </div>
  );
}
