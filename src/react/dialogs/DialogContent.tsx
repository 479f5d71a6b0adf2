'use client';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { CaptionsDialog } from './CaptionsDialog.js';
import { ChaptersDialog } from './ChaptersDialog.js';
import { DescriptionDialog } from './DescriptionDialog.js';
import { HelpDialog } from './HelpDialog.js';
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
} as const;

/** Everything that is loaded with the first dialog. */
export function DialogContent() {
  const { dialog } = usePlayerContext();
  if (dialog === null) return null;
  const Content = contents[dialog];
  return <Content />;
}
