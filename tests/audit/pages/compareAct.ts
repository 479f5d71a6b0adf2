import type { Outcome } from '../../../src/audit/index.js';
import type { ActExample } from './fixtures/mediaCases.js';

/** What our rule said of a page that was built after an example of an ACT rule. */
export interface ActAnswer extends ActExample {
  readonly outcome: Outcome;
}

export type ActVerdict = 'consistent' | 'partial' | 'not decidable' | 'inconsistent';

/**
 * consistent: every example answered as the rule's text has it (what does not apply may pass, as ACT allows); partial: some need review,
 * none is contradicted, and at least one that must fail or pass is told so; not decidable: all that apply need review.
 */
export function judgeAct(answers: readonly ActAnswer[]): ActVerdict {
  const isWrong = ({ expected, outcome }: ActAnswer): boolean =>
    outcome === 'failed'
      ? expected !== 'failed'
      : outcome === 'passed'
        ? expected === 'failed'
        : outcome === 'inapplicable' && expected === 'failed';
  if (answers.some(isWrong)) return 'inconsistent';
  const open = answers.filter(({ outcome }) => outcome === 'cantTell');
  if (open.length === 0) return 'consistent';
  const applying = answers.filter(({ expected }) => expected !== 'inapplicable');
  return applying.every(({ outcome }) => outcome === 'cantTell') ? 'not decidable' : 'partial';
}

/** A row of the table in docs/auditing.md. */
export function writeActRow(act: string, rule: string, answers: readonly ActAnswer[]): string {
  const share = (expected: ActExample['expected']): string => {
    const all = answers.filter((one) => one.expected === expected);
    const right = all.filter(
      ({ outcome }) => outcome === expected || (expected === 'inapplicable' && outcome === 'passed'),
    );
    return `${right.length} of ${all.length}`;
  };
  return `| \`${act}\` | \`${rule}\` | ${judgeAct(answers)} | ${share('passed')} | ${share('failed')} | ${share('inapplicable')} |`;
}
