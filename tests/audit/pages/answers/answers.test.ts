import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src/audit/pages/answers/Answer.js';
import { applyAnswers } from '../../../../src/audit/pages/answers/applyAnswers.js';
import { draftAnswers } from '../../../../src/audit/pages/answers/draftAnswers.js';
import { parseAnswers } from '../../../../src/audit/pages/answers/parseAnswers.js';
import { failsRun } from '../../../../src/audit/pages/report/failsRun.js';
import { writePageReport } from '../../../../src/audit/pages/report/writers.js';
import { answer, finding, page, reportOf } from '../report/exampleReport.js';

const film = 'https://films.example/watch?film=3';
const asked = (said = {}) => answer('media/description', [finding('cantTell', said)]);
const report = (said = {}) => reportOf([page(film, [asked(said)])]);

const given = (said: Partial<Answer> = {}): Answer => ({
  rule: 'media/description',
  pages: ['/watch?film=3'],
  target: 'main > video',
  outcome: 'passed',
  by: 'Li Na',
  on: '2026-11-20',
  reason: 'I listened to all of it',
  ...said,
});

const schema = JSON.parse(
  readFileSync(
    new URL('../../../../src/audit/pages/answers/audit-answers.schema.json', import.meta.url),
    'utf8',
  ),
) as object;
const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allowUnionTypes: true,
}).compile(schema);

const written = (...answers: object[]): string => JSON.stringify({ version: 1, answers });
const inFile = ({ pages, ...rest }: Answer) => ({ ...rest, page: pages });

describe('a person’s answer', () => {
  test.each(['passed', 'failed'] as const)('closes the question it answers: %s', (outcome) => {
    const { pages, staleAnswers } = applyAnswers(report(), [given({ outcome })]);
    const [rule] = pages[0]!.answers;
    expect(rule!.outcome).toBe(outcome);
    expect(rule!.findings[0]).toMatchObject({
      outcome,
      question: null,
      answered: {
        outcome,
        by: 'Li Na',
        on: '2026-11-20',
        reason: 'I listened to all of it',
        question: 'Is everything described that is seen and not said?',
      },
    });
    expect(staleAnswers).toEqual([]);
    expect(failsRun(applyAnswers(report(), [given({ outcome })]), 'review')).toBe(outcome === 'failed');
  });

  test('holds on every host where it names a path, and on one where it names an address', () => {
    const preview = reportOf([page(film.replace('films.', 'preview.'), [asked()])]);
    expect(applyAnswers(preview, [given()]).pages[0]!.answers[0]!.outcome).toBe('passed');
    expect(applyAnswers(preview, [given({ pages: [film] })]).pages[0]!.answers[0]!.outcome).toBe('cantTell');
    expect(applyAnswers(report(), [given({ pages: [film] })]).pages[0]!.answers[0]!.outcome).toBe('passed');
  });

  test.each([
    ['another rule', { rule: 'media/captions' }],
    ['another page', { pages: ['/watch?film=4'] }],
    ['another place', { target: 'aside > video' }],
    ['the page as a whole', { target: null }],
    ['nobody yet', { outcome: null }],
    ['an element that has changed since', { excerpt: '<video src="other.mp4">' }],
  ])('closes nothing else: %s', (_title, said) => {
    const { answers } = applyAnswers(report(), [given(said)]).pages[0]!;
    expect(answers[0]!.outcome).toBe('cantTell');
    expect(answers[0]!.findings[0]!.answered).toBeUndefined();
  });

  test('never makes a pass of what a machine found to fail', () => {
    const failed = reportOf([
      page(film, [answer('media/description', [finding('failed'), finding('cantTell', { target: null })])]),
    ]);
    const answered = applyAnswers(failed, [given(), given({ target: null })]);
    expect(answered.pages[0]!.answers[0]!.outcome).toBe('failed');
    expect(failsRun(answered, 'error')).toBe(true);
    expect(answered.staleAnswers).toEqual([expect.stringContaining('now found to fail without asking')]);
  });

  test('says which of several questions it answers, or answers none', () => {
    const both = reportOf([
      page(film, [
        answer('media/description', [
          finding('cantTell', { question: 'Is it described?' }),
          finding('cantTell', { question: 'Is it described in Chinese?' }),
        ]),
      ]),
    ]);
    const outcomes = (said: Partial<Answer>) =>
      applyAnswers(both, [given(said)]).pages[0]!.answers[0]!.findings.map(({ outcome }) => outcome);
    expect(outcomes({})).toEqual(['cantTell', 'cantTell']);
    expect(outcomes({ question: 'Is it described?' })).toEqual(['passed', 'cantTell']);
    expect(applyAnswers(both, [given()]).staleAnswers).toEqual([expect.stringContaining('several things')]);
  });

  test('holds in another language, for the question’s words are not what it is known by', () => {
    const { pages } = applyAnswers(report({ question: '画面里的内容都讲到了吗？' }), [
      given({ question: 'Is everything described that is seen and not said?' }),
    ]);
    expect(pages[0]!.answers[0]!.outcome).toBe('passed');
  });

  test('that somebody was hindered weighs more than that somebody was not', () => {
    const { pages } = applyAnswers(report(), [given(), given({ pages: [film], outcome: 'failed' })]);
    expect(pages[0]!.answers[0]!.outcome).toBe('failed');
  });
});

