// @ts-check
import { outcomeOf, suiteOf } from '../../tests/requirements/outcomeOf.mjs';
import { judgeRow } from './judgeRow.mjs';

/** @typedef {import('../../tests/requirements/readClaims.mjs').Claim} Claim */
/** @typedef {import('./readRequirements.mjs').Requirement} Requirement */
/** @typedef {import('./readRuns.mjs').Run} Run */
/** @typedef {{ file: string, title: string, outcome: import('../../tests/requirements/outcomeOf.mjs').Outcome }} Evidence a claimed test, and what became of it */
/** @typedef {Requirement & { answer: import('./judgeRow.mjs').Answer, evidence: Evidence[] }} Row */
/** @typedef {{ standard: string, rows: Row[] }} Part one standard, by the word its ids begin with */
/**
 * @typedef {object} Report
 * @property {{ name: string, version: string }} product
 * @property {string} madeAt ISO 8601, UTC
 * @property {Omit<Run, 'files'>[]} runs
 * @property {string[]} notRun suites that a claim needs and that did not run
 * @property {Part[]} parts
 * @property {string[]} faults what contradicts itself: a claim of no requirement, an exemption of what a test claims
 */

/**
 * Puts the report together: what is asked, what is claimed, and what ran.
 * @param {object} given
 * @param {readonly Requirement[]} given.requirements
 * @param {readonly Claim[]} given.claims
 * @param {readonly Run[]} given.runs
 * @param {{ name: string, version: string }} given.product
 * @param {string} given.madeAt
 * @param {readonly string[]} [given.faults] what reading found wrong
 * @returns {Report}
 */
export function composeReport({ requirements, claims, runs, product, madeAt, faults = [] }) {
  const byId = new Map(requirements.map((one) => [one.id, one]));
  const suites = runs.map(({ suite }) => suite);
  const files = runs.flatMap((run) => run.files);
  const evidence = claims.map((claim) => ({ claim, outcome: outcomeOf(claim, suites, files) }));

  /** @param {Requirement} requirement @returns {Requirement[]} itself, and all that it follows */
  const withFollowed = (requirement, /** @type {string[]} */ seen = []) => {
    const next = requirement.follows ? byId.get(requirement.follows) : undefined;
    return next && !seen.includes(next.id)
      ? [requirement, ...withFollowed(next, [...seen, requirement.id])]
      : [requirement];
  };

  /** @type {Row[]} */
  const rows = requirements.map((requirement) => {
    const asked = withFollowed(requirement);
    const own = evidence.filter(({ claim }) => asked.some(({ id }) => id === claim.id));
    const shortfalls = asked.flatMap((one) => one.shortfalls);
    const notApplicable = asked.map((one) => one.notApplicable).find((one) => one !== null) ?? null;
    const answer = judgeRow({
      outcomes: own.map(({ outcome }) => outcome),
      shortfalls: shortfalls.map(({ extent }) => extent),
      notApplicable: notApplicable !== null,
    });
    return {
      ...requirement,
      shortfalls,
      notApplicable: answer === 'not-applicable' ? notApplicable : null,
      answer,
      evidence: own.map(({ claim: { file, title }, outcome }) => ({ file, title, outcome })),
    };
  });

  const standards = [...new Set(rows.map(({ id }) => standardOf(id)))];
  return {
    product,
    madeAt,
    runs: runs.map(({ suite, startedAt, commit, counts }) => ({ suite, startedAt, commit, counts })),
    notRun: findNotRun(evidence),
    parts: standards.map((standard) => ({
      standard,
      rows: rows.filter(({ id }) => standardOf(id) === standard),
    })),
    faults: [
      ...faults,
      ...claims
        .filter(({ id }) => !byId.has(id))
        .map(
          ({ id, line }) =>
            `tests/requirements.tsv:${line}: there is no requirement ${id} in tests/requirements/standards.tsv.`,
        ),
      ...requirements
        .filter((one) => one.notApplicable && claims.some(({ id }) => id === one.id))
        .map(
          ({ id }) =>
            `tests/requirements/notApplicable.tsv: ${id} is said not to apply, and a test claims it. Take one of them out.`,
        ),
    ],
  };
}

/** @param {string} id */
export const standardOf = (id) => id.split(' ')[0] ?? id;

/** @param {{ claim: Claim, outcome: string }[]} evidence */
function findNotRun(evidence) {
  const files = evidence.filter(({ outcome }) => outcome === 'suite-not-run').map(({ claim }) => claim.file);
  return [...new Set(files.map(suiteOf))].sort();
}
