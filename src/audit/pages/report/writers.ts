import type { PageReport } from '../PageAudit.js';
import type { FailOn } from './failsRun.js';
import { settleOutcomes } from './settleOutcomes.js';
import { writePageEarl } from './writePageEarl.js';
import { writePageGitHub } from './writePageGitHub.js';
import { writePageHtml } from './writePageHtml.js';
import { writePageJson } from './writePageJson.js';
import { writePageJUnit } from './writePageJUnit.js';
import { writePageSarif } from './writePageSarif.js';
import { writePageText } from './writePageText.js';

export const pageReportFormats = ['text', 'json', 'html', 'junit', 'sarif', 'earl', 'github'] as const;
export type PageReportFormat = (typeof pageReportFormats)[number];

export interface PageReportOptions {
  /** What fails the run; `error` where nothing is said. */
  readonly failOn?: FailOn;
}

const writers: Readonly<Record<PageReportFormat, (report: PageReport, failOn: FailOn) => string>> = {
  text: writePageText,
  json: writePageJson,
  html: writePageHtml,
  junit: writePageJUnit,
  sarif: writePageSarif,
  earl: writePageEarl,
  github: writePageGitHub,
};

/** What an audit found, as a file of the format asked for, without the last line's end. */
export const writePageReport = (
  report: PageReport,
  format: PageReportFormat,
  { failOn = 'error' }: PageReportOptions = {},
): string => writers[format](settleOutcomes(report), failOn);
