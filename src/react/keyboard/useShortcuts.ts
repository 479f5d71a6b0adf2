import { useCallback, type KeyboardEvent } from 'react';
import { STEP, LONG_STEP_MINUTES } from '../../core/keyboard/commandKeys.js';
import { findCommand, type FoundCommand } from '../../core/keyboard/findCommand.js';
import type { Player } from '../../media/index.js';
import type { DialogName } from '../dialogs/DialogName.js';
import type { KeyedCommands } from './createKeyedCommands.js';
import { readKeyTarget } from './readKeyTarget.js';

const VOLUME_STEP = 0.05;

/** The player's keys, heard only while focus is in the player. What a focused control does itself is left to it. */
export function useShortcuts(
  player: Player,
  keyed: KeyedCommands,
  openDialog: (name: DialogName) => void,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.defaultPrevented) return;
      const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
      const { isComposing } = event.nativeEvent;
      const target = readKeyTarget(event.target);
      const found = findCommand(
        { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, target },
        player.preferences.get().shortcuts,
      );
      if (!found) return;
      event.preventDefault();
      if (found.held) return;
      if (!keyed.tell(found.command)) obey(found, player, openDialog);
    },
    [player, keyed, openDialog],
  );
}

function obey(
  { command, percent }: FoundCommand,
  player: Player,
  openDialog: (name: DialogName) => void,
): void {
  const { volume, muted, duration } = player.getState();
  switch (command) {
    case 'playPause':
      return player.togglePlay();
    case 'slower':
      return player.stepRate(-1);
    case 'faster':
      return player.stepRate(1);
    case 'normalSpeed':
      return player.setRate(1);
    case 'back':
      return player.seekBy(-STEP);
    case 'forward':
      return player.seekBy(STEP);
    case 'longBack':
      return player.seekBy(-60 * LONG_STEP_MINUTES);
    case 'longForward':
      return player.seekBy(60 * LONG_STEP_MINUTES);
    case 'previousChapter':
      return player.previousChapter();
    case 'nextChapter':
      return player.nextChapter();
    case 'start':
      return player.seek(0);
    case 'end':
      return player.seek(duration ?? Infinity);
    case 'percent':
      return duration === null ? undefined : player.seek((duration * (percent ?? 0)) / 100);
    case 'louder':
      return player.setVolume(volume + VOLUME_STEP);
    case 'quieter':
      return player.setVolume(volume - VOLUME_STEP);
    case 'mute':
      return player.setMuted(!muted);
    case 'description':
      return player.toggleDescription();
    case 'captions':
      return player.toggleCaptions();
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
    case 'fullscreen':
      return player.toggleFullscreen();
    case 'pictureInPicture':
      return player.togglePictureInPicture();
    case 'settings':
    case 'help':
      return openDialog(command);
  }
}
