// @ts-check
/**
 * `npm test`: types, then every suite this machine can run, and one line of counts at the end.
 * `node tests/run.mjs journeys listen` runs the named suites alone; with `--results` each leaves its results in
 * `test-results/SUITE.json`, for the report (`npm run report`).
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, howToGetChromium } from '../scripts/findChromium.mjs';
import { judgeClaims } from './requirements/judgeClaims.mjs';
import { suiteOf } from './requirements/outcomeOf.mjs';
import { readClaims } from './requirements/readClaims.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Suites that run together, in order. Those without a browser come first: they answer soonest. */
const rounds = [['unit', 'dom'], ['browser', 'storybook'], ['journeys'], ['package'], ['listen']];
const byDefault = ['types', 'unit', 'dom', 'browser', 'storybook'];

/** What a suite reads, for those that need a Chromium: so that a skipped suite can say how much it is. */
const inChromium = new Map([
  ['browser', /^tests\/.*\.browser\.test\.tsx?$/],
  ['storybook', /^stories\/.*\.stories\.tsx$/],
  ['journeys', /^tests\/(?!package\/).*\.journey\.test\.ts$/],
  ['package', /^tests\/package\/.*\.journey\.test\.ts$/],
]);

/** Asked for here, or for all that a run starts: `.ci/run` does. */
const keepsResults = process.argv.includes('--results') || process.env['TINGYING_KEEP_RESULTS'] === '1';
const named = process.argv.slice(2).filter((name) => name !== '--results');
const unknown = named.filter((name) => name !== 'types' && !rounds.flat().includes(name));
if (unknown.length > 0)
  throw new Error(`There is no suite ${unknown.join(', ')}. There are: types, ${rounds.flat().join(', ')}.`);

const claims = readClaims(readFileSync('tests/requirements.tsv', 'utf8'));
const asked = named.length > 0 ? named : byDefault;
if (keepsResults) clearResults(asked);
const chromium = await findChromium();
const skippedSuites = asked.filter((name) => !chromium && inChromium.has(name));

/** @type {Counts[]} */
const counts = [];
if (asked.includes('types')) counts.push(checkTypes());
for (const round of rounds) {
  const suites = round.filter((name) => asked.includes(name) && !skippedSuites.includes(name));
  if (suites.length > 0) counts.push(runSuites(suites));
}
counts.push(...skippedSuites.map(skipSuite));

const total = counts.reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
  skipped: sum.skipped + one.skipped,
}));
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @returns {Counts} */
function checkTypes() {
  console.log('\n── types');
  const sound = run('npm', ['run', '--silent', 'types']);
  console.log(sound ? 'Types are sound.' : 'Types do not hold.');
  return { passed: 0, failed: sound ? 0 : 1, skipped: 0 };
}

/** @param {string[]} suites @returns {Counts} */
function runSuites(suites) {
  console.log(`\n── ${suites.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'tingying-'));
  const answers = join(folder, 'answers.json');
  const sound = run('npx', [
    ...['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${answers}`],
    // A suite may be several projects: `listen` and `listen-sound`.
    ...suites.map((name) => `--project=${name}*`),
  ]);
  const read = existsSync(answers) ? JSON.parse(readFileSync(answers, 'utf8')) : { testResults: [] };
  rmSync(folder, { recursive: true, force: true });
  if (keepsResults) for (const suite of suites) keepResults(suite, read);
  const faults = judgeClaims(claims, suites, read.testResults);
  for (const fault of [...failuresOf(read), ...faults]) console.error(`✗ ${fault}`);
  const tests = count(read);
  const counted = { ...tests, failed: tests.failed + faults.length };
  // A run that ends badly with no failed test to show for it (no tests, a stray error) is a failure all the same.
  return sound || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/**
 * What an earlier run has left must not pass for this one's: a suite that does not come to its end leaves nothing.
 * @param {string[]} suites
 */
function clearResults(suites) {
  for (const suite of suites) rmSync(`test-results/${suite}.json`, { force: true });
  if (suites.includes('listen')) rmSync('test-results/speech', { recursive: true, force: true });
}

/**
 * One suite's share of Vitest's answers, with what was tested.
 * @param {string} suite @param {{ startTime?: number, testResults: { name: string }[] }} answers
 */
function keepResults(suite, { startTime, testResults }) {
  const here = process.cwd().replaceAll('\\', '/');
  const pathOf = (/** @type {string} */ name) => name.replaceAll('\\', '/').replace(`${here}/`, '');
  const own = testResults.filter(({ name }) => suiteOf(pathOf(name)) === suite);
  const kept = { suite, startTime, commit: findCommit(), testResults: own };
  mkdirSync('test-results', { recursive: true });
  writeFileSync(`test-results/${suite}.json`, JSON.stringify(kept));
}

/** What is checked out, with `+` where files differ from it; null where nobody knows. */
function findCommit() {
  const ask = (/** @type {string[]} */ args) => spawnSync('git', args, { encoding: 'utf8' });
  const head = ask(['rev-parse', 'HEAD']);
  if (head.status !== 0) return null;
  return head.stdout.trim() + (ask(['status', '--porcelain']).stdout === '' ? '' : '+');
}

/**
 * A file that could not be read has no tests to fail, so it counts as one failure itself.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} answers
 * @returns {Counts}
 */
function count({ testResults }) {
  const unread = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  );
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(isFailed).length;
  return { passed, failed: failed + unread.length, skipped: tests.length - passed - failed };
}

/**
 * What failed, a line each: Vitest tells it among all that passed, where a reader of a long log has to look for it.
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} answers
 */
function failuresOf({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter(isFailed);
    const path = relative(process.cwd(), name);
    if (failed.length === 0) return status === 'failed' ? [`${path}: could not be read`] : [];
    return failed.map(({ fullName, failureMessages }) => {
      const [why = ''] = (failureMessages?.[0] ?? '').split('\n');
      return `${path}: ${fullName}${why && ` (${why.slice(0, 300)})`}`;
    });
  });
}

/** @param {{ status: string }} test */
function isFailed({ status }) {
  return status === 'failed';
}

/** @param {string} suite @returns {Counts} */
function skipSuite(suite) {
  const pattern = inChromium.get(suite);
  const files = ['tests', 'stories']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`))
    .filter((path) => pattern?.test(path.replaceAll('\\', '/')));
  console.log(
    `\n── ${suite}: SKIPPED, ${files.length} files, for there is no Chromium here. ${howToGetChromium}`,
  );
  return { ...none(), skipped: files.length };
}

/** @returns {Counts} */
function none() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
