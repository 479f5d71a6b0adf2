import { escapeMarkup } from '../../report/escapeMarkup.js';
import { joinSentences } from '../../report/joinSentences.js';
import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import type { AuditedPage, PageFinding, PageReport, RuleAnswer } from '../PageAudit.js';
import { isFailure, type FailOn } from './failsRun.js';
import { listFindings, type PlacedFinding } from './listFindings.js';
import { pageReportWords } from './pageReportWords.js';
import { sayPlace } from './sayPlace.js';
import { orderPages } from './tallyRules.js';

/**
 * JUnit XML, as CI servers read it: a suite for each page, a test for each rule. Only what passed is a passed test: what a person must
 * answer is skipped with the question, what does not apply is skipped, and so is a failure that does not fail the run.
 */
export function writePageJUnit(report: PageReport, failOn: FailOn): string {
  const suites = orderPages(report).map((page) => writeSuite(page, report, failOn));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="tingying audit">',
    ...suites,
    '</testsuites>',
  ].join('\n');
}

/** What stands inside a test: at most one verdict, then what was said besides. */
interface Verdict {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message?: string;
  readonly type?: string;
  readonly text?: string;
  readonly besides?: string;
}

function writeSuite(page: AuditedPage, report: PageReport, failOn: FailOn): string {
  const words = pageReportWords[report.locale];
  const found = listFindings({ ...report, pages: [page] });
  const tests = [
    { name: `looked-at: ${words.lookedAt}`, group: 'page', verdict: judgePage(page) },
    ...page.answers.map((answer) => ({
      name: `${answer.rule}: ${answer.title}`,
      group: answer.group,
      verdict: judgeRule(
        answer,
        found.filter((one) => one.answer === answer),
        report.locale,
        failOn,
      ),
    })),
  ];
  const count = (kind: Verdict['kind']): number =>
    tests.filter(({ verdict }) => verdict.kind === kind).length;
  const name = escapeMarkup(page.url);
  return [
    `  <testsuite name="${name}" tests="${tests.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="${(page.durationMs / 1000).toFixed(3)}" timestamp="${escapeMarkup(page.startedAt)}">`,
    ...tests.map((test) => writeTest(`${test.group} ${page.url}`, test.name, test.verdict)),
    '  </testsuite>',
  ].join('\n');
}

function judgePage({ troubles }: AuditedPage): Verdict {
  const [first] = troubles;
  if (!first) return { kind: 'passed' };
  return {
    kind: 'error',
    message: first.message,
    type: first.kind,
    text: troubles.map(({ message, cost, fix }) => joinSentences(message, cost, fix)).join('\n'),
  };
}

function judgeRule(
  { outcome }: RuleAnswer,
  found: readonly PlacedFinding[],
  locale: CheckLocale,
  failOn: FailOn,
): Verdict {
  const words = pageReportWords[locale];
  const failing = found.filter((one) => isFailure(one, failOn));
  const rest = found.filter(
    (one) => !failing.includes(one) && (one.finding.outcome !== 'passed' || one.finding.answered),
  );
  const besides = rest.map(({ finding }) => sayFinding(finding, locale)).join('\n');
  const [first] = failing;
  if (first)
    return {
      kind: 'failure',
      message: first.finding.question ?? first.finding.message,
      type: first.finding.outcome === 'failed' ? first.finding.severity : 'review',
      text: failing.map(({ finding }) => sayFinding(finding, locale)).join('\n'),
      besides,
    };
  if (outcome === 'failed')
    return {
      kind: 'skipped',
      message: found.some(({ known, finding }) => finding.outcome === 'failed' && !known)
        ? words.notGrave
        : `${words.outcomes.failed}: ${words.known}`,
      besides,
    };
  if (outcome === 'passed') return { kind: 'passed', besides };
  const questions = found.flatMap(({ finding }) =>
    finding.outcome === 'cantTell' ? (finding.question ?? []) : [],
  );
  return {
    kind: 'skipped',
    message: [words.outcomes[outcome], ...new Set(questions)].join(': '),
    besides,
  };
}

function sayFinding(finding: PageFinding, locale: CheckLocale): string {
  const { message, cost, fix, question, answered } = finding;
  const words = pageReportWords[locale];
  const said = joinSentences(message, ...(question === null ? [cost, fix] : [question]));
  return `${sayPlace(finding, locale)}: ${answered ? joinSentences(said, words.answered(answered)) : said}`;
}

function writeTest(
  className: string,
  name: string,
  { kind, message = '', type, text, besides }: Verdict,
): string {
  const open = `    <testcase classname="${escapeMarkup(className)}" name="${escapeMarkup(name)}"`;
  const inside = [
    ...(kind === 'passed'
      ? []
      : [
          `      <${kind} message="${escapeMarkup(message)}"${type === undefined ? '' : ` type="${escapeMarkup(type)}"`}${text === undefined ? '/>' : `>${escapeMarkup(text)}</${kind}>`}`,
        ]),
    ...(besides ? [`      <system-out>${escapeMarkup(besides)}</system-out>`] : []),
  ];
  return inside.length === 0 ? `${open}/>` : [`${open}>`, ...inside, '    </testcase>'].join('\n');
}
