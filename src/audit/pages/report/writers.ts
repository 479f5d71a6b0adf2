import { joinSentences } from '../../report/writeText.js';
import type { PageReport } from '../PageAudit.js';
import type { FailOn } from './failsRun.js';

export const pageReportFormats = ['text', 'json'] as const;
export type PageReportFormat = (typeof pageReportFormats)[number];

/** The report in one of its forms. */
export function writePageReport(
  report: PageReport,
  format: PageReportFormat,
  _options: { readonly failOn: FailOn },
): string {
  if (format === 'json') return JSON.stringify({ version: 1, ...report }, null, 2);
  return report.pages
    .flatMap((page) => [
      page.url,
      ...page.troubles.map(
        ({ kind, message, cost, fix }) => `  ${kind}: ${joinSentences(message, cost, fix)}`,
      ),
      ...page.answers.flatMap(({ rule, findings }) =>
        findings
          .filter(({ outcome }) => outcome !== 'passed')
          .map((one) => `  ${one.outcome}: ${joinSentences(one.message, one.question ?? one.fix)} [${rule}]`),
      ),
    ])
    .join('\n');
}
