import type { PageRule } from '../../definePageRule.js';
import { noAutoplayingSound } from './noAutoplayingSound.js';

/** Rules of media and their alternatives, in the order of reports. */
export const mediaRules: readonly PageRule[] = [noAutoplayingSound];
