import { useTranslate } from '../i18n/useTranslate.js';
import { PlayerDialog } from './PlayerDialog.js';
import { AnnouncementSettings } from './settings/AnnouncementSettings.js';
import { CaptionsSettings } from './settings/CaptionsSettings.js';
import { CarrySettings } from './settings/CarrySettings.js';
import { ControlsSettings } from './settings/ControlsSettings.js';
import { DescriptionSettings } from './settings/DescriptionSettings.js';
import { useDialogStatus } from './settings/DialogStatus.js';
import { EverydayChoices } from './settings/EverydayChoices.js';
import { KeySettings } from './settings/KeySettings.js';
import { ListeningSettings } from './settings/ListeningSettings.js';
import { MixSettings } from './settings/MixSettings.js';
import { PictureSection } from './settings/PictureSection.js';
import { PlayerSettings } from './settings/PlayerSettings.js';

/** Every choice of the viewer in one place, in the order of use. What is changed holds at once; there is nothing to save. */
export function SettingsDialog() {
  const translate = useTranslate();
  const { status, tell, show } = useDialogStatus();
  return (
    <PlayerDialog part="settings-dialog" title={translate('settings.title')}>
      <p data-part="note">{translate('settings.note')}</p>
      <EverydayChoices tell={tell} />
      <DescriptionSettings tell={tell} />
      <MixSettings tell={tell} />
      <ListeningSettings />
      <PictureSection tell={tell} />
      <CaptionsSettings tell={tell} />
      <AnnouncementSettings />
      <KeySettings tell={tell} />
      <ControlsSettings tell={tell} />
      <PlayerSettings />
      <CarrySettings tell={show} />
      {status}
    </PlayerDialog>
  );
}
