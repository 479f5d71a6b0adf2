/** What reads scripts that can say more than WebVTT: one file, so that it is fetched as one. */
export { listDescriptionCues } from '../../core/scripts/listDescriptionCues.js';
export { listProgrammeMixes } from '../../core/scripts/listProgrammeMixes.js';
export { parseDapt } from '../../core/scripts/parseDapt.js';
export { parseDescriptionScript } from '../../core/scripts/parseDescriptionScript.js';
