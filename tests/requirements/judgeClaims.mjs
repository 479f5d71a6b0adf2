// @ts-check
import { outcomeOf } from './outcomeOf.mjs';

/** @typedef {import('./readClaims.mjs').Claim} Claim */
/** @typedef {import('./outcomeOf.mjs').RanFile} RanFile */

/** @type {Partial<Record<import('./outcomeOf.mjs').Outcome, string>>} */
const faults = {
  'no-file': 'did not run. Name a test file that there is, or take the row out.',
  'no-test': 'has no such test. Give the title as Vitest reports it, or take the row out.',
  failed: 'was failed. Only a test that passes shows anything.',
  skipped: 'was skipped. Only a test that passes shows anything.',
};

/**
 * Holds what is claimed against what ran: a requirement is only shown by a test that exists, ran and passed. Claims on
 * suites that did not run, or could not run on this machine, are left alone.
 * @param {readonly Claim[]} claims
 * @param {readonly string[]} suites those that ran
 * @param {readonly RanFile[]} files what they answered; `name` ends with the file's path in the project
 * @returns {string[]} one line for each claim that does not hold
 */
export function judgeClaims(claims, suites, files) {
  return claims.flatMap((claim) => {
    const fault = faults[outcomeOf(claim, suites, files)];
    const { line, id, file, title } = claim;
    const where = `tests/requirements.tsv:${line}: ${id} is claimed by “${title}” in ${file}, which`;
    return fault ? [`${where} ${fault}`] : [];
  });
}
