import type { AskedInSight } from './askInSight.js';
import type { AxeNode, AxeRun } from './AxeRun.js';

const contrast = 'color-contrast';

/** Selectors of the places whose contrast is open, as far as they stand in the page's own document. */
export const listOpenColours = ({ incomplete }: AxeRun): readonly string[] =>
  incomplete
    .filter(({ id }) => id === contrast)
    .flatMap(({ nodes }) => nodes)
    .flatMap(({ target: [selector, ...rest] }) =>
      typeof selector === 'string' && rest.length === 0 ? [selector] : [],
    );

/** What axe-core found, with the contrasts that could be told when their places were in sight. */
export function settleColours(run: AxeRun, { passes, violations }: AskedInSight): AxeRun {
  const open = run.incomplete.find(({ id }) => id === contrast);
  if (!open) return run;
  const nameOf = ({ target }: AxeNode) => JSON.stringify(target);
  const settled = new Set([...passes, ...violations].map(nameOf));
  const left = open.nodes.filter((node) => !settled.has(nameOf(node)));
  const join = (results: AxeRun['passes'], nodes: readonly AxeNode[]): AxeRun['passes'] => {
    if (nodes.length === 0) return results;
    const known = results.find(({ id }) => id === contrast) ?? { ...open, nodes: [] };
    const rest = results.filter((one) => one !== known);
    return [...rest, { ...known, nodes: [...known.nodes, ...nodes] }];
  };
  return {
    ...run,
    passes: join(run.passes, passes),
    violations: join(run.violations, violations),
    incomplete: run.incomplete.flatMap((one) =>
      one !== open ? [one] : left.length > 0 ? [{ ...open, nodes: left }] : [],
    ),
  };
}
