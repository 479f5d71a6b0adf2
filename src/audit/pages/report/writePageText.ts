import type { CheckLocale, Severity } from '../../../core/scriptQuality/Finding.js';
import { timelineWords } from '../../../core/scriptQuality/words/timelineWords.js';
import { joinSentences } from '../../report/joinSentences.js';
import type { AuditedPage, PageReport } from '../PageAudit.js';
import { failsRun, type FailOn } from './failsRun.js';
import type { PlacedFinding } from './listFindings.js';
import { pageReportWords } from './pageReportWords.js';
import { sayPlace } from './sayPlace.js';
import { countOutcomes, listOpen, orderPages, tallyRules, type OutcomeCounts } from './tallyRules.js';
import { tameText } from './tameText.js';

/** For a terminal: each page with what failed and what a person must answer, the worst first; then each rule; then what it came to. */
export function writePageText(given: PageReport, failOn: FailOn): string {
  const fails = failsRun(given, failOn);
  const report = tameText(given);
  const words = pageReportWords[report.locale];
  const pages = orderPages(report);
  const told = pages.filter((page) => !isClean(page));
  const rules = tallyRules(report).filter(({ pages: on }) => on.failed + on.cantTell > 0);
  const broken = pages.filter(({ troubles }) => troubles.length > 0).length;
  const sections = [
    ...told.map((page) => writePage(page, report).join('\n')),
    ...(rules.length === 0
      ? []
      : [
          [
            words.heading(words.byRule),
            ...rules.map(
              ({ answer, pages: on, severity }) =>
                `  ${nameLevel(severity, report.locale)}  ${answer.rule}: ${words.ruleLine(on.failed, on.cantTell, sumOf(on))}`,
            ),
          ].join('\n'),
        ]),
    ...(report.staleAnswers?.length
      ? [[words.heading(words.stale), ...report.staleAnswers.map((one) => `  ${one}`)].join('\n')]
      : []),
    [
      joinSentences(
        words.pagesLookedAt(pages.length, broken),
        ...(told.length < pages.length ? [words.cleanPages(pages.length - told.length)] : []),
        words.counts(countOutcomes(pages.flatMap(({ answers }) => answers))),
      ),
      joinSentences(words.verdict(fails), words.howToRead),
      words.tool(report.tool.name, report.tool.version, report.tool.axe, report.browser),
    ].join('\n'),
  ];
  return sections.join('\n\n');
}

/** Nothing to tell of it but that it is well; a page of which nothing was asked is not well. */
const isClean = ({ troubles, answers }: AuditedPage): boolean =>
  troubles.length === 0 &&
  answers.length > 0 &&
  answers.every(
    ({ outcome, findings }) =>
      outcome !== 'failed' &&
      outcome !== 'cantTell' &&
      findings.every((finding) => finding.outcome === 'passed' && finding.answered === undefined),
  );

function writePage(page: AuditedPage, report: PageReport): readonly string[] {
  const { locale } = report;
  const words = pageReportWords[locale];
  const open = listOpen({ ...report, pages: [page] });
  const rules = new Set(open.map(({ answer }) => answer));
  return [
    joinSentences(page.url, ...(page.title === '' ? [] : [`— ${page.title}`])),
    ...(page.finalUrl === page.url ? [] : [`  ${words.redirected(page.finalUrl)}`]),
    `  ${page.answers.length === 0 ? words.nothingAsked : words.counts(countOutcomes(page.answers))}`,
    ...page.troubles.flatMap(({ kind, message, cost, fix }) => [
      `  ${nameLevel('error', locale)}  ${words.trouble} [${kind}]`,
      `      ${joinSentences(message, cost, fix)}`,
    ]),
    ...[...rules].flatMap((answer) => {
      const found = open.filter((one) => one.answer === answer);
      const worst = found.find(({ finding }) => finding.outcome === 'failed')?.finding.severity ?? null;
      return [
        `  ${nameLevel(worst, locale)}  ${answer.title} [${[answer.rule, ...answer.criteria].join(', ')}]`,
        ...found.flatMap((one) => writeFinding(one, locale)),
      ];
    }),
    ...page.answers.flatMap((answer) =>
      answer.findings.flatMap((finding) =>
        finding.answered && finding.outcome === 'passed'
          ? [
              `  ${words.outcomes.passed}  ${answer.title} [${answer.rule}]`,
              `      ${words.heading(sayPlace(finding, locale))} ${words.answered(finding.answered)}`,
            ]
          : [],
      ),
    ),
  ];
}

function writeFinding({ finding, known }: PlacedFinding, locale: CheckLocale): readonly string[] {
  const words = pageReportWords[locale];
  const { message, cost, fix, question, answered } = finding;
  return [
    `      ${sayPlace(finding, locale)}${known ? words.aside(words.known) : ''}`,
    `        ${joinSentences(message, ...(question === null ? [cost, fix] : []))}`,
    ...(question === null ? [] : [`        ? ${question}`]),
    ...(answered ? [`        ${words.answered(answered)}`] : []),
  ];
}

const sumOf = ({ failed, cantTell, passed, inapplicable }: OutcomeCounts): number =>
  failed + cantTell + passed + inapplicable;

/** The first word of a line: how grave it is, or that nobody can tell. */
const nameLevel = (severity: Severity | null, locale: CheckLocale): string =>
  severity === null ? pageReportWords[locale].outcomes.cantTell : timelineWords[locale].severities[severity];
