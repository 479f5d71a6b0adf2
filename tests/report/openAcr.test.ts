import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeReport } from '../../scripts/report/composeReport.mjs';
import { readRequirements } from '../../scripts/report/readRequirements.mjs';
import { writeEarl } from '../../scripts/report/writeEarl.mjs';
import { writeOpenAcr } from '../../scripts/report/writeOpenAcr.mjs';
import { readClaims } from '../requirements/readClaims.mjs';
import { aReport } from './aReport.js';

const read = (path: string) => readFileSync(path, 'utf8');
const readJson = (name: string) => JSON.parse(read(`tests/report/openacr/${name}.json`)) as object;
const { chapters: catalogue, terms } = readJson('catalogue') as {
  chapters: Record<string, string[]>;
  terms: string[];
};

const ajv = new Ajv({ allErrors: true });
ajv.addSchema(readJson('openacr-0.1.0'), 'openacr');
const isOpenAcr = ajv.getSchema('openacr')!;
/** The schema leaves the chapters of EN 301 549 unnamed; they are of the same shape. */
const isChapter = ajv.getSchema('openacr#/definitions/chapter')!;

interface Criterion {
  num: string;
  components: { name: string; adherence: { level: string; notes: string } }[];
}
type Document = { chapters: Record<string, { criteria?: Criterion[]; disabled?: boolean }> };

/** What is wrong with a document: by the schema, and by the catalogue of criteria and words. */
function findFaults(yaml: string): string[] {
  const document = parse(yaml) as Document;
  if (!isOpenAcr(document))
    return isOpenAcr.errors!.map(({ instancePath, message }) => `${instancePath} ${message!}`);
  return Object.entries(document.chapters).flatMap(([name, chapter]) => {
    if (!isChapter(chapter)) return [`${name} is no chapter`];
    const known = catalogue[name];
    if (!known) return [`there is no chapter ${name}`];
    return (chapter.criteria ?? []).flatMap(({ num, components }) => [
      ...(known.includes(num) ? [] : [`there is no criterion ${num} in ${name}`]),
      ...components
        .filter(({ adherence }) => !terms.includes(adherence.level))
        .map(({ adherence }) => `there is no word ${adherence.level}`),
    ]);
  });
}

/** All that the project speaks of, with nothing run. */
const whole = composeReport({
  ...readRequirements({
    standards: read('tests/requirements/standards.tsv'),
    shortfalls: read('tests/requirements/shortfalls.tsv'),
    notApplicable: read('tests/requirements/notApplicable.tsv'),
  }),
  claims: readClaims(read('tests/requirements.tsv')),
  runs: [],
  product: { name: 'tingying', version: '0.0.0' },
  madeAt: '2026-11-26T08:00:00.000Z',
});

describe('who buys by OpenACR', () => {
  const yaml = writeOpenAcr(whole, { email: 'someone@example.org' });

  test('gets a document that its schema and its catalogue know, with all of WCAG 2.2', () => {
    expect(findFaults(yaml)).toEqual([]);
    const { chapters } = parse(yaml) as Document;
    const counts = ['a', 'aa', 'aaa'].map(
      (level) => chapters[`success_criteria_level_${level}`]?.criteria?.length,
    );
    expect(counts).toEqual([31, 24, 31]);
    expect(chapters['hardware']?.disabled).toBe(true);
    expect(Object.keys(chapters).sort()).toEqual(Object.keys(catalogue).sort());
  });

  test('is told of no support where nothing ran', () => {
    expect(yaml).not.toMatch(/level: (partially-)?supports/);
  });

  test('reads each answer in the words of the catalogue, and what is missing', () => {
    const report = aReport({
      rows: [
        ['WCAG 2.1.1', 'A', 'Keyboard'],
        ['WCAG 2.1.2', 'A', 'No trap'],
        ['WCAG 1.1.1', 'A', 'Names'],
        ['WCAG 2.5.4', 'A', 'Motion'],
        ['WCAG 2.4.1', 'A', 'Bypass'],
      ],
      claims: { 'WCAG 2.1.1': ['a'], 'WCAG 2.1.2': ['a', 'b'], 'WCAG 1.1.1': ['b'] },
      ran: { a: 'passed', b: 'failed' },
      notApplicable: [['WCAG 2.5.4', 'Nothing moves']],
    });
    const { chapters } = parse(writeOpenAcr(report)) as Document;
    const said = chapters['success_criteria_level_a']!.criteria!.map(({ num, components: [web] }) => [
      num,
      web!.adherence.level,
    ]);
    expect(said).toEqual([
      ['2.1.1', 'supports'],
      ['2.1.2', 'partially-supports'],
      ['1.1.1', 'does-not-support'],
      ['2.5.4', 'not-applicable'],
      ['2.4.1', 'not-evaluated'],
    ]);
    expect(chapters['success_criteria_level_a']!.criteria![1]!.components[0]!.adherence.notes).toContain(
      'failed: b (tests/a.test.ts)',
    );
  });

  test.each([
    [
      'no product',
      (text: string) => text.replace(/^product:\n/m, 'thing:\n'),
      "must have required property 'product'",
    ],
    [
      'a criterion that there is not',
      (text: string) => text.replace('num: 1.1.1', 'num: 1.1.9'),
      'there is no criterion 1.1.9',
    ],
    [
      'a word of its own',
      (text: string) => text.replace('level: not-evaluated', 'level: excellent'),
      'there is no word excellent',
    ],
    [
      'a criterion without a number',
      (text: string) => text.replace('num: 7.1.1', 'number: 7.1.1'),
      'en_301_549_ict_with_video is no chapter',
    ],
  ])('would be told of %s', (_what, plant, fault) => {
    const planted = plant(yaml.replace('num: "7.1.1"', 'num: 7.1.1'));
    expect(planted).not.toBe(yaml);
    expect(findFaults(planted).join()).toContain(fault);
  });
});

describe('who gathers results as EARL', () => {
  const report = aReport({
    rows: [
      ['WCAG 2.1.1', 'A', 'Keyboard'],
      ['WCAG 2.1.2', 'A', 'No trap'],
    ],
    claims: { 'WCAG 2.1.1': ['a', 'b'], 'WCAG 2.1.2': ['b', 'c', 'gone'] },
    ran: { a: 'passed', b: 'failed', c: 'skipped' },
  });
  const { '@graph': graph } = JSON.parse(writeEarl(report)) as { '@graph': Record<string, unknown>[] };
  const assertions = graph.filter((one) => one['@type'] === 'earl:Assertion');

  test('finds one assertion for each requirement and test, with what became of it', () => {
    const told = assertions.map((one) => [
      (one['earl:test'] as Record<string, string>)['dct:title'],
      (one['earl:test'] as Record<string, Record<string, string>>)['dct:hasPart']!['dct:title'],
      (one['earl:result'] as Record<string, Record<string, string>>)['earl:outcome']!['@id'],
    ]);
    expect(told).toEqual([
      ['WCAG 2.1.1', 'a', 'earl:passed'],
      ['WCAG 2.1.1', 'b', 'earl:failed'],
      ['WCAG 2.1.2', 'b', 'earl:failed'],
      ['WCAG 2.1.2', 'c', 'earl:untested'],
      ['WCAG 2.1.2', 'gone', 'earl:untested'],
    ]);
  });

  test('finds the subject and the assertor that each names', () => {
    const ids = graph.map((one) => one['@id']);
    for (const one of assertions) {
      expect(ids).toContain((one['earl:subject'] as Record<string, string>)['@id']);
      expect(ids).toContain((one['earl:assertedBy'] as Record<string, string>)['@id']);
    }
  });
});
