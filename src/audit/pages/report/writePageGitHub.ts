import { joinSentences } from '../../report/joinSentences.js';
import { writeGitHubCommand } from '../../report/writeGitHubCommand.js';
import type { PageReport } from '../PageAudit.js';
import { pageReportWords } from './pageReportWords.js';
import { sayPlace } from './sayPlace.js';
import { listOpen, orderPages } from './tallyRules.js';

/** Workflow commands of GitHub Actions: an annotation for each finding, the worst first. A page is no file, so none has a line. */
export function writePageGitHub(report: PageReport): string {
  const { locale } = report;
  return [
    ...orderPages(report).flatMap(({ url, troubles }) =>
      troubles.map(({ kind, message, cost, fix }) =>
        writeGitHubCommand('error', { title: kind }, `${url}\n${joinSentences(message, cost, fix)}`),
      ),
    ),
    ...listOpen(report).map(({ page, answer, finding, known }) => {
      const { outcome, severity, message, fix, question } = finding;
      const grave = outcome === 'failed' && !known ? severity : 'advice';
      const said = joinSentences(message, question ?? fix);
      return writeGitHubCommand(
        grave,
        { title: `${answer.rule}: ${pageReportWords[locale].outcomes[outcome]}` },
        `${page.url}\n${sayPlace(finding, locale)}\n${said}`,
      );
    }),
  ].join('\n');
}
