import type { ScriptCheck } from '../../core/scriptQuality/checkScript.js';
import type { CheckLocale, Severity } from '../../core/scriptQuality/Finding.js';

/** What was checked, as reports tell it. */
export interface ScriptReport {
  readonly locale: CheckLocale;
  readonly scripts: readonly CheckedFile[];
}

export interface CheckedFile {
  /** The script’s file, as it was named. */
  readonly path: string;
  readonly check: ScriptCheck;
  /** What can be mended, a sentence each. */
  readonly fixes: readonly string[];
  /** Whether it was: the file has been written. */
  readonly fixesWritten: boolean;
  /** What whoever reads the result should know of how it came about. */
  readonly remarks: readonly string[];
}

export function countFindings({ scripts }: ScriptReport): Readonly<Record<Severity, number>> {
  const all = scripts.flatMap(({ check }) => check.findings);
  const count = (severity: Severity): number => all.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), advice: count('advice') };
}
