import type { Outcome, PageFinding } from './PageAudit.js';

/** failed, cantTell, passed; inapplicable without any finding. */
export function worstOutcome(findings: readonly Pick<PageFinding, 'outcome'>[]): Outcome {
  const order = ['failed', 'cantTell', 'passed'] as const;
  return order.find((outcome) => findings.some((one) => one.outcome === outcome)) ?? 'inapplicable';
}
