// @ts-check

/** @typedef {import('./readClaims.mjs').Claim} Claim */
/** @typedef {{ status: string, title: string, ancestorTitles: readonly string[] }} RanTest */
/** @typedef {{ name: string, assertionResults: readonly RanTest[] }} RanFile one file in Vitest's JSON answers */

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
 * Holds what is claimed against what ran: a requirement is only shown by a test that exists, ran and passed. Claims on
 * suites that did not run, or could not run on this machine, are left alone.
 * @param {readonly Claim[]} claims
 * @param {readonly string[]} suites those that ran
 * @param {readonly RanFile[]} files what they answered; `name` ends with the file's path in the project
 * @returns {string[]} one line for each claim that does not hold
 */
export function judgeClaims(claims, suites, files) {
  return claims
    .filter(({ file }) => suites.includes(suiteOf(file)))
    .flatMap(({ line, id, file, title }) => {
      const where = `tests/requirements.tsv:${line}: ${id} is claimed by “${title}” in ${file}, which`;
      const ran = files.find(({ name }) => name.replaceAll('\\', '/').endsWith(`/${file}`));
      if (!ran) return [`${where} did not run. Name a test file that there is, or take the row out.`];
      const named = ran.assertionResults.filter((test) => {
        const titles = [...test.ancestorTitles, test.title].map((one) => one.replace(skippedHere, ''));
        return keyOf(file, titles.filter(Boolean).join(' > ')) === keyOf(file, title);
      });
      if (named.length === 0)
        return [`${where} has no such test. Give the title as Vitest reports it, or take the row out.`];
      if (named.some(({ ancestorTitles }) => ancestorTitles.some((one) => skippedHere.test(one)))) return [];
      const other = named.find(({ status }) => status !== 'passed');
      return other ? [`${where} was ${other.status}. Only a test that passes shows anything.`] : [];
    });
}
