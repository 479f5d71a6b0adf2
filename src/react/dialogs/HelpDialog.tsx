import { useId } from 'react';
import { sayPhrase } from '../../core/i18n/Phrase.js';
import { commands, type CommandGroup, type CommandId } from '../../core/keyboard/commands.js';
import { describeKeys } from '../../core/keyboard/describeKeys.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePreferences } from '../player/usePreferences.js';
import { PlayerDialog } from './PlayerDialog.js';
import { groupCommands } from './settings/groupCommands.js';

const groups = groupCommands();

/** Which keys do what, as the viewer has set them. */
export function HelpDialog() {
  const translate = useTranslate();
  const { shortcuts } = usePreferences();
  return (
    <PlayerDialog part="help-dialog" title={translate('help.title')}>
      <div data-part="help-content">
        {shortcuts.on ? (
          <p>{translate('help.intro')}</p>
        ) : (
          <>
            <p>{translate('shortcuts.off')}</p>
            <p>{translate('shortcuts.note')}</p>
          </>
        )}
        <p>{translate('help.screenReader')}</p>
        {groups.map(({ group, ids }) => (
          <KeyTable key={group} group={group} ids={ids} />
        ))}
      </div>
    </PlayerDialog>
  );
}

/**
 * A table, not a list of terms: with a table's keys, one press down the second column is heard as command and key
 * together. One for each group, under a heading, so that nobody has to walk through all to reach the last.
 */
function KeyTable({ group, ids }: { readonly group: CommandGroup; readonly ids: readonly CommandId[] }) {
  const translate = useTranslate();
  const { shortcuts } = usePreferences();
  const id = useId();
  return (
    <>
      <h3 id={id}>{translate(`help.group.${group}`)}</h3>
      <table data-part="key-table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{translate('help.command')}</th>
            <th scope="col">{translate('help.keys')}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((command) => (
            <tr key={command}>
              <th scope="row">{sayPhrase(commands[command].label, translate)}</th>
              <td>{describeKeys(command, shortcuts, translate).text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
