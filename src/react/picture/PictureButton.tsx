import type { ButtonProps } from '../controls/ControlButton.js';
import { DialogButton } from '../controls/DialogButton.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { useLaterKeyShortcut } from '../keyboard/useLaterKeyShortcut.js';
import { pictureIcon } from '../listening/listeningIcons.js';

export function PictureButton(props: ButtonProps) {
  const label = useTranslate()('picture.label');
  const shortcut = useLaterKeyShortcut('picture');
  return (
    <DialogButton
      part="picture-button"
      icon={pictureIcon}
      label={label}
      dialog="picture"
      shortcut={shortcut}
      theirs={props}
    />
  );
}
