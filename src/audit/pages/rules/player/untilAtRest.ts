import type { RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';

/** Waits until what was last done to a player has been drawn and its transitions have ended; half a second at most. */
export async function untilAtRest(page: RulePage, player: FoundPlayer): Promise<void> {
  await askPlayer(page, player, 'rest');
}
