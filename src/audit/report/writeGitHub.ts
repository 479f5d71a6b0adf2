import type { Severity } from '../../core/scriptQuality/Finding.js';
import type { ScriptReport } from './ScriptReport.js';
import { joinSentences } from './writeText.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

/** Workflow commands of GitHub Actions: each finding stands beside its line in a pull request. */
export function writeGitHub({ scripts }: ScriptReport): string {
  return scripts
    .flatMap(({ path, check }) =>
      check.findings.map(({ severity, place, rule, message, fix }) => {
        const where = `file=${escapeProperty(path)},line=${place.line},col=${place.column},title=${escapeProperty(rule)}`;
        return `::${commands[severity]} ${where}::${escapeText(joinSentences(message, fix))}`;
      }),
    )
    .join('\n');
}

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
