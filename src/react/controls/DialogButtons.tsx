'use client';
import { chaptersIcon, choiceIcon, helpIcon, settingsIcon, speedIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { useKeyShortcut } from '../keyboard/useKeyShortcut.js';
import { usePlayerState } from '../player/usePlayerState.js';
import type { ButtonProps } from './ControlButton.js';
import { DialogButton } from './DialogButton.js';

/** Which description: kind, narrator, language. Hidden where there is only one, for then there is nothing to choose. */
export function DescriptionChoiceButton(props: ButtonProps) {
  const translate = useBarTranslate();
  const several = usePlayerState((state) => state.description.choices.length > 1);
  if (!several) return null;
  const label = translate('descriptionChoice.label');
  return (
    <DialogButton
      part="description-choice-button"
      icon={choiceIcon}
      label={label}
      dialog="description"
      theirs={props}
    />
  );
}

/** Which captions. */
export function CaptionsChoiceButton(props: ButtonProps) {
  const translate = useBarTranslate();
  const several = usePlayerState((state) => state.captions.choices.length > 1);
  if (!several) return null;
  const label = translate('captionsChoice.label');
  return (
    <DialogButton
      part="captions-choice-button"
      icon={choiceIcon}
      label={label}
      dialog="captions"
      theirs={props}
    />
  );
}

/** How fast. */
export function SpeedButton(props: ButtonProps) {
  const label = useBarTranslate()('speed.label');
  return <DialogButton part="speed-button" icon={speedIcon} label={label} dialog="speed" theirs={props} />;
}

/** The film's chapters; nothing where it has none. */
export function ChaptersButton(props: ButtonProps) {
  const translate = useBarTranslate();
  const any = usePlayerState((state) => state.chapters.length > 0);
  if (!any) return null;
  return (
    <DialogButton
      part="chapters-button"
      icon={chaptersIcon}
      label={translate('chapters.label')}
      dialog="chapters"
      theirs={props}
    />
  );
}

export function SettingsButton(props: ButtonProps) {
  const label = useBarTranslate()('settings.label');
  const shortcut = useKeyShortcut('settings');
  return (
    <DialogButton
      part="settings-button"
      icon={settingsIcon}
      label={label}
      dialog="settings"
      shortcut={shortcut}
      theirs={props}
    />
  );
}

export function HelpButton(props: ButtonProps) {
  const label = useBarTranslate()('help.label');
  const shortcut = useKeyShortcut('help');
  return (
    <DialogButton
      part="help-button"
      icon={helpIcon}
      label={label}
      dialog="help"
      shortcut={shortcut}
      theirs={props}
    />
  );
}
