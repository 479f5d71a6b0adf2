import type { AxeNode, AxeRun } from './AxeRun.js';

/** What axe-core can tell of colours when the places are in sight. */
export interface AskedInSight {
  readonly passes: readonly AxeNode[];
  readonly violations: readonly AxeNode[];
}

/**
 * Asks for the contrast of places once more, scrolled into sight: what is scrolled out of its box is covered, to axe-core, by what
 * stands beside the box. Runs in the page, where axe-core is installed; puts the page's own scrolling back.
 */
export async function askInSight({
  selectors,
  ours,
}: {
  readonly selectors: readonly string[];
  /** The name of the symbol that axe-core stands under. */
  readonly ours: string;
}): Promise<AskedInSight> {
  const axe = Reflect.get(globalThis, Symbol.for(ours)) as {
    run(context: { include: Element[] }, options: object): Promise<AxeRun>;
  };
  const [left, top] = [scrollX, scrollY];
  const asked = { passes: [] as AxeNode[], violations: [] as AxeNode[] };
  let open = selectors.flatMap((selector) => {
    const element = document.querySelector(selector);
    return element ? [{ selector, element }] : [];
  });
  const nodesOf = (results: AxeRun['passes']): AxeNode[] =>
    results.flatMap(({ nodes }) =>
      nodes.map(({ html, impact, target, failureSummary, any, all, none }) => ({
        html: html.slice(0, 200),
        impact,
        target,
        failureSummary,
        any: any.map(({ message }) => ({ message })),
        all: all.map(({ message }) => ({ message })),
        none: none.map(({ message }) => ({ message })),
      })),
    );
  for (let looks = 0; open.length > 0 && looks < 12; looks++) {
    const [first] = open;
    first?.element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { passes, violations } = await axe.run(
      { include: open.map(({ element }) => element) },
      { runOnly: ['color-contrast'] },
    );
    const known = { passes: nodesOf(passes), violations: nodesOf(violations) };
    const isKnown = ({ selector }: { selector: string }) =>
      [...known.passes, ...known.violations].some(({ target }) => target[0] === selector);
    const isOpen = ({ target }: AxeNode) => open.some(({ selector }) => selector === target[0]);
    asked.passes.push(...known.passes.filter(isOpen));
    asked.violations.push(...known.violations.filter(isOpen));
    // The first of them was in sight: what is still not known of it is for a person to see.
    open = open.filter((one) => one !== first && !isKnown(one));
  }
  scrollTo({ left, top, behavior: 'instant' });
  return asked;
}
