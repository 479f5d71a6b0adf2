import type { Outcome, PageReport } from './PageAudit.js';
import { listFindings } from './report/listFindings.js';

/** What is known, by key; `failed` also knows what only needs review there. */
type Baseline = Readonly<Record<string, 'failed' | 'cantTell'>>;

const isOpen = (outcome: Outcome): outcome is 'failed' | 'cantTell' =>
  outcome === 'failed' || outcome === 'cantTell';

/** What was found, as a file for `--baseline`: keys in the order of the alphabet, so that changes are read easily. */
export function writeBaseline(report: Pick<PageReport, 'pages'>): string {
  const known: Record<string, 'failed' | 'cantTell'> = {};
  for (const { key, finding } of listFindings({ ...report, known: [] }))
    if (isOpen(finding.outcome) && known[key] !== 'failed') known[key] = finding.outcome;
  const findings = Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ version: 1, findings }, null, 2);
}

/**
 * Keys of a report's findings that a baseline knows. What had only needed review and fails now is new.
 * @throws where the text is no baseline.
 */
export function knownFindings(report: Pick<PageReport, 'pages'>, text: string): readonly string[] {
  const baseline = parseBaseline(text);
  const fresh = new Set<string>();
  const met = new Set<string>();
  for (const { key, finding } of listFindings({ ...report, known: [] })) {
    if (!isOpen(finding.outcome)) continue;
    const known = baseline[key];
    if (known === undefined || (known === 'cantTell' && finding.outcome === 'failed')) fresh.add(key);
    else met.add(key);
  }
  return [...met].filter((key) => !fresh.has(key));
}

function parseBaseline(text: string): Baseline {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    given = null;
  }
  const { version, findings } = (given ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== 1 || typeof findings !== 'object' || findings === null)
    throw new TypeError(
      'tingying: the baseline is no file that --write-baseline has written, so nothing in it is known. Write it anew.',
    );
  return findings as Baseline;
}
