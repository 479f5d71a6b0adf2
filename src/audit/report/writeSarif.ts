import type { Finding, Severity } from '../../core/scriptQuality/Finding.js';
import { qualityRules } from '../../core/scriptQuality/qualityRules.js';
import { joinSentences } from './joinSentences.js';
import type { ScriptReport } from './ScriptReport.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' };

/** SARIF 2.1.0 (OASIS), as code scanning reads it. What the author accepted is there, suppressed. */
export function writeSarif({ scripts, locale }: ScriptReport): string {
  const known = qualityRules.map(({ id, severity, source, titles, costs }) => ({
    id,
    shortDescription: { text: titles[locale] },
    fullDescription: { text: costs[locale] },
    help: { text: source },
    defaultConfiguration: { level: levels[severity] },
  }));
  const toResult = (path: string, finding: Finding, reason?: string) => ({
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: joinSentences(finding.message, finding.cost, finding.fix) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(path) },
          region: { startLine: finding.place.line, startColumn: finding.place.column },
        },
      },
    ],
    ...(reason !== undefined && {
      suppressions: [{ kind: 'inSource', ...(reason && { justification: reason }) }],
    }),
  });
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'tingying check', rules: known } },
          columnKind: 'utf16CodeUnits',
          results: scripts.flatMap(({ path, check }) => [
            ...check.findings.map((finding) => toResult(path, finding)),
            ...check.accepted.map((finding) => toResult(path, finding, finding.reason)),
          ]),
        },
      ],
    },
    null,
    2,
  );
}

/** A path as a relative URI: `zh script.vtt` → `zh%20script.vtt`. */
const toUri = (path: string): string =>
  path.replaceAll('\\', '/').replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
