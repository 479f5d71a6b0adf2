import { Fragment, useId, useState } from 'react';
import type { ChosenKeys, CommandId } from '../../../core/keyboard/commands.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePreferences } from '../../player/usePreferences.js';
import { CheckField } from './CheckField.js';
import { CommandKeys } from './CommandKeys.js';
import { DigitKeys } from './DigitKeys.js';
import type { Tell } from './DialogStatus.js';
import { groupCommands } from './groupCommands.js';
import { SettingsSection } from './SettingsSection.js';

const groups = groupCommands();

/** Whether the player has keys, and which. */
export function KeySettings({ tell }: { tell: Tell }) {
  const { preferences } = usePlayer();
  const translate = useTranslate();
  const { shortcuts } = usePreferences();
  const id = useId();
  /** The command whose new key is waited for: one at a time. */
  const [awaited, setAwaited] = useState<CommandId | null>(null);
  const change = (part: { on?: boolean; keys?: ChosenKeys }) =>
    preferences.update((before) => ({ ...before, shortcuts: { ...before.shortcuts, ...part } }));
  const setKeys = (keys: ChosenKeys) => change({ keys });
  return (
    <SettingsSection heading={translate('shortcuts.heading')}>
      <CheckField
        label={translate('shortcuts.on.label')}
        note={translate('shortcuts.note')}
        checked={shortcuts.on}
        onChange={(on) => change({ on })}
      />
      {groups.map(({ group, ids }) => (
        <Fragment key={group}>
          <h4 id={`${id}${group}`}>{translate(`help.group.${group}`)}</h4>
          <ul data-part="key-list" aria-labelledby={`${id}${group}`}>
            {ids.map((command) => (
              <li key={command}>
                {command === 'percent' ? (
                  <DigitKeys onKeys={setKeys} tell={tell} />
                ) : (
                  <CommandKeys
                    command={command}
                    awaited={awaited === command}
                    onAwait={(begins) => setAwaited(begins ? command : null)}
                    onKeys={setKeys}
                    tell={tell}
                  />
                )}
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      <button
        type="button"
        onClick={() => {
          setKeys({});
          tell(translate('shortcuts.resetDone'));
        }}
      >
        {translate('shortcuts.reset.label')}
      </button>
    </SettingsSection>
  );
}
