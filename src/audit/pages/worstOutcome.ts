import type { Outcome, PageFinding } from './PageAudit.js';

/** failed, cantTell, passed; inapplicable without any other. */
export const worstOf = (outcomes: readonly Outcome[]): Outcome =>
  (['failed', 'cantTell', 'passed'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'inapplicable';

/** What its findings make of a rule. */
export const worstOutcome = (findings: readonly Pick<PageFinding, 'outcome'>[]): Outcome =>
  worstOf(findings.map(({ outcome }) => outcome));
