// The audit room: what can be proved of films, scripts and pages, and how it is told.
// It knows rules, reports and the programs that measure.
// It must not know React, video.js or the player.
export { checkScript, type CheckScriptOptions, type ScriptCheck } from '../core/scriptQuality/checkScript.js';
export { writeFinding } from './report/writeText.js';
