import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import { loadPeer } from '../browser/loadPeer.js';
import type { PageDriver } from '../PageDriver.js';
import { askInSight } from './askInSight.js';
import type { AxeRule, AxeRun } from './AxeRun.js';
import { listOpenColours, settleColours } from './settleColours.js';

/** Where a page that is looked at keeps our axe-core: a symbol's name. */
const ours = 'tingying.audit.axe';

/** axe-core, ready to look at pages. */
export interface AxeRunner {
  readonly version: string;
  readonly rules: readonly AxeRule[];
  run(driver: PageDriver): Promise<AxeRun>;
}

/** @throws {CannotAudit} where axe-core is not installed. */
export async function createAxeRunner(locale: CheckLocale): Promise<AxeRunner> {
  const { default: axe } = await loadPeer('axe-core', () => import('axe-core'), locale);
  const words = locale === 'zh-CN' ? await readWords() : null;
  // Made into a function here, so that a page that allows no `eval` is looked at, too. A page may have an axe-core of its own, and run it
  // at this moment: ours stands beside it, under a name that no page uses.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- axe-core gives its code as text, and this is no page
  const install = new Function(
    'given',
    `const theirs = Object.getOwnPropertyDescriptor(globalThis, 'axe');
${axe.source}
globalThis[Symbol.for('${ours}')] = globalThis.axe;
if (theirs) Object.defineProperty(globalThis, 'axe', theirs); else delete globalThis.axe;
return true;`,
  ) as (given: null) => boolean;
  return {
    version: axe.version,
    rules: (axe.getRules() as (Omit<AxeRule, 'actIds'> & { actIds?: string[] })[]).map(
      ({ ruleId, tags, actIds }) => ({
        ruleId,
        tags,
        actIds: actIds ?? [],
      }),
    ),
    async run(driver) {
      await driver.evaluateInFrames(install, null);
      await driver.evaluateInFrames(
        ({ localeWords, ours }) => {
          const there = Reflect.get(globalThis, Symbol.for(ours)) as { configure(spec: object): void };
          // Frames of other sites are looked at, too: this is an audit, and the answers go nowhere but to it.
          there.configure({
            allowedOrigins: ['<unsafe_all_origins>'],
            ...(localeWords && { locale: localeWords }),
          });
        },
        { localeWords: words, ours },
      );
      const run = await driver.evaluate(async (ours) => {
        const there = Reflect.get(globalThis, Symbol.for(ours)) as {
          run(context: Document, options: object): Promise<AxeRun>;
        };
        const { violations, incomplete, passes, inapplicable } = await there.run(document, {
          iframes: true,
          frameWaitTime: 10_000,
          pingWaitTime: 1000,
          resultTypes: ['violations', 'incomplete'],
        });
        const slim = (results: AxeRun['violations']) =>
          results.map(({ id, impact, help, description, helpUrl, tags, nodes }) => ({
            id,
            impact,
            help,
            description,
            helpUrl,
            tags,
            nodes: nodes.slice(0, 200).map((node) => ({
              html: node.html.slice(0, 200),
              impact: node.impact,
              target: node.target,
              failureSummary: node.failureSummary,
              any: node.any.map(({ message }) => ({ message })),
              all: node.all.map(({ message }) => ({ message })),
              none: node.none.map(({ message }) => ({ message })),
            })),
          }));
        return {
          violations: slim(violations),
          incomplete: slim(incomplete),
          passes: slim(passes),
          inapplicable: slim(inapplicable),
        };
      }, ours);
      const open = listOpenColours(run);
      return open.length === 0
        ? run
        : settleColours(run, await driver.evaluate(askInSight, { selectors: open, ours }));
    },
  };
}

async function readWords(): Promise<object | null> {
  const path = createRequire(import.meta.url).resolve('axe-core/locales/zh_CN.json');
  return JSON.parse(await readFile(path, 'utf8')) as object;
}
