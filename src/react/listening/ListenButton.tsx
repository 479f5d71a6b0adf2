import { toggleListening } from '../../core/preferences/toggleListening.js';
import { ControlButton, type ButtonProps } from '../controls/ControlButton.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { useLaterKeyShortcut } from '../keyboard/useLaterKeyShortcut.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { listenIcon } from './listeningIcons.js';

/** Only the sound is loaded, or the picture too. Where the sound cannot be had alone it stays, and says so. */
export function ListenButton(props: ButtonProps) {
  const { player, keyed } = usePlayerContext();
  const translate = useTranslate();
  const shortcut = useLaterKeyShortcut('listenMode');
  const active = usePlayerState((state) => state.listening?.active === true);
  // Wanted and not to be had here: it can still be turned off, for the films after this one.
  const cannot = usePlayerState(
    ({ listening }) => listening?.availability === 'unavailable' && !listening.wanted,
  );
  return (
    <ControlButton
      part="listen-button"
      icon={listenIcon}
      label={translate(cannot ? 'listen.unavailable' : 'listen.label')}
      pressed={active}
      unavailable={cannot}
      shortcut={shortcut}
      onPress={() => player.preferences.update(toggleListening(player.preferences.get()))}
      onRefuse={() => keyed.tell('listenMode')}
      theirs={props}
    />
  );
}
