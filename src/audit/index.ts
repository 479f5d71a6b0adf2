// The audit room: what can be proved of films, scripts and pages, and how it is told.
// It knows rules, reports and the programs that measure.
// It must not know React, video.js or the player.
export { checkScript, type CheckScriptOptions, type ScriptCheck } from '../core/scriptQuality/checkScript.js';
export { fixScript, type FixedScript } from '../core/scriptQuality/fixScript.js';
export { qualityRules } from '../core/scriptQuality/qualityRules.js';
export type { QualityRule, RuleNeed } from '../core/scriptQuality/defineRule.js';
export type {
  AcceptedFinding,
  CheckLocale,
  Finding,
  Severity,
  SourcePlace,
} from '../core/scriptQuality/Finding.js';
export { defaultQualitySettings, type QualitySettings } from '../core/scriptQuality/QualitySettings.js';
export { measureSound, type MeasuredSound, type SoundFailure } from './measureSound.js';
export { countFindings, type CheckedFile, type ScriptReport } from './report/ScriptReport.js';
export { writeGitHub } from './report/writeGitHub.js';
export { writeHtml } from './report/writeHtml.js';
export { writeJson } from './report/writeJson.js';
export { writeJUnit } from './report/writeJUnit.js';
export { writeSarif } from './report/writeSarif.js';
export { writeFinding, writeText } from './report/writeText.js';
export type { Answer } from './pages/answers/Answer.js';
export { applyAnswers } from './pages/answers/applyAnswers.js';
export { draftAnswers } from './pages/answers/draftAnswers.js';
export { parseAnswers, type ParsedAnswers } from './pages/answers/parseAnswers.js';
export { auditPage, type AuditPageOptions } from './pages/auditPage.js';
export { auditSite, type AuditSiteOptions, type Login } from './pages/auditSite.js';
export { knownFindings, writeBaseline } from './pages/baseline.js';
export { takePage, type BrowserPage } from './pages/browser/takePage.js';
export { CannotAudit } from './pages/browser/loadPeer.js';
export type { RuleChoice } from './pages/chooseRules.js';
export type { PageRule } from './pages/definePageRule.js';
export { keyOfFinding } from './pages/keyOfFinding.js';
export type {
  AuditedPage,
  Outcome,
  PageFinding,
  PageReport,
  PageTrouble,
  PersonsAnswer,
  RuleAnswer,
  RuleGroup,
  Target,
} from './pages/PageAudit.js';
export type { MediaWishes, PageDriver, SeenResponse, Viewport } from './pages/PageDriver.js';
export { parseList } from './pages/parseList.js';
export { readSitemap } from './pages/readSitemap.js';
export { failOnChoices, failsRun, type FailOn } from './pages/report/failsRun.js';
export { pageReportFormats, writePageReport, type PageReportFormat } from './pages/report/writers.js';
export { pageRules } from './pages/rules/pageRules.js';
