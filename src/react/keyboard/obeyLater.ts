import { toggleListening } from '../../core/preferences/toggleListening.js';
import type { CommandId } from '../../core/keyboard/commands.js';
import type { Player } from '../../media/index.js';
import type { DialogName } from '../dialogs/DialogName.js';

/** Does what a key asks for, where that came after the bar; answers, such as where the film is, are the announcer's. */
export function obeyLater(command: CommandId, player: Player, openDialog: (name: DialogName) => void): void {
  switch (command) {
    case 'repeatDescription':
      return player.describe('repeat');
    case 'nextDescription':
      return player.describe('next');
    case 'previousDescription':
      return player.describe('previous');
    case 'describeHere':
      return player.describe('describe');
    case 'skipDescription':
      return player.describe('skip');
    case 'moreDescription':
    case 'lessDescription':
      return player.describe(command);
    case 'listenMode':
      return player.preferences.update(toggleListening);
    case 'picture':
      return openDialog('picture');
    default:
      return undefined;
  }
}
