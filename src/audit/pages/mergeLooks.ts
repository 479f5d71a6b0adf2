import type { ActPart, PageFinding, RuleAnswer } from './PageAudit.js';
import type { Viewport } from './PageDriver.js';
import { worstOf, worstOutcome } from './worstOutcome.js';

/** What was answered through one window. */
export interface Look {
  readonly viewport: Viewport;
  readonly answers: readonly RuleAnswer[];
}

/** One answer a rule of several looks: what every window shows is told once and names none. */
export function mergeLooks(looks: readonly Look[]): readonly RuleAnswer[] {
  const rules = [...new Set(looks.flatMap(({ answers }) => answers.map(({ rule }) => rule)))];
  return rules.flatMap((rule) => {
    const given = looks.flatMap(({ viewport, answers }) =>
      answers.filter((one) => one.rule === rule).map((answer) => ({ viewport, answer })),
    );
    const [first] = given;
    if (!first) return [];
    const findings = mergeFindings(
      given.map(({ viewport, answer }) => ({ viewport, findings: answer.findings })),
      looks.length,
    );
    const parts = mergeParts(given.map(({ answer }) => answer));
    return [{ ...first.answer, ...(parts && { parts }), findings, outcome: worstOutcome(findings) }];
  });
}

/** By an atomic rule, too, a page is no better than its worst window. */
const mergeParts = (answers: readonly RuleAnswer[]): readonly ActPart[] | undefined =>
  answers[0]?.parts?.map(({ act }) => ({
    act,
    outcome: worstOf(
      answers.flatMap(({ parts = [] }) =>
        parts.filter((one) => one.act === act).map(({ outcome }) => outcome),
      ),
    ),
  }));

function mergeFindings(
  given: readonly { readonly viewport: Viewport; readonly findings: readonly PageFinding[] }[],
  lookCount: number,
): readonly PageFinding[] {
  const merged = new Map<string, { finding: PageFinding; viewports: Viewport[] }>();
  for (const { viewport, findings } of given) {
    const told = new Map<string, number>();
    for (const finding of findings) {
      // Two of one place in one window are two: the first of here is the first of there.
      const same = JSON.stringify([
        finding.outcome,
        finding.target?.frame,
        finding.target?.path,
        finding.severity,
      ]);
      const nth = told.get(same) ?? 0;
      told.set(same, nth + 1);
      const key = `${same}${String(nth)}`;
      const entry = merged.get(key) ?? { finding, viewports: [] };
      entry.viewports.push(viewport);
      merged.set(key, entry);
    }
  }
  return [...merged.values()].flatMap(({ finding, viewports }): readonly PageFinding[] =>
    viewports.length === lookCount
      ? [{ ...finding, viewport: null }]
      : viewports.map((viewport) => ({ ...finding, viewport })),
  );
}
