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
