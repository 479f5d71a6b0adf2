'use client';
import { CaptionsDialog } from './CaptionsDialog.js';
import { ChaptersDialog } from './ChaptersDialog.js';
import { DescriptionDialog } from './DescriptionDialog.js';
import type { DialogName } from './DialogName.js';
import { HelpDialog } from './HelpDialog.js';
import { PictureDialog } from '../picture/PictureDialog.js';
import { ProfilesDialog } from '../profiles/ProfilesDialog.js';
import { QualityDialog } from './QualityDialog.js';
import { SettingsDialog } from './SettingsDialog.js';
import { SoundDialog } from './SoundDialog.js';
import { SpeedDialog } from './SpeedDialog.js';

const contents = {
  settings: SettingsDialog,
  help: HelpDialog,
  description: DescriptionDialog,
  captions: CaptionsDialog,
  sound: SoundDialog,
  speed: SpeedDialog,
  quality: QualityDialog,
  chapters: ChaptersDialog,
  picture: PictureDialog,
  profiles: ProfilesDialog,
} as const satisfies Record<DialogName, unknown>;

export interface DialogContentProps {
  readonly dialog: DialogName;
}

/** Everything that is loaded with the first dialog. */
export function DialogContent({ dialog }: DialogContentProps) {
  const Content = contents[dialog];
  return <Content />;
}
