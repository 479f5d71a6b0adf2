import { severities, type Severity } from '../../../core/scriptQuality/Finding.js';
import type { PageReport } from '../PageAudit.js';
import { listFindings, type PlacedFinding } from './listFindings.js';
import { settleOutcomes } from './settleOutcomes.js';

/** From what on a finding fails the run. With `review`, what a person must still answer fails it, too. */
export type FailOn = Severity | 'review' | 'never';

/** From what would fail least to what would fail most. */
export const failOnChoices: readonly FailOn[] = ['never', ...severities, 'review'];

/** Whether a finding fails the run: it failed, the baseline does not know it, and it is grave enough. */
export function isFailure(
  { finding, known }: Pick<PlacedFinding, 'finding' | 'known'>,
  failOn: FailOn,
): boolean {
  if (known || failOn === 'never' || finding.outcome === 'passed') return false;
  if (failOn === 'review') return true;
  return finding.outcome === 'failed' && severities.indexOf(finding.severity) <= severities.indexOf(failOn);
}

/** Whether the run fails as a whole. A page that could not be looked at to its end is no page that is well. */
export function failsRun(given: PageReport, failOn: FailOn): boolean {
  const report = settleOutcomes(given);
  return (
    (failOn !== 'never' && report.pages.some(({ troubles }) => troubles.length > 0)) ||
    listFindings(report).some((one) => isFailure(one, failOn))
  );
}
