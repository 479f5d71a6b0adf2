import { severities, type Severity } from '../../../core/scriptQuality/Finding.js';
import type { AuditedPage, Outcome, PageReport, RuleAnswer } from '../PageAudit.js';
import { listFindings, type PlacedFinding } from './listFindings.js';

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** What one rule came to on all pages. */
export interface RuleTally {
  readonly answer: RuleAnswer;
  /** On how many pages it ended so. */
  readonly pages: OutcomeCounts;
  /** The gravest of its failures; null where nothing failed. */
  readonly severity: Severity | null;
}

/** How the rules of a page ended. */
export const countOutcomes = (answers: readonly Pick<RuleAnswer, 'outcome'>[]): OutcomeCounts => {
  const count = (outcome: Outcome): number => answers.filter((one) => one.outcome === outcome).length;
  return {
    failed: count('failed'),
    cantTell: count('cantTell'),
    passed: count('passed'),
    inapplicable: count('inapplicable'),
  };
};

/** Every rule that was asked, the worst first. */
export function tallyRules({ pages }: Pick<PageReport, 'pages'>): readonly RuleTally[] {
  const asked = pages.flatMap(({ answers }) => answers);
  const rules = new Map<string, RuleAnswer[]>();
  for (const answer of asked) rules.set(answer.rule, [...(rules.get(answer.rule) ?? []), answer]);
  return [...rules.values()]
    .map((answers) => ({
      answer: answers[0] as RuleAnswer,
      pages: countOutcomes(answers),
      severity: findGravest(answers),
    }))
    .sort(
      (one, other) =>
        rankSeverity(one.severity) - rankSeverity(other.severity) ||
        other.pages.failed - one.pages.failed ||
        other.pages.cantTell - one.pages.cantTell ||
        other.pages.passed - one.pages.passed ||
        one.answer.rule.localeCompare(other.answer.rule),
    );
}

/** What failed or needs review, the worst first: what the baseline knew comes after what is new. */
export const listOpen = (report: Pick<PageReport, 'pages' | 'known'>): readonly PlacedFinding[] =>
  listFindings(report)
    .filter(({ finding }) => finding.outcome !== 'passed')
    .sort((one, other) => rankFinding(one) - rankFinding(other));

/** Pages with the most and gravest failures first. A page that could not be looked at is the worst of all. */
export const orderPages = ({ pages, known }: Pick<PageReport, 'pages' | 'known'>): readonly AuditedPage[] => {
  const ranks = new Map(
    pages.map((page) => {
      const failed = listFindings({ pages: [page], known }).filter(
        ({ finding }) => finding.outcome === 'failed',
      );
      const counts = severities.map(
        (severity) => failed.filter((one) => !one.known && one.finding.severity === severity).length,
      );
      return [page, [page.troubles.length, ...counts, countOutcomes(page.answers).cantTell]] as const;
    }),
  );
  return [...pages].sort((one, other) => {
    const [mine = [], others = []] = [ranks.get(one), ranks.get(other)];
    const at = mine.findIndex((count, index) => count !== others[index]);
    return at < 0 ? 0 : (others[at] ?? 0) - (mine[at] ?? 0);
  });
};

const rankSeverity = (severity: Severity | null): number =>
  severity === null ? severities.length : severities.indexOf(severity);

const rankFinding = ({ finding, known }: PlacedFinding): number =>
  finding.outcome === 'cantTell' ? 10 : rankSeverity(finding.severity) + (known ? 5 : 0);

const findGravest = (answers: readonly RuleAnswer[]): Severity | null => {
  const failed = answers.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'failed'));
  return severities.find((severity) => failed.some((one) => one.severity === severity)) ?? null;
};
