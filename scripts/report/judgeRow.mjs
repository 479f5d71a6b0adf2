// @ts-check

/** @typedef {import('../../tests/requirements/outcomeOf.mjs').Outcome} Outcome */
/** @typedef {'supports' | 'partially-supports' | 'does-not-support' | 'not-applicable' | 'not-tested'} Answer */
/** @typedef {'part' | 'whole'} Extent how much of a requirement is not met */

/** The answers, best first. */
export const answers = /** @type {const} */ ([
  'supports',
  'partially-supports',
  'does-not-support',
  'not-tested',
  'not-applicable',
]);

/**
 * What a requirement's row may say. Nobody can write an answer; it follows from what ran:
 *
 * 1. Without a test that passed there is no support, in whole or in part.
 * 2. All of its tests passed: *supports*.
 * 3. Some passed, and others failed, were skipped, did not run or are not there: *partially supports*.
 * 4. None passed, and one failed or is not there: *does not support*.
 * 5. None passed and none failed, or no test names it: *not tested*.
 * 6. A known shortfall of a part makes *supports* into *partially supports*; one of the whole makes anything but *not applicable*
 *    into *does not support*. It can only lower.
 * 7. *Not applicable* needs a reason, and no test: a test that names the row has found it applicable, and the reason is ignored.
 * @param {{ outcomes: readonly Outcome[], shortfalls?: readonly Extent[], notApplicable?: boolean }} known
 * @returns {Answer}
 */
export function judgeRow({ outcomes, shortfalls = [], notApplicable = false }) {
  if (notApplicable && outcomes.length === 0) return 'not-applicable';
  if (shortfalls.includes('whole')) return 'does-not-support';
  const shown = outcomes.filter((one) => one === 'passed').length;
  if (shown === 0) return outcomes.some(isAgainst) ? 'does-not-support' : 'not-tested';
  return shown === outcomes.length && shortfalls.length === 0 ? 'supports' : 'partially-supports';
}

/**
 * A test that failed speaks against the row, and so does one that is claimed and not there.
 * @param {Outcome} outcome
 */
const isAgainst = (outcome) => outcome === 'failed' || outcome === 'no-file' || outcome === 'no-test';
