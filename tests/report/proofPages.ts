import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeMatrix } from '../../scripts/report/matrix.mjs';
import { composeReport } from '../../scripts/report/composeReport.mjs';
import { keepSpeech } from '../../scripts/report/keepSpeech.mjs';
import { readRequirements } from '../../scripts/report/readRequirements.mjs';
import { readRuns } from '../../scripts/report/readRuns.mjs';
import { writeConformancePage } from '../../scripts/report/writeConformancePage.mjs';
import { writeFormPage } from '../../scripts/report/writeFormPage.mjs';
import { writeReadersPage } from '../../scripts/report/writeReadersPage.mjs';
import { writePageReport } from '../../src/audit/pages/report/writers.js';
import { writeHtml } from '../../src/audit/report/writeHtml.js';
import { checkScript } from '../../src/core/scriptQuality/checkScript.js';
import { exampleReport } from '../audit/pages/report/exampleReport.js';
import { theKey } from '../core/scriptQuality/films.js';
import { readClaims } from '../requirements/readClaims.mjs';

type Locale = 'en' | 'zh-CN';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** As long as the real one: every requirement, with each seventh test failed. */
function conformance(locale: Locale): string {
  const table = (name: string) => read(`tests/requirements/${name}.tsv`);
  const { requirements, faults } = readRequirements({
    standards: table('standards'),
    shortfalls: table('shortfalls'),
    notApplicable: table('notApplicable'),
  });
  const claims = readClaims(read('tests/requirements.tsv'));
  const testResults = [...new Set(claims.map(({ file }) => file))].map((file) => ({
    name: `/project/${file}`,
    assertionResults: claims
      .filter((claim) => claim.file === file)
      .map(({ title }, index) => ({
        title,
        status: index % 7 === 6 ? 'failed' : 'passed',
        ancestorTitles: [],
      })),
  }));
  const runs = readRuns([
    {
      name: 'unit.json',
      text: JSON.stringify({
        suite: 'unit',
        startTime: Date.UTC(2026, 10, 26),
        commit: 'a'.repeat(40),
        testResults,
      }),
    },
  ]);
  const product = { name: 'tingying', version: '1.2.3' };
  const madeAt = '2026-11-26T08:00:00.000Z';
  return writeConformancePage(composeReport({ requirements, claims, runs, product, madeAt, faults }), locale);
}

/** A careless day: over dialogue, in the past, a judgement, a cue too short. */
const faulty = theKey.script
  .replace('00:00:24.000 --> 00:00:29.500', '00:00:22.500 --> 00:00:28.000')
  .replace('She unlocks the door.', 'She went to the beautiful door.')
  .replace('00:01:15.000 --> 00:01:22.000', '00:01:15.000 --> 00:01:16.000');

/** The pages that show what was proved, each written by what writes it for people. */
export const proofPages: Readonly<Record<string, (locale: Locale) => string>> = {
  conformance,
  'screen readers': (locale) =>
    writeReadersPage(
      composeMatrix(
        keepSpeech(JSON.parse(read('stories/speech.json')) as Parameters<typeof keepSpeech>[0], []).shown,
        [],
      ),
      ['a.json is left out'],
      locale,
    ),
  'the form': (locale) => writeFormPage({ version: '1.2.3' }, locale),
  'an audit': (locale) => writePageReport(exampleReport(locale), 'html'),
  'a script’s timeline': (locale) =>
    writeHtml({
      locale,
      scripts: [
        {
          path: 'descriptions/en.vtt',
          check: checkScript(faulty, { ...theKey.options, locale }),
          fixes: [],
          fixesWritten: false,
          remarks: [],
        },
      ],
    }),
};
