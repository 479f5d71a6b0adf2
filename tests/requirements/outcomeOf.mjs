// @ts-check

/** @typedef {import('./readClaims.mjs').Claim} Claim */
/** @typedef {{ status: string, title: string, ancestorTitles: readonly string[] }} RanTest */
/** @typedef {{ name: string, assertionResults: readonly RanTest[] }} RanFile one file in Vitest's JSON answers */
/**
 * What became of a claimed test: `suite-not-run` where its suite was not asked for, `not-here` where the machine lacks what it
 * needs, `no-file` and `no-test` where there is none by that name; else as Vitest says it.
 * @typedef {'passed' | 'failed' | 'skipped' | 'suite-not-run' | 'not-here' | 'no-file' | 'no-test'} Outcome
 */

/** What a suite's title ends with where the machine lacks what it needs: it did not run, and is not judged. */
const skippedHere = / \(skipped here; .*\)$/;

/**
 * The suite that a test file belongs to.
 * @param {string} file
 */
export function suiteOf(file) {
  if (/\.stories\.tsx$/.test(file)) return 'storybook';
  if (/\.dom\.test\.tsx?$/.test(file)) return 'dom';
  if (/\.browser\.test\.tsx?$/.test(file)) return 'browser';
  if (/\.listen\.test\.ts$/.test(file)) return 'listen';
  if (/\.journey\.test\.ts$/.test(file)) return file.startsWith('tests/package/') ? 'package' : 'journeys';
  return 'unit';
}

/**
 * A story by the name of its export, a test by its full title.
 * @param {string} file @param {string} title
 */
const keyOf = (file, title) =>
  suiteOf(file) === 'storybook' ? title.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase() : title;

/**
 * What became of a claimed test. Of several by one title the worst counts.
 * @param {Claim} claim
 * @param {readonly string[]} suites those that ran
 * @param {readonly RanFile[]} files what they answered; `name` ends with the file's path in the project
 * @returns {Outcome}
 */
export function outcomeOf({ file, title }, suites, files) {
  if (!suites.includes(suiteOf(file))) return 'suite-not-run';
  const ran = files.find(({ name }) => name.replaceAll('\\', '/').endsWith(`/${file}`));
  if (!ran) return 'no-file';
  const named = ran.assertionResults.filter((test) => {
    const titles = [...test.ancestorTitles, test.title].map((one) => one.replace(skippedHere, ''));
    return keyOf(file, titles.filter(Boolean).join(' > ')) === keyOf(file, title);
  });
  if (named.length === 0) return 'no-test';
  if (named.some(({ ancestorTitles }) => ancestorTitles.some((one) => skippedHere.test(one))))
    return 'not-here';
  if (named.some(({ status }) => status === 'failed')) return 'failed';
  return named.every(({ status }) => status === 'passed') ? 'passed' : 'skipped';
}
