import { LONG_STEP_MINUTES, STEP } from '../../core/keyboard/commandKeys.js';
import type { CommandId } from '../../core/keyboard/commands.js';
import type { Player } from '../../media/index.js';
import type { DialogName } from '../dialogs/DialogName.js';

const VOLUME_STEP = 0.05;

/** Does what a command asks for, if it is one of those that are there at once. @returns whether it is */
export function obeyFirst(
  command: CommandId,
  player: Player,
  openDialog: (name: DialogName) => void,
): boolean {
  const { volume, muted } = player.getState();
  switch (command) {
    case 'playPause':
      player.togglePlay();
      break;
    case 'back':
      player.seekBy(-STEP);
      break;
    case 'forward':
      player.seekBy(STEP);
      break;
    case 'longBack':
      player.seekBy(-60 * LONG_STEP_MINUTES);
      break;
    case 'longForward':
      player.seekBy(60 * LONG_STEP_MINUTES);
      break;
    case 'louder':
      player.setVolume(volume + VOLUME_STEP);
      break;
    case 'quieter':
      player.setVolume(volume - VOLUME_STEP);
      break;
    case 'mute':
      player.setMuted(!muted);
      break;
    case 'description':
      player.toggleDescription();
      break;
    case 'captions':
      player.toggleCaptions();
      break;
    case 'fullscreen':
      player.toggleFullscreen();
      break;
    case 'pictureInPicture':
      player.togglePictureInPicture();
      break;
    case 'settings':
    case 'help':
      openDialog(command);
      break;
    default:
      return false;
  }
  return true;
}
