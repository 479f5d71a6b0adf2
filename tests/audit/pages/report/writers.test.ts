import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { PageReport } from '../../../../src/audit/pages/PageAudit.js';
import { failOnChoices, failsRun } from '../../../../src/audit/pages/report/failsRun.js';
import { nameCriterion } from '../../../../src/audit/pages/report/wcagCriteria.js';
import {
  pageReportFormats,
  writePageReport,
  type PageReportFormat,
} from '../../../../src/audit/pages/report/writers.js';
import { answer, exampleReport, finding, oneAnswer, oneFailure, page, reportOf } from './exampleReport.js';
import { sarifSchema } from './sarifSchema.js';

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Throws where it is not well-formed. */
function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.write(xml).close();
  return root.children[0]!;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../../src/audit/pages/report/page-audit.schema.json', import.meta.url), 'utf8'),
) as object;
const validateJson = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const validateSarif = new Ajv2020({ strict: true, allErrors: true }).compile(sarifSchema);

interface Earl {
  '@context': Readonly<Record<string, unknown>>;
  '@graph': [
    { '@id': string; '@type': string[]; name: string; release: { revision: string } },
    ...{
      '@type': string[];
      source: string;
      assertions: {
        '@type': string;
        mode: string;
        assertedBy:
          string | { '@type': string[]; mainAssertor: Record<string, unknown>; 'foaf:member': object[] };
        test: {
          '@type': string;
          title: string;
          description: string;
          derivedFrom?: string[];
          isPartOf?: string[];
        };
        result: {
          '@type': string;
          outcome: string;
          info?: string;
          pointer?: { '@type': string[]; expression: string }[];
        };
      }[];
    }[],
  ];
}
const readEarl = (report: PageReport) => {
  const [tool, ...subjects] = (JSON.parse(writePageReport(report, 'earl')) as Earl)['@graph'];
  return { tool, subjects, assertions: subjects.flatMap(({ assertions }) => assertions) };
};

interface SarifLog {
  runs: [
    {
      tool: { driver: { rules: { id: string; helpUri?: string; properties?: { tags: string[] } }[] } };
      invocations: { executionSuccessful: boolean }[];
      results: {
        ruleId: string;
        kind: string;
        level: string;
        message: { text: string };
        baselineState?: string;
        locations: { logicalLocations?: { fullyQualifiedName: string }[] }[];
      }[];
    },
  ];
}
const readSarif = (report: PageReport) => (JSON.parse(writePageReport(report, 'sarif')) as SarifLog).runs[0];

/** Whether a file of that format says that `media/captions` failed. */
const saysFailed: Readonly<Record<PageReportFormat, (written: string) => boolean>> = {
  text: (written) => /^ {2}(Error|Warning|Advice) {2}A film that speaks/m.test(written),
  json: (written) =>
    (JSON.parse(written) as PageReport).pages.some(({ answers }) =>
      answers.some(
        ({ outcome, findings }) => outcome === 'failed' && findings.some((one) => one.outcome === 'failed'),
      ),
    ),
  html: (written) => /<div class="rule (error|warning|advice)">\s*<h5>[^<]*A film that speaks/.test(written),
  junit: (written) =>
    readXml(written).children[0]!.children.some(
      ({ attributes, children }) =>
        attributes['name']?.startsWith('media/captions') &&
        children.some(({ name, attributes: { message } }) =>
          name === 'failure' ? true : name === 'skipped' && message?.includes('failed'),
        ),
    ),
  sarif: (written) =>
    (JSON.parse(written) as SarifLog).runs[0].results.some(
      ({ ruleId, kind, level }) => ruleId === 'media/captions' && kind === 'fail' && level !== 'none',
    ),
  earl: (written) =>
    (JSON.parse(written) as Earl)['@graph']
      .slice(1)
      .flatMap((subject) => ('assertions' in subject ? subject.assertions : []))
      .some(({ test: { title }, result }) => title === 'media/captions' && result.outcome === 'earl:failed'),
  github: (written) =>
    /^::(error|warning|notice) title=media\/captions%3A failed::.*no captions are offered/.test(written),
};

