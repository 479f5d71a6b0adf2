import { applyAnswers } from '../pages/answers/applyAnswers.js';
import { parseAnswers } from '../pages/answers/parseAnswers.js';
import { auditPage, type AuditPageOptions } from '../pages/auditPage.js';
import { knownFindings } from '../pages/baseline.js';
import type { BrowserPage } from '../pages/browser/takePage.js';
import type { PageReport } from '../pages/PageAudit.js';
import { failsRun, type FailOn } from '../pages/report/failsRun.js';
import { writePageReport } from '../pages/report/writers.js';

/** How a test judges a page. */
export interface AuditTestOptions extends AuditPageOptions {
  /** What fails the test; `error` where nothing is said. */
  readonly failOn?: FailOn;
  /** The text of an `audit-answers.json`: what people answered where a machine cannot tell. */
  readonly answers?: string;
  /** The text of a baseline, as `tingying audit --write-baseline` writes it: what is in it fails nothing. */
  readonly baseline?: string;
}

export interface JudgedPage {
  readonly fails: boolean;
  /** What was found, as a terminal shows it. */
  readonly text: string;
  readonly report: PageReport;
}

/** A page, audited and judged; or an audit's report, judged. */
export async function judgePage(
  given: BrowserPage | PageReport,
  { failOn = 'error', answers, baseline, ...options }: AuditTestOptions = {},
): Promise<JudgedPage> {
  const parsed = answers === undefined ? null : parseAnswers(answers, options.locale);
  if (parsed && !parsed.ok) throw new TypeError(`tingying: ${parsed.reason}`);
  const looked = isReport(given) ? given : await auditPage(given, options);
  const answered = parsed ? applyAnswers(looked, parsed.answers) : looked;
  const known = baseline === undefined ? [] : knownFindings(answered, baseline);
  const report = { ...answered, known: [...answered.known, ...known] };
  return {
    fails: failsRun(report, failOn),
    text: writePageReport(report, 'text', { failOn }),
    report,
  };
}

const isReport = (given: BrowserPage | PageReport): given is PageReport =>
  'pages' in given && Array.isArray(given.pages);
