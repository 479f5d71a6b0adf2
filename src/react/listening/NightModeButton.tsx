import { ControlButton, type ButtonProps } from '../controls/ControlButton.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePreferences } from '../player/usePreferences.js';
import { nightModeIcon } from './listeningIcons.js';

/** Loud moments quieter, quiet ones louder, voices in front: by one press, for a house that sleeps. */
export function NightModeButton(props: ButtonProps) {
  const { preferences } = usePlayer();
  const { nightMode } = usePreferences();
  return (
    <ControlButton
      part="night-mode-button"
      icon={nightModeIcon}
      label={useTranslate()('nightMode.label')}
      pressed={nightMode}
      onPress={() => preferences.update((before) => ({ ...before, nightMode: !nightMode }))}
      theirs={props}
    />
  );
}
