import type { Outcome } from '../../../src/audit/index.js';
import type { ActExample } from './fixtures/mediaCases.js';

/** What an EARL report asserts by one ACT rule of a page that was built after one of its examples. */
export interface ActAssertion extends ActExample {
  /** Ours: `media/captions`, or one of its parts, `media/captions#f51b46`. */
  readonly ours: string;
  readonly outcome: Outcome;
  /** The success criteria that are named with it, as in their addresses. */
  readonly criteria: readonly string[];
}

export type ActVerdict = 'consistent' | 'partial' | 'not decidable' | 'inconsistent';

/**
 * As W3C's ACT implementation reports count it: inconsistent where what must pass, or does not apply, is failed; consistent where, besides,
 * something that must fail is failed, nothing that must fail passes or is said not to apply, and the criteria named are the rule's own;
 * partial for what is left. A question does not count against it. One verdict more is ours: not decidable, where all that apply need review.
 */
export function judgeAct(assertions: readonly ActAssertion[], criteria: readonly string[]): ActVerdict {
  const some = (expected: ActExample['expected'], outcomes: readonly Outcome[]): boolean =>
    assertions.some((one) => one.expected === expected && outcomes.includes(one.outcome));
  if (some('passed', ['failed']) || some('inapplicable', ['failed'])) return 'inconsistent';
  const applying = assertions.filter(({ expected }) => expected !== 'inapplicable');
  if (applying.every(({ outcome }) => outcome === 'cantTell'))
    return some('inapplicable', ['cantTell']) ? 'inconsistent' : 'not decidable';
  const named = [...new Set(assertions.flatMap((one) => one.criteria))].sort();
  const isWhole = some('failed', ['failed']) && !some('failed', ['passed', 'inapplicable']);
  return isWhole && named.join() === [...criteria].sort().join() ? 'consistent' : 'partial';
}

/** A row of the table in docs/auditing.md. */
export function writeActRow(
  id: string,
  assertions: readonly ActAssertion[],
  criteria: readonly string[],
): string {
  const share = (expected: ActExample['expected']): string => {
    const all = assertions.filter((one) => one.expected === expected);
    const right = all.filter(
      ({ outcome }) => outcome === expected || (expected === 'inapplicable' && outcome === 'passed'),
    );
    return `${right.length} of ${all.length}`;
  };
  const ours = [...new Set(assertions.map((one) => one.ours))].join(', ');
  return `| \`${id}\` | \`${ours}\` | ${judgeAct(assertions, criteria)} | ${share('passed')} | ${share('failed')} | ${share('inapplicable')} |`;
}

/** What the EARL reports of a rule's examples say of it, and the success criteria that are its own. */
export interface ActMeasure {
  readonly id: string;
  readonly assertions: readonly ActAssertion[];
  readonly criteria: readonly string[];
}

/** The rows of the table in README.md: each rule of ours, the ACT rules that it answers, and the verdict on them. */
export function writeActSummary(measured: readonly ActMeasure[]): readonly string[] {
  const rows = new Map<string, { ours: string; verdict: ActVerdict; ids: string[] }>();
  for (const { id, assertions, criteria } of measured)
    for (const ours of new Set(assertions.map((one) => one.ours.split('#')[0] ?? ''))) {
      const verdict = judgeAct(assertions, criteria);
      const row = rows.get(`${ours} ${verdict}`) ?? { ours, verdict, ids: [] };
      rows.set(`${ours} ${verdict}`, row);
      row.ids.push(`\`${id}\``);
    }
  return [...rows.values()].map(
    ({ ours, verdict, ids }) => `| \`${ours}\` | ${ids.join(', ')} | ${verdict} |`,
  );
}