describe('a stale answer is told', () => {
  test.each([
    ['its element has changed', report(), given({ excerpt: '<video>' }), 'has changed since'],
    ['nothing is there any more', report(), given({ target: '#gone' }), 'nobody asks this any more'],
    [
      'a machine can tell now',
      reportOf([page(film, [answer('media/description', [finding('passed')])])]),
      given(),
      'nobody asks this any more',
    ],
  ])('%s', (_title, one, said, words) => {
    const answered = applyAnswers(one, [said]);
    expect(answered.staleAnswers).toEqual([expect.stringContaining(words)]);
    for (const format of ['text', 'html', 'json'] as const)
      expect(writePageReport(answered, format)).toContain(words);
  });

  test.each([
    ['its page was not looked at', given({ pages: ['/other'] })],
    ['its rule was not asked', given({ rule: 'media/live' })],
    ['nobody has answered yet', given({ target: '#gone', outcome: null })],
  ])('and none is called stale of which nothing is known: %s', (_title, said) => {
    expect(applyAnswers(report(), [said]).staleAnswers).toEqual([]);
  });
});

describe('the file of answers', () => {
  test('is read as its published schema has it', () => {
    const text = written(inFile(given()), { ...inFile(given({ target: null })), page: '/a', excerpt: '<p>' });
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(parseAnswers(text)).toEqual({
      ok: true,
      answers: [given(), given({ target: null, pages: ['/a'], excerpt: '<p>' })],
    });
  });

  test.each([
    ['no JSON', '{', 'cannot be read as JSON'],
    ['another file', '{"version":2,"answers":[]}', 'not of the form'],
    ['no reason', written({ ...inFile(given()), reason: ' ' }), '“reason”'],
    ['nobody who answered', written({ ...inFile(given()), by: '' }), '“by”'],
    ['no day', written({ ...inFile(given()), on: 'today' }), '“on”'],
    ['no such day', written({ ...inFile(given()), on: '2026-13-40' }), '“on”'],
    ['another outcome', written({ ...inFile(given()), outcome: 'inapplicable' }), '“outcome”'],
    ['no page', written({ ...inFile(given()), page: [] }), '“page”'],
    ['no target', written({ ...inFile(given()), target: undefined }), '“target”'],
    ['no rule', written({ ...inFile(given()), rule: 3 }), '“rule”'],
    ['the same twice', written(inFile(given()), inFile(given({ outcome: 'failed' }))), 'a second time'],
  ])('is refused as a whole, with the reason: %s', (_title, text, words) => {
    const parsed = parseAnswers(text);
    expect(parsed).toEqual({ ok: false, reason: expect.stringContaining(words) as string });
    expect(parseAnswers(text, 'zh-CN')).toMatchObject({ ok: false });
  });

  test('is drafted with every open question, so that a person only fills in what they saw', () => {
    const pages = ['/a', '/b'].map((path) => page(`https://films.example${path}`, [asked()]));
    const draft = draftAnswers(reportOf([...pages, page(film, [answer('media/x', [finding('failed')])])]), [
      given({ pages: ['/old'] }),
    ]);
    const { answers } = JSON.parse(draft) as { answers: object[] };
    expect(validate(JSON.parse(draft)), JSON.stringify(validate.errors)).toBe(true);
    expect(answers).toEqual([
      expect.objectContaining({ page: '/old', outcome: 'passed' }),
      {
        rule: 'media/description',
        page: ['/a', '/b'],
        target: 'main > video',
        excerpt: '<video src="ferry.mp4" controls>',
        question: 'Is everything described that is seen and not said?',
        outcome: null,
        by: '',
        on: '',
        reason: '',
      },
    ]);
  });

  test('filled in, closes what was open', () => {
    const draft = draftAnswers(report());
    const filled = draft
      .replace('"outcome": null', '"outcome": "passed"')
      .replace('"by": ""', '"by": "Li Na"')
      .replace('"on": ""', '"on": "2026-11-26"')
      .replace('"reason": ""', '"reason": "heard"');
    const parsed = parseAnswers(filled);
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(failsRun(report(), 'review')).toBe(true);
    expect(failsRun(applyAnswers(report(), parsed.answers), 'review')).toBe(false);
    expect(draftAnswers(applyAnswers(report(), parsed.answers), parsed.answers)).toBe(filled);
  });
});
