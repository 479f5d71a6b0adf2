import type { PageFinding, PageReport, RuleAnswer } from '../PageAudit.js';
import { worstOutcome } from '../worstOutcome.js';

/**
 * The report with every rule's outcome no better than its findings, and with a finding for every failure: whatever wrote the report,
 * no writer can make a failure out to be a pass.
 */
export const settleOutcomes = (report: PageReport): PageReport => ({
  ...report,
  pages: report.pages.map((page) => ({ ...page, answers: page.answers.map(settleAnswer) })),
});

function settleAnswer(answer: RuleAnswer): RuleAnswer {
  const said = answer.outcome === 'inapplicable' ? [] : [{ outcome: answer.outcome }];
  const outcome = worstOutcome([...said, ...answer.findings]);
  const isTold = answer.findings.some((finding) => finding.outcome === outcome);
  const findings =
    isTold || outcome === 'inapplicable' || outcome === 'passed'
      ? answer.findings
      : [tellTitle(answer, outcome), ...answer.findings];
  return { ...answer, outcome, findings };
}

const tellTitle = ({ title }: RuleAnswer, outcome: 'failed' | 'cantTell'): PageFinding => ({
  outcome,
  severity: 'error',
  target: null,
  viewport: null,
  message: title,
  cost: '',
  fix: '',
  question: outcome === 'cantTell' ? title : null,
});
