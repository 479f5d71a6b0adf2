import type { Finding } from '../../core/scriptQuality/Finding.js';
import { joinSentences } from './joinSentences.js';
import { reportWords } from './reportWords.js';
import { countFindings, type CheckedFile, type ScriptReport } from './ScriptReport.js';

/** A finding as editors and terminals read it: `file:line:column: severity: message [rule]`. */
export const writeFinding = (file: string, { place, severity, message, fix, rule }: Finding): string =>
  `${file}:${place.line}:${place.column}: ${severity}: ${joinSentences(message, fix)} [${rule}]`;

/** A line for each finding; then, in sentences, what was changed, what was accepted, and what was not checked. */
export function writeText(report: ScriptReport): string {
  return report.scripts.map((file) => writeFile(file, report)).join('\n\n');
}

function writeFile(file: CheckedFile, report: ScriptReport): string {
  const { path, check, fixes, fixesWritten, remarks } = file;
  const words = reportWords[report.locale];
  const counts = countFindings({ ...report, scripts: [file] });
  return [
    ...check.findings.map((finding) => writeFinding(path, finding)),
    joinSentences(
      `${path}: ${words.summary({ cues: check.cueCount, counts, accepted: check.accepted.length })}`,
      ...(check.findings.length === 0 ? [words.clean] : []),
    ),
    ...check.accepted.map(
      ({ place, rule, message, reason }) =>
        `  ${words.accepted}: ${words.place(place.line, place.column)}: ${message} [${rule}] — ${reason || words.noReason}`,
    ),
    ...listUnapplied(check, report).map((line) => `  ${line}`),
    ...fixes.map((fix) => `  ${fixesWritten ? words.fixes : words.wouldFix}: ${fix}`),
    ...remarks.map((remark) => `  ${remark}`),
  ].join('\n');
}

/** Rules that were not applied, in one sentence for each thing that was wanting. */
export function listUnapplied(
  { unapplied }: CheckedFile['check'],
  { locale }: ScriptReport,
): readonly string[] {
  const groups = new Map<
    string,
    { needs: CheckedFile['check']['unapplied'][number]['needs']; rules: string[] }
  >();
  for (const { rule, needs } of unapplied) {
    const group = groups.get(needs.join()) ?? { needs, rules: [] };
    group.rules.push(rule);
    groups.set(needs.join(), group);
  }
  return [...groups.values()].map(({ rules, needs }) => reportWords[locale].unapplied(rules, needs));
}
