import type { Player } from '../../media/index.js';
import { usePlayerContext } from './usePlayerContext.js';

/** The player around this part: its commands, its state, its clock. Throws outside `<Player.Root>`. */
export const usePlayer = (): Player => usePlayerContext().player;
