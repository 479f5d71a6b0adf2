'use client';
import { CaptionsDialog } from './CaptionsDialog.js';
import { ChaptersDialog } from './ChaptersDialog.js';
import { DescriptionDialog } from './DescriptionDialog.js';
import type { DialogName } from './DialogName.js';
import { HelpDialog } from './HelpDialog.js';
import { PictureDialog } from '../picture/PictureDialog.js';
import { ProfilesDialog } from '../profiles/ProfilesDialog.js';
import { BookmarksDialog } from './moving/BookmarksDialog.js';
import { GranularityDialog } from './moving/GranularityDialog.js';
import { HistoryDialog } from './moving/HistoryDialog.js';
import { MoreDialog } from './moving/MoreDialog.js';
import { SearchDialog } from './moving/SearchDialog.js';
import { SleepDialog } from './moving/SleepDialog.js';
import { TypeTimeDialog } from './moving/TypeTimeDialog.js';
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
  more: MoreDialog,
  typeTime: TypeTimeDialog,
  search: SearchDialog,
  bookmarks: BookmarksDialog,
  sleep: SleepDialog,
  granularity: GranularityDialog,
  history: HistoryDialog,
} as const satisfies Record<DialogName, unknown>;

export interface DialogContentProps {
  readonly dialog: DialogName;
}

/** Everything that is loaded with the first dialog. */
export function DialogContent({ dialog }: DialogContentProps) {
  const Content = contents[dialog];
  return <Content />;
}
