import { joinSentences } from '../../report/joinSentences.js';
import { nameTarget } from '../keyOfFinding.js';
import type {
  ActPart,
  AuditedPage,
  Outcome,
  PageFinding,
  PageReport,
  PersonsAnswer,
  RuleAnswer,
  Target,
} from '../PageAudit.js';
import { earlContext } from './earlContext.js';
import { pageReportWords } from './pageReportWords.js';
import { addressActRule, nameCriterion } from './wcagCriteria.js';

/** The program that asserts, inside the report. */
const tool = '_:tingying';

/**
 * EARL 1.0 as JSON-LD, in the shape that W3C's ACT implementation reports have: test subjects with their assertions, one for each rule.
 * A rule that a person had to decide is asserted by the person, and its mode says so (EARL 1.0 Schema, 2.3 and 2.6). Where a page could
 * not be looked at to the end, that is an assertion of its own, of which nothing can be told.
 */
export function writePageEarl(report: PageReport): string {
  const { name, version, axe } = report.tool;
  return JSON.stringify(
    {
      '@context': earlContext,
      '@graph': [
        {
          '@id': tool,
          '@type': ['Assertor', 'Software', 'doap:Project'],
          name,
          description: [...(axe === null ? [] : [`axe-core ${axe}`]), report.browser].join(', '),
          release: { '@type': 'doap:Version', revision: version },
        },
        ...report.pages.map((page) => writeSubject(page, report)),
      ],
    },
    null,
    2,
  );
}

const writeSubject = (page: AuditedPage, report: PageReport) => ({
  '@type': ['TestSubject', 'sch:WebPage'],
  source: page.url,
  ...(page.finalUrl !== page.url && URL.canParse(page.finalUrl) && { redirectedTo: page.finalUrl }),
  ...(page.title !== '' && { title: page.title }),
  assertions: [
    ...(page.troubles.length === 0 ? [] : [assertTrouble(page, report)]),
    ...page.answers.flatMap((answer) => [
      assertAnswer(answer, page),
      ...(answer.parts ?? []).map((part) => assertPart(part, answer, page)),
    ]),
  ],
});

const assertTrouble = ({ troubles, startedAt }: AuditedPage, { locale }: PageReport) => ({
  '@type': 'Assertion',
  mode: 'earl:automatic',
  assertedBy: tool,
  test: { '@type': 'TestCase', title: 'looked-at', description: pageReportWords[locale].lookedAt },
  result: {
    '@type': 'TestResult',
    outcome: toOutcome('cantTell'),
    date: startedAt,
    info: troubles.map(({ message, cost, fix }) => joinSentences(message, cost, fix)).join('\n'),
  },
});

function assertAnswer(answer: RuleAnswer, page: AuditedPage) {
  const deciding = answer.findings.filter((finding) => finding.outcome === answer.outcome);
  const answered = answer.findings.flatMap((finding) => finding.answered ?? []);
  const pointers = deciding.flatMap(({ target }) => (target === null ? [] : [writePointer(target)]));
  const told = answer.outcome === 'passed' ? deciding.filter((finding) => finding.answered) : deciding;
  return {
    '@type': 'Assertion',
    mode:
      answered.length === 0
        ? 'earl:automatic'
        : answered.length < answer.findings.length
          ? 'earl:semiAuto'
          : 'earl:manual',
    assertedBy: answered.length === 0 ? tool : writePeople(answered),
    test: {
      '@type': 'TestCase',
      title: answer.rule,
      description: answer.title,
      ...(answer.act.length > 0 && { derivedFrom: answer.act.map(addressActRule) }),
      ...listCriteria(answer.criteria),
    },
    result: {
      '@type': 'TestResult',
      outcome: toOutcome(answer.outcome),
      date: page.startedAt,
      ...(told.length > 0 && { info: told.map(sayFinding).join('\n') }),
      ...(pointers.length > 0 && { pointer: pointers }),
    },
  };
}

/** An atomic ACT rule fails no success criterion by itself, so none is named: W3C counts what was named against an implementation. */
const assertPart = ({ act, outcome }: ActPart, { rule, title }: RuleAnswer, { startedAt }: AuditedPage) => ({
  '@type': 'Assertion',
  mode: 'earl:automatic',
  assertedBy: tool,
  test: {
    '@type': 'TestCase',
    title: `${rule}#${act}`,
    description: title,
    derivedFrom: [addressActRule(act)],
  },
  result: { '@type': 'TestResult', outcome: toOutcome(outcome), date: startedAt },
});

const toOutcome = (outcome: Outcome): string => `earl:${outcome}`;

function listCriteria(criteria: readonly string[]) {
  const names = criteria.flatMap((criterion) => nameCriterion(criterion) ?? []);
  return names.length > 0 && { isPartOf: [...new Set(names)].map((name) => `WCAG22:${name}`) };
}

/** People who answered, with the program that asked them. The first answered most recently. */
function writePeople(answers: readonly PersonsAnswer[]) {
  const latest = [...answers].sort((one, other) => other.on.localeCompare(one.on));
  const names = [...new Set(latest.map(({ by }) => by))];
  const people = names.map((by) => ({
    '@type': ['Assertor', 'foaf:Person'],
    'foaf:name': by,
    answeredOn: latest.find((answer) => answer.by === by)?.on,
  }));
  return {
    '@type': ['Assertor', 'foaf:Group'],
    mainAssertor: people[0],
    'foaf:member': [...people.slice(1), { '@id': tool }],
  };
}

const sayFinding = ({ target, message, cost, fix, question, answered }: PageFinding): string => {
  const said = joinSentences(message, ...(question === null ? [cost, fix] : [question]));
  const reason = answered ? ` (${answered.question} ${answered.by}, ${answered.on}: ${answered.reason})` : '';
  return `${target === null ? '' : `${nameTarget(target)}: `}${said}${reason}`;
};

/** A CSS selector reaches no further than its own document: a way through shadow roots and frames is an expression of ours. */
const writePointer = (target: Target) => ({
  '@type':
    target.path.length === 1 && target.frame === undefined
      ? ['ptr:SinglePointer', 'ptr:ExpressionPointer', 'ptr:CSSSelectorPointer']
      : ['ptr:SinglePointer', 'ptr:ExpressionPointer'],
  expression: nameTarget(target),
});
