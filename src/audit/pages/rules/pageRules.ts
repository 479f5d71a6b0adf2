import type { PageRule } from '../definePageRule.js';
import { mediaRules } from './media/mediaRules.js';

/** Every rule of ours, in the order of reports. */
export const pageRules: readonly PageRule[] = [...mediaRules];
