import { commandIds, commands, type CommandGroup, type CommandId } from '../../../core/keyboard/commands.js';

/** The commands under their headings, in the order of the help. */
export function groupCommands(): readonly {
  readonly group: CommandGroup;
  readonly ids: readonly CommandId[];
}[] {
  const groups = [...new Set(commandIds.map((id) => commands[id].group))];
  return groups.map((group) => ({ group, ids: commandIds.filter((id) => commands[id].group === group) }));
}
