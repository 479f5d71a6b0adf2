import { toggleListening } from '../../core/preferences/toggleListening.js';
import type { CommandId } from '../../core/keyboard/commands.js';
import type { MovingCommands, Player } from '../../media/index.js';
import type { DialogName } from '../dialogs/DialogName.js';
import type { KeyedCommands } from './createKeyedCommands.js';

/** Does what a key asks for, where that came after the bar; answers, such as where the film is, are the announcer's. */
export function obeyLater(
  command: CommandId,
  player: Player,
  openDialog: (name: DialogName) => void,
  keyed: KeyedCommands,
  percent: number | null = null,
): void {
  const move = (act: (moving: MovingCommands) => void) => player.withFeatures(({ moving }) => act(moving));
  switch (command) {
    case 'slower':
      return player.stepRate(-1);
    case 'faster':
      return player.stepRate(1);
    case 'normalSpeed':
      return player.setRate(1);
    case 'percent': {
      const { duration } = player.getState();
      return duration === null ? undefined : player.seek((duration * (percent ?? 0)) / 100);
    }
    case 'start':
      return player.seek(player.getState().live?.start ?? 0);
    case 'end':
      return player.seek(player.getState().live?.edge ?? player.getState().duration ?? Infinity);
    case 'goLive':
      return player.seek(player.getState().live?.edge ?? NaN);
    case 'previousChapter':
      return player.previousChapter();
    case 'nextChapter':
      return player.nextChapter();
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
      return player.preferences.update(toggleListening(player.preferences.get()));
    case 'picture':
      return openDialog('picture');
    case 'whatWasSaid':
      // Not answered at once: the film's text has not come yet.
      return move((moving) => void moving.loadLines().then(() => keyed.tell(command)));
    case 'nextPlace':
      return move((moving) => void moving.step(1));
    case 'previousPlace':
      return move((moving) => void moving.step(-1));
    case 'coarser':
      return move((moving) => moving.changeGranularity(-1));
    case 'finer':
      return move((moving) => moving.changeGranularity(1));
    case 'undoJump':
      return move((moving) => moving.undo());
    case 'redoJump':
      return move((moving) => moving.redo());
    case 'repeatPassage':
      return move((moving) => moving.togglePassage());
    case 'bookmark':
      return move((moving) => moving.bookmarks.add());
    case 'transcript':
      // The transcript itself hears the key where the page has one.
      return move((moving) => moving.tellNoTranscript());
    case 'typeTime':
    case 'search':
    case 'more':
      return openDialog(command);
    default:
      return undefined;
  }
}
