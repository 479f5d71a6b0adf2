'use client';
import { captionsIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { useKeyShortcut } from '../keyboard/useKeyShortcut.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

/** Captions on and off with one press. Without captions it stays, and says so. */
export function CaptionsButton(props: ButtonProps) {
  const { player, keyed } = usePlayerContext();
  const translate = useBarTranslate();
  const chosen = usePlayerState((state) => state.captions.chosen);
  const none = usePlayerState((state) => state.captions.availability !== 'available');
  return (
    <ControlButton
      part="captions-button"
      icon={captionsIcon}
      label={translate(none ? 'captions.none' : 'captions.label')}
      pressed={chosen !== null}
      unavailable={none}
      shortcut={useKeyShortcut('captions')}
      onPress={player.toggleCaptions}
      onRefuse={() => keyed.tell('captions')}
      theirs={props}
    />
  );
}
