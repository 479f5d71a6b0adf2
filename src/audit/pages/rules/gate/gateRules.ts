import type { PageRule } from '../../definePageRule.js';
import { errorsTold } from './errorsTold.js';
import { fieldLabels } from './fieldLabels.js';
import { fieldPurposes } from './fieldPurposes.js';
import { noPuzzle } from './noPuzzle.js';
import { pasteAllowed } from './pasteAllowed.js';
import { timeLimits } from './timeLimits.js';

/** What must hold where a page asks who somebody is. A page without such a form is none of their business. */
export const gateRules: readonly PageRule[] = [
  fieldLabels,
  fieldPurposes,
  timeLimits,
  noPuzzle,
  pasteAllowed,
  errorsTold,
];
