// @ts-check
/**
 * `npm run report`: runs the suites and writes `report/`: what the player conforms to, and what screen readers say of it.
 *
 *     npm run report                                all suites
 *     npm run report -- unit dom                    some of them; what was not run counts against what it would show
 *     npm run report -- --results [FILE…]           takes what `node tests/run.mjs --results` wrote, all or some of it, and runs nothing
 *     npm run report -- --keep-speech               also keeps what the screen reader said, for Storybook (stories/speech.json)
 *     npm run report -- --form                      only the form for people who listen; runs nothing
 *     npm run report -- --email you@example.org     whom OpenACR names to ask
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readClaims } from '../tests/requirements/readClaims.mjs';
import { composeReport } from './report/composeReport.mjs';
import { gatherSpeech } from './report/gatherSpeech.mjs';
import { answers } from './report/judgeRow.mjs';
import { keepSpeech } from './report/keepSpeech.mjs';
import { composeMatrix } from './report/matrix.mjs';
import { pageFiles } from './report/pageFrame.mjs';
import { readReaderResults } from './report/readReaderResults.mjs';
import { readRequirements } from './report/readRequirements.mjs';
import { readRuns } from './report/readRuns.mjs';
import { reportWords } from './report/reportWords.mjs';
import { writeConformancePage } from './report/writeConformancePage.mjs';
import { writeEarl } from './report/writeEarl.mjs';
import { writeFormPage } from './report/writeFormPage.mjs';
import { writeOpenAcr } from './report/writeOpenAcr.mjs';
import { writeReadersPage } from './report/writeReadersPage.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    results: { type: 'boolean' },
    'keep-speech': { type: 'boolean' },
    form: { type: 'boolean' },
    email: { type: 'string' },
    output: { type: 'string', default: 'report' },
  },
});
const everySuite = ['unit', 'dom', 'browser', 'storybook', 'journeys', 'package', 'listen'];
const locales = /** @type {const} */ (['en', 'zh-CN']);
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const product = { name, version };
const output = asked.output;

mkdirSync(output, { recursive: true });
writePages('form', (locale) => writeFormPage(product, locale));
if (asked.form) console.log(`${join(output, pageFiles.form.en)}, in Chinese ${pageFiles.form['zh-CN']}`);
else writeReport();

function writeReport() {
  // Where this ends badly, no answers of an earlier run may be left to be read as this one's.
  const answered = [...Object.values(pageFiles.conformance), ...Object.values(pageFiles.readers)];
  for (const file of [...answered, 'openacr.yaml', 'earl.jsonld'])
    rmSync(join(output, file), { force: true });
  const runs = readRuns(findResults().map((path) => ({ name: path, text: readFileSync(path, 'utf8') })));
  const readTable = (/** @type {string} */ file) => readFileSync(`tests/requirements/${file}.tsv`, 'utf8');
  const { requirements, faults } = readRequirements({
    standards: readTable('standards'),
    shortfalls: readTable('shortfalls'),
    notApplicable: readTable('notApplicable'),
  });
  const claims = readClaims(readFileSync('tests/requirements.tsv', 'utf8'));
  const madeAt = new Date().toISOString();
  const report = composeReport({ requirements, claims, runs, product, madeAt, faults });

  const recorded = gatherSpeech(readSpeech(runs.find(({ suite }) => suite === 'listen')?.startedAt));
  const keptPath = 'stories/speech.json';
  const kept = existsSync(keptPath) ? JSON.parse(readFileSync(keptPath, 'utf8')) : [];
  const speech = keepSpeech(kept, recorded);
  if (asked['keep-speech']) {
    if (recorded.length === 0)
      throw new Error(
        'tingying: nothing was heard in this run, so there is no speech to keep. stories/speech.json stays as it was. Run the suite listen.',
      );
    writeFileSync(keptPath, `${JSON.stringify(speech.kept, null, 2)}\n`);
    for (const trouble of speech.troubles) console.error(trouble);
  }

  const { results, troubles } = readReaderResults(readFolder('tests/readers'));
  for (const trouble of troubles) console.error(trouble);
  const matrix = composeMatrix(speech.shown, results);

  writePages('conformance', (locale) => writeConformancePage(report, locale));
  writePages('readers', (locale) => writeReadersPage(matrix, troubles, locale));
  writeFileSync(
    join(output, 'openacr.yaml'),
    writeOpenAcr(report, asked.email ? { email: asked.email } : {}),
  );
  writeFileSync(join(output, 'earl.jsonld'), writeEarl(report));

  const rows = report.parts.flatMap((part) => part.rows);
  const counts = answers.map(
    (answer) =>
      `${rows.filter((row) => row.answer === answer).length} ${reportWords.en.answers[answer].toLowerCase()}`,
  );
  console.log(`${rows.length} requirements: ${counts.join(', ')}`);
  if (report.notRun.length > 0) console.log(`Not run: ${report.notRun.join(', ')}`);
  if (!asked.email) console.log('OpenACR names nobody to ask: give --email before it is published.');
  console.log(join(output, pageFiles.conformance.en));
  for (const fault of report.faults) console.error(fault);
  if (report.faults.length > 0) process.exitCode = 1;
}

/** @returns {string[]} files with test results */
function findResults() {
  if (asked.results) {
    const given =
      positionals.length > 0
        ? positionals
        : everySuite.map((suite) => `test-results/${suite}.json`).filter((path) => existsSync(path));
    const missing = given.filter((path) => !existsSync(path));
    if (given.length > 0 && missing.length === 0) return given;
    throw new Error(
      `tingying: ${missing.join(', ') || 'no file'} with test results was found. No report is written. Run “node tests/run.mjs --results” first, then give test-results/*.json.`,
    );
  }
  const suites = positionals.length > 0 ? positionals : everySuite;
  const { status } = spawnSync(process.execPath, ['tests/run.mjs', '--results', ...suites], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1; // the report is written all the same, and tells of it
  return suites.map((suite) => `test-results/${suite}.json`).filter((path) => existsSync(path));
}

/**
 * What the listening tests of this run have recorded; what lies there from before is none of it.
 * @param {string | undefined} since when the suite began, ISO 8601
 * @returns {import('../tests/listen/keepSpeech.js').SpeechRecord[]}
 */
function readSpeech(since) {
  if (!since) return [];
  return readFolder('test-results/speech')
    .map(({ text }) => JSON.parse(text))
    .filter(({ at }) => at >= since);
}

/** @param {string} folder */
function readFolder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}

/** @param {import('./report/pageFrame.mjs').PageName} page @param {(locale: 'en' | 'zh-CN') => string} write */
function writePages(page, write) {
  for (const locale of locales) {
    writeFileSync(join(output, pageFiles[page][locale]), write(locale));
  }
}