describe.each(pageReportFormats)('a failing rule can never be written as passed: %s', (format) => {
  test.each(['error', 'warning', 'advice'] as const)('whatever fails the run (%s)', (severity) => {
    for (const failOn of failOnChoices)
      expect(saysFailed[format](writePageReport(oneFailure(severity), format, { failOn })), failOn).toBe(
        true,
      );
  });

  test('known to the baseline', () => {
    const known = ['/watch?film=3 media/captions main > video'];
    const report = oneFailure('error', { known });
    expect(failsRun(report, 'error'), 'the key is the one that is meant').toBe(false);
    expect(saysFailed[format](writePageReport(report, format))).toBe(true);
  });

  test('even where the rule’s own outcome was written better than its findings, or has none', () => {
    const [one] = oneFailure().pages;
    const [said] = one!.answers;
    for (const lie of [
      { ...said!, outcome: 'passed' as const },
      { ...said!, findings: [{ ...said!.findings[0]!, message: '' }, finding('passed')] },
      { ...said!, findings: [finding('failed', { message: 'no captions are offered' })] },
      { ...said!, title: 'A film that speaks: no captions are offered', findings: [] },
    ]) {
      const report = reportOf([{ ...one!, answers: [lie] }]);
      expect(failsRun(report, 'error')).toBe(true);
      if (lie.findings[0]?.message !== '')
        expect(saysFailed[format](writePageReport(report, format))).toBe(true);
    }
  });

  test('and the look tells: what passed, does not apply or needs review is not said to have failed', () => {
    for (const outcome of ['passed', 'inapplicable', 'cantTell'] as const)
      expect(saysFailed[format](writePageReport(oneAnswer(outcome), format)), outcome).toBe(false);
  });
});

describe('what fails a run', () => {
  test.each([
    ['never', []],
    ['error', ['error']],
    ['warning', ['error', 'warning']],
    ['advice', ['error', 'warning', 'advice']],
    ['review', ['error', 'warning', 'advice', 'cantTell']],
  ] as const)('--fail-on %s', (failOn, expected) => {
    const failing = (['error', 'warning', 'advice'] as const).filter((severity) =>
      failsRun(oneFailure(severity), failOn),
    );
    const asks = failsRun(oneAnswer('cantTell'), failOn) ? ['cantTell'] : [];
    expect([...failing, ...asks]).toEqual(expected);
    expect(failsRun(oneAnswer('passed'), failOn)).toBe(false);
  });

  test('a page that could not be looked at', () => {
    const trouble = { kind: 'hangs', message: 'It hangs.', cost: '', fix: '' } as const;
    const report = reportOf([page('https://films.example/', [], { troubles: [trouble] })]);
    expect(failsRun(report, 'error')).toBe(true);
    expect(failsRun(report, 'never')).toBe(false);
  });
});

