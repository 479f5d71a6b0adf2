import type { DialogName } from '../dialogs/DialogName.js';
import type { Later } from './useLater.js';

/** What comes and goes while a film is on the page. */
export interface PlayerNow {
  readonly video: HTMLVideoElement | null;
  /** Where captions go that the viewer wants below the picture; null where the player has no such place. */
  readonly captionsBelow: HTMLElement | null;
  /** What stands behind the bar: null until it has come, `lost` where it cannot be had. */
  readonly later: Later | 'lost' | null;
  readonly dialog: DialogName | null;
}
