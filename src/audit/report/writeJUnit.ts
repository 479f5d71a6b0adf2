import type { Severity } from '../../core/scriptQuality/Finding.js';
import { qualityRules } from '../../core/scriptQuality/qualityRules.js';
import { escapeMarkup } from './escapeMarkup.js';
import { writeFinding } from './writeText.js';
import type { CheckedFile, ScriptReport } from './ScriptReport.js';

/**
 * JUnit XML, as CI servers read it: a suite for each script, a test for each rule. A rule fails where it found something at or above
 * `failOn`; what is below is in its output. A rule that could not be applied is skipped, never passed.
 */
export function writeJUnit(report: ScriptReport, isFailure: (severity: Severity) => boolean): string {
  const suites = report.scripts.map((file) => writeSuite(file, report, isFailure));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="tingying check">',
    ...suites,
    '</testsuites>',
  ].join('\n');
}

function writeSuite(
  { path, check }: CheckedFile,
  { locale }: ScriptReport,
  isFailure: (severity: Severity) => boolean,
): string {
  const others = new Set(
    check.findings.map(({ rule }) => rule).filter((rule) => !qualityRules.some(({ id }) => id === rule)),
  );
  const rules = [
    ...qualityRules.map(({ id, titles }) => ({ id, title: titles[locale] })),
    ...[...others].map((id) => ({ id, title: id })),
  ];
  const skipped = new Map(check.unapplied.map(({ rule, needs }) => [rule, needs]));
  let failures = 0;
  const cases = rules.map(({ id, title }) => {
    const found = check.findings.filter(({ rule }) => rule === id);
    const failed = found.filter(({ severity }) => isFailure(severity));
    const rest = found.filter((one) => !failed.includes(one));
    if (failed.length > 0) failures += 1;
    const needs = skipped.get(id);
    const inside = [
      ...(needs ? [`      <skipped message="${escapeMarkup(needs.join(', '))}"/>`] : []),
      ...(failed.length > 0
        ? [
            `      <failure message="${escapeMarkup(failed[0]?.message ?? '')}" type="${failed[0]?.severity ?? ''}">${escapeMarkup(failed.map((one) => writeFinding(path, one)).join('\n'))}</failure>`,
          ]
        : []),
      ...(rest.length > 0
        ? [
            `      <system-out>${escapeMarkup(rest.map((one) => writeFinding(path, one)).join('\n'))}</system-out>`,
          ]
        : []),
    ];
    const open = `    <testcase classname="${escapeMarkup(path)}" name="${escapeMarkup(`${id}: ${title}`)}"`;
    return inside.length === 0 ? `${open}/>` : [`${open}>`, ...inside, '    </testcase>'].join('\n');
  });
  return [
    `  <testsuite name="${escapeMarkup(path)}" tests="${rules.length}" failures="${failures}" errors="0" skipped="${skipped.size}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}