describe('what a program reads', () => {
  test('JSON holds to its published schema', () => {
    for (const report of [exampleReport(), exampleReport('zh-CN'), reportOf([])]) {
      const written: unknown = JSON.parse(writePageReport(report, 'json'));
      expect(validateJson(written), JSON.stringify(validateJson.errors)).toBe(true);
      // Planted faults are seen.
      expect(validateJson({ ...(written as object), failed: 'no' })).toBe(false);
      expect(validateJson({ ...(written as object), pages: [{}] })).toBe(false);
    }
  });

  test('JUnit: a suite for each page with true numbers, at most one verdict in a test, and a question where a person must answer', () => {
    const report = exampleReport();
    const suites = readXml(writePageReport(report, 'junit')).children;
    expect(suites.map(({ attributes }) => attributes['name']).sort()).toEqual(
      report.pages.map(({ url }) => url).sort(),
    );
    for (const { attributes, children } of suites) {
      const verdicts = children.map((one) =>
        one.children.filter(({ name }) => ['failure', 'error', 'skipped'].includes(name)),
      );
      expect(Math.max(...verdicts.map(({ length }) => length))).toBeLessThanOrEqual(1);
      const count = (name: string) => verdicts.flat().filter((one) => one.name === name).length;
      expect(attributes).toMatchObject({
        tests: String(children.length),
        failures: String(count('failure')),
        errors: String(count('error')),
        skipped: String(count('skipped')),
        timestamp: '2026-11-26T06:00:00.000Z',
      });
    }
    const cases = suites.flatMap(({ children }) => children);
    const described = cases.filter(({ attributes }) => attributes['name']?.startsWith('media/description'));
    expect(described.map(({ children }) => children[0]?.attributes['message'])).toContain(
      'needs review: Is everything described that is seen and not said?',
    );
    const passed = cases.filter(({ children }) => children.every(({ name }) => name === 'system-out'));
    expect(passed.map(({ attributes }) => attributes['name']!.split(':')[0]).sort()).toEqual([
      'axe/color-contrast',
      'looked-at',
      'looked-at',
      'media/captions',
      'media/transcript',
      'player/names',
    ]);
  });

  test('JUnit: an open question fails its test where the run is to fail on it', () => {
    const xml = readXml(writePageReport(oneAnswer('cantTell'), 'junit', { failOn: 'review' }));
    expect(xml.children[0]!.attributes['failures']).toBe('1');
  });

  test('SARIF: of the form that the standard gives, with every rule described and every page an address', () => {
    for (const report of [
      exampleReport(),
      exampleReport('zh-CN'),
      reportOf([page('not an address <at all>', [answer('media/x', [finding('failed', { message: '' })])])]),
    ]) {
      const log: unknown = JSON.parse(writePageReport(report, 'sarif'));
      expect(validateSarif(log), JSON.stringify(validateSarif.errors)).toBe(true);
    }
    const { tool, results, invocations } = readSarif(exampleReport());
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId } of results) expect(ids).toContain(ruleId);
    expect(invocations[0]!.executionSuccessful).toBe(false);
    expect(
      results.map(({ ruleId, kind, level, baselineState }) => [ruleId, kind, level, baselineState]),
    ).toEqual([
      ['looked-at', 'fail', 'error', undefined],
      ['media/captions', 'fail', 'error', 'new'],
      ['media/description', 'review', 'none', 'new'],
      ['player/names', 'fail', 'warning', 'unchanged'],
      ['player/target-size', 'fail', 'note', 'new'],
    ]);
    expect(tool.driver.rules.find(({ id }) => id === 'media/captions')).toMatchObject({
      helpUri: 'https://www.w3.org/WAI/standards-guidelines/act/rules/eac66b/',
      properties: { tags: ['accessibility', 'media', 'WCAG 1.2.2', 'EN 7.1.1', 'MAUR CC-1'] },
    });
    expect(results.at(-1)!.locations[0]!.logicalLocations![0]!.fullyQualifiedName).toBe('iframe >>> .mute');
  });

  test('SARIF: a fault in its form would be seen', () => {
    const log = JSON.parse(writePageReport(exampleReport(), 'sarif')) as SarifLog;
    log.runs[0].results.find(({ kind }) => kind === 'review')!.level = 'warning';
    expect(validateSarif(log)).toBe(false);
    expect(validateSarif({ ...log, version: '2.0' })).toBe(false);
  });

  test('EARL: one assertion for each rule and page, by the program or by the person who decided', () => {
    const report = exampleReport();
    const { tool, subjects, assertions } = readEarl(report);
    expect(tool).toMatchObject({ name: 'tingying', release: { revision: '0.1.0' } });
    expect(tool['@type']).toEqual(expect.arrayContaining(['Assertor', 'Software']));
    expect(subjects.map(({ source }) => source)).toEqual(report.pages.map(({ url }) => url));
    for (const [index, { assertions: mine }] of subjects.entries()) {
      const titles = mine.map(({ test: { title } }) => title);
      expect(titles).toEqual([
        ...(report.pages[index]!.troubles.length > 0 ? ['looked-at'] : []),
        ...report.pages[index]!.answers.map(({ rule }) => rule),
      ]);
    }
    for (const { mode, result } of assertions) {
      expect(result.outcome).toMatch(/^earl:(passed|failed|inapplicable|cantTell)$/);
      expect(mode).toMatch(/^earl:(automatic|semiAuto|manual)$/);
    }
    const [failed] = subjects[1]!.assertions;
    expect(failed).toMatchObject({
      '@type': 'Assertion',
      mode: 'earl:automatic',
      assertedBy: tool['@id'],
      test: {
        '@type': 'TestCase',
        title: 'media/captions',
        derivedFrom: [
          'https://www.w3.org/WAI/standards-guidelines/act/rules/eac66b/',
          'https://www.w3.org/WAI/standards-guidelines/act/rules/f51b46/',
        ],
        isPartOf: ['WCAG22:captions-prerecorded'],
      },
      result: { '@type': 'TestResult', outcome: 'earl:failed' },
    });
    expect(failed!.result.pointer).toEqual([
      { '@type': expect.arrayContaining(['ptr:CSSSelectorPointer']) as string[], expression: 'main > video' },
    ]);
    const byPerson = assertions.find(({ test: { title } }) => title === 'media/transcript')!;
    expect(byPerson.mode).toBe('earl:manual');
    expect(byPerson.assertedBy).toMatchObject({
      mainAssertor: { 'foaf:name': 'Li Na', answeredOn: '2026-11-20' },
      'foaf:member': [{ '@id': tool['@id'] }],
    });
    expect(byPerson.result.info).toContain('it has every line and every sound');
    // What could not be looked at cannot be told.
    expect(subjects[2]!.assertions[0]!.result.outcome).toBe('earl:cantTell');
  });

  test('EARL: an atomic ACT rule is asserted by itself, and names no success criterion', () => {
    const report = exampleReport();
    const [page, ...more] = report.pages;
    const [captions, ...others] = page!.answers;
    const withPart = { ...captions!, parts: [{ act: 'ab4d13', outcome: 'failed' as const }] };
    const { subjects } = readEarl({
      ...report,
      pages: [{ ...page!, answers: [withPart, ...others] }, ...more],
    });
    const told = subjects[0]!.assertions.find(({ test: { title } }) => title === `${withPart.rule}#ab4d13`);
    expect(told).toMatchObject({
      mode: 'earl:automatic',
      test: { derivedFrom: ['https://www.w3.org/WAI/standards-guidelines/act/rules/ab4d13/'] },
      result: { outcome: 'earl:failed' },
    });
    expect(told!.test).not.toHaveProperty('isPartOf');
  });

  test('EARL: every name is explained in the report itself', () => {
    const { '@context': context, ...graph } = JSON.parse(writePageReport(exampleReport(), 'earl')) as Earl;
    expect(Object.values(context).every((one) => typeof one !== 'string' || !one.endsWith('.json'))).toBe(
      true,
    );
    const prefixes = [...JSON.stringify(graph).matchAll(/"([A-Za-z]\w*):[\w-]+"/g)].map((match) => match[1]);
    expect(new Set(prefixes)).toEqual(new Set(['doap', 'earl', 'foaf', 'ptr', 'sch', 'WCAG22']));
    for (const prefix of prefixes) expect(context).toHaveProperty([prefix!]);
  });

  test('GitHub: one command a line, and a known failure is no error', () => {
    const lines = writePageReport(exampleReport(), 'github').split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) title=[^,:]+::https/);
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(2);
    expect(lines.find((line) => line.includes('player/names'))).toMatch(/^::notice/);
  });
});

