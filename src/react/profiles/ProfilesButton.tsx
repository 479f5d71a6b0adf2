import type { ButtonProps } from '../controls/ControlButton.js';
import { DialogButton } from '../controls/DialogButton.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { profilesIcon } from '../listening/listeningIcons.js';

export function ProfilesButton(props: ButtonProps) {
  const label = useTranslate()('profiles.label');
  return (
    <DialogButton part="profiles-button" icon={profilesIcon} label={label} dialog="profiles" theirs={props} />
  );
}
