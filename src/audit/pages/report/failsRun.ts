import { severities, type Severity } from '../../../core/scriptQuality/Finding.js';
import type { PageReport } from '../PageAudit.js';
import { listFindings, type PlacedFinding } from './listFindings.js';

/** From which severity on a failure fails the run; `review`: what nobody has answered fails it, too. */
export type FailOn = Severity | 'review' | 'never';

/** Whether a finding fails the run: the baseline does not know it, and it is grave enough. */
export function isFailure(
  { finding, known }: Pick<PlacedFinding, 'finding' | 'known'>,
  failOn: FailOn,
): boolean {
  if (known || failOn === 'never' || finding.outcome === 'passed') return false;
  if (failOn === 'review') return true;
  return finding.outcome === 'failed' && severities.indexOf(finding.severity) <= severities.indexOf(failOn);
}

/** Whether the run fails as a whole. A page that could not be looked at to its end is no page that is well. */
export const failsRun = (report: Pick<PageReport, 'pages' | 'known'>, failOn: FailOn): boolean =>
  (failOn !== 'never' && report.pages.some(({ troubles }) => troubles.length > 0)) ||
  listFindings(report).some((one) => isFailure(one, failOn));