describe('what is read in a terminal', () => {
  test('the worst comes first, and a question is asked', () => {
    const written = writePageReport(exampleReport(), 'text');
    const places = [
      'https://films.example/slow',
      'did not finish loading',
      'https://films.example/watch?film=3',
      'no captions are offered',
      '20 by 20',
      '(known from the baseline)',
      '? Is everything described that is seen and not said?',
      'Li Na looked at it on 2026-11-20',
      'By rule, the worst first',
      'Answers that no longer answer anything',
      '3 pages looked at, 1 of them not, or not to the end. 1 page on which nothing failed',
      'Failed.',
    ].map((words) => written.indexOf(words));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(written).not.toContain('undefined');
  });

  test('in Chinese, no English is left but names', () => {
    const written = writePageReport(exampleReport('zh-CN'), 'text');
    expect(written).toContain('按规则看，最严重的在前');
    expect(written).toContain('共 3 个页面，其中 1 个没能查看或没能看完。');
    for (const english of ['rule', 'needs review', 'looked at', 'worst first', 'baseline', 'in the frame'])
      expect(written).not.toContain(english);
  });

  test('a page’s words cannot speak to the terminal', () => {
    const evil = '\u001B[2K\u001B[1A\u0007all \u202Edessap\n  all passed';
    const report = reportOf([
      page(`https://films.example/${evil}`, [answer('media/x', [finding('failed', { message: evil })])], {
        title: evil,
      }),
    ]);
    // eslint-disable-next-line no-control-regex -- these are the characters meant
    expect(writePageReport(report, 'text')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(writePageReport(report, 'text')).not.toMatch(/^ {2}all passed/m);
  });
});

test('whatever stands in a page, XML stays well-formed, a command stays one line, and JSON holds to its schema', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<script>', ']]>', '"><x y="', '&amp;&#0;', '\u0000\uFFFE', '%0A::error::', '\uD800'),
  );
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom('failed' as const, 'cantTell' as const),
      (a, b, c, outcome) => {
        const target = { path: [a || 'x', b], excerpt: c, frame: a };
        const said = { message: b, cost: c, fix: a, target, question: outcome === 'cantTell' ? c : null };
        const report = reportOf([
          page(a, [answer(b, [finding(outcome, said)], { title: c, source: a, criteria: [b] })], {
            title: b,
            finalUrl: c,
            troubles: [{ kind: 'crashed', message: a, cost: b, fix: c }],
          }),
        ]);
        const { children } = readXml(writePageReport(report, 'junit'));
        expect(children[0]!.children).toHaveLength(2);
        expect(writePageReport(report, 'github').split(/[\r\n]/)).toHaveLength(2);
        expect(validateJson(JSON.parse(writePageReport(report, 'json')))).toBe(true);
        expect(readSarif(report).results).toHaveLength(2);
        expect(readEarl(report).assertions).toHaveLength(2);
      },
    ),
    { numRuns: 300 },
  );
});

test('success criteria have the names of their addresses', () => {
  expect(nameCriterion('WCAG 1.2.5')).toBe('audio-description-prerecorded');
  expect(nameCriterion('WCAG 2.2 2.4.11')).toBe('focus-not-obscured-minimum');
  expect(nameCriterion('EN 7.1.1')).toBeNull();
  expect(nameCriterion('WCAG 4.1.1')).toBeNull();
  expect(nameCriterion('WCAG constructor')).toBeNull();
});
