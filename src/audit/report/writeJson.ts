import { countFindings, type ScriptReport } from './ScriptReport.js';

/** The whole result for programs, by `tingying/script-check.schema.json`. */
export function writeJson(report: ScriptReport): string {
  return JSON.stringify(
    {
      version: 1,
      locale: report.locale,
      counts: countFindings(report),
      scripts: report.scripts.map(({ path, check, fixes, fixesWritten, remarks }) => ({
        path,
        ...check,
        fixes,
        fixesWritten,
        remarks,
      })),
    },
    null,
    2,
  );
}
