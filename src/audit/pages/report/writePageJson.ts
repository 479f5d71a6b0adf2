import type { PageReport } from '../PageAudit.js';
import { failsRun, type FailOn } from './failsRun.js';
import { countOutcomes } from './tallyRules.js';

/** The whole result for programs, by `tingying/page-audit.schema.json`. */
export function writePageJson(report: PageReport, failOn: FailOn): string {
  const { locale, tool, browser, pages, known, staleAnswers = [] } = report;
  return JSON.stringify(
    {
      version: 1,
      locale,
      tool,
      browser,
      failOn,
      failed: failsRun(report, failOn),
      counts: countOutcomes(pages.flatMap(({ answers }) => answers)),
      pages,
      known,
      staleAnswers,
    },
    null,
    2,
  );
}
