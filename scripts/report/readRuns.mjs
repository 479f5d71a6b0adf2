// @ts-check
import { suiteOf } from '../../tests/requirements/outcomeOf.mjs';

/** @typedef {import('../../tests/requirements/outcomeOf.mjs').RanFile} RanFile */
/**
 * @typedef {object} Run one suite, as it ran
 * @property {string} suite
 * @property {string} startedAt ISO 8601, UTC; empty where it is not told
 * @property {string | null} commit what was tested, where the machine knew
 * @property {{ passed: number, failed: number, skipped: number }} counts
 * @property {RanFile[]} files
 */

/**
 * Reads what `node tests/run.mjs --results` wrote, or Vitest's own JSON.
 * @param {{ name: string, text: string }[]} given
 * @returns {Run[]} one for each suite; a suite given twice is refused, for the worse of two runs could hide behind the better
 */
export function readRuns(given) {
  const runs = given.flatMap(({ name, text }) => readRun(name, text));
  const twice = runs.find(({ suite }, index) => runs.findIndex((one) => one.suite === suite) !== index);
  if (twice)
    throw new Error(
      `tingying: the suite ${twice.suite} was given twice. No report is written, for it would have to choose. Give one result for each suite.`,
    );
  return runs;
}

/** @param {string} name @param {string} text @returns {Run[]} */
function readRun(name, text) {
  const read = parse(text);
  if (!Array.isArray(read?.testResults))
    throw new Error(
      `tingying: ${name} holds no test results. No report is written. Give the files that “node tests/run.mjs --results” writes.`,
    );
  /** @type {RanFile[]} */
  const files = read.testResults;
  const pathOf = (/** @type {RanFile} */ file) =>
    file.name.replaceAll('\\', '/').replace(/^.*\/(?=(tests|stories)\/)/, '');
  const suites = read.suite ? [String(read.suite)] : [...new Set(files.map((file) => suiteOf(pathOf(file))))];
  return suites.map((suite) => {
    const own = files.filter((file) => suiteOf(pathOf(file)) === suite);
    const statuses = own.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
    const passed = statuses.filter((status) => status === 'passed').length;
    const failed = statuses.filter((status) => status === 'failed').length;
    return {
      suite,
      startedAt: typeof read.startTime === 'number' ? new Date(read.startTime).toISOString() : '',
      commit: typeof read.commit === 'string' ? read.commit : null,
      counts: { passed, failed, skipped: statuses.length - passed - failed },
      files: own,
    };
  });
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
