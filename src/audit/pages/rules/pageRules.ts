import type { PageRule } from '../definePageRule.js';
import { gateRules } from './gate/gateRules.js';
import { mediaRules } from './media/mediaRules.js';
import { playerRules } from './player/playerRules.js';

/** Every rule of ours, in the order of reports. */
export const pageRules: readonly PageRule[] = [...mediaRules, ...playerRules, ...gateRules];
