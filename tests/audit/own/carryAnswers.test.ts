import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carryAnswers } from '../../../scripts/auditOwn/carryAnswers.mjs';
import { sample } from '../../../scripts/auditOwn/sample.mjs';
import { applyAnswers } from '../../../src/audit/pages/answers/applyAnswers.js';
import type { Answer } from '../../../src/audit/pages/answers/Answer.js';
import { parseAnswers } from '../../../src/audit/pages/answers/parseAnswers.js';
import type { PageFinding } from '../../../src/audit/pages/PageAudit.js';
import { answer, finding, page, reportOf } from '../pages/report/exampleReport.js';

const story = (id: string) => `/iframe.html?id=${id}&viewMode=story`;
const given = (rule: string, from: string, question: string): Answer => ({
  rule,
  pages: [from],
  target: 'main > video',
  question,
  outcome: 'passed',
  by: 'Li Na',
  on: '2026-11-20',
  reason: 'I listened to all of it.',
});
const answers = [
  given('media/captions', '/theatre/film', 'Are they right?'),
  given('media/audio-description', '/theatre/film', 'Does it tell everything?'),
  given('media/visual-alternative', '/theatre/film', 'Does one of these tell everything?'),
  given('gate/time-limits', '/theatre/verify-choice', 'Does it end?'),
];

/** What is left open of one question on one story. */
function leftOpen(
  rule: string,
  {
    id = 'film-filmplayer--new',
    films = ['lantern-ferry'],
    message = 'Audio description shows: 1.',
    ...said
  },
) {
  const target = { path: ['#storybook-root > video'], excerpt: '<video>' };
  const asked = finding('cantTell', { target, ...said } as Partial<PageFinding>);
  const report = reportOf([
    page(story(id), [
      answer(rule, [asked]),
      ...(rule === 'media/audio-description'
        ? []
        : [answer('media/audio-description', [finding('passed', { message })])]),
    ]),
  ]);
  const after = applyAnswers(report, [...answers, ...carryAnswers(report, answers, () => films)]);
  return after.pages[0]?.answers[0]?.outcome === 'cantTell';
}

test('who adds a story with the same film is not asked again what its captions and description tell', () => {
  expect(leftOpen('media/captions', { question: 'Are they right?' })).toBe(false);
  expect(leftOpen('media/audio-description', { question: 'Does it tell everything?' })).toBe(false);
  expect(leftOpen('media/visual-alternative', { question: 'Does one of these tell everything?' })).toBe(
    false,
  );
  expect(leftOpen('gate/time-limits', { id: 'gate-new--form', films: [], question: 'Does it end?' })).toBe(
    false,
  );
});

test.each([
  ['another question', 'media/captions', { question: 'Has it any?' }],
  ['another film', 'media/captions', { question: 'Are they right?', films: ['other'] }],
  ['two films', 'media/captions', { question: 'Are they right?', films: ['lantern-ferry', 'other'] }],
  ['a film of which nothing was loaded', 'media/captions', { question: 'Are they right?', films: [] }],
  ['another rule', 'media/live', { question: 'Are they right?' }],
  [
    'the film without its description',
    'media/visual-alternative',
    { question: 'Does one of these tell everything?', message: 'No audio description shows.' },
  ],
  ['a form that is not the gate’s', 'gate/time-limits', { question: 'Does it end?' }],
])('and is asked where it is %s', (_what, rule, said) => {
  expect(leftOpen(rule, said)).toBe(true);
});

test('each answer of ours can be read, and says by its reason what was seen', () => {
  const parsed = parseAnswers(readFileSync('scripts/auditOwn/answers.json', 'utf8'));
  expect(
    parsed.ok && parsed.answers.filter(({ reason, question }) => reason.length < 40 || !question),
  ).toEqual([]);
});

test('the sample names each page once, and those of the theatre that are there', () => {
  expect(new Set(sample).size).toBe(sample.length);
  const theatre = readFileSync('scripts/auditOwn/theatrePages.mjs', 'utf8');
  expect(sample.filter((name) => name.startsWith('/') && !theatre.includes(`name: '${name}'`))).toEqual([]);
});
