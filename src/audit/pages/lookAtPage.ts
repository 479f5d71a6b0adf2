import type { CheckLocale } from '../../core/scriptQuality/Finding.js';
import { applyRule } from './applyRule.js';
import type { AxeRunner } from './axe/createAxeRunner.js';
import { tellAxe } from './axe/tellAxe.js';
import { isWanted, type RuleChoice } from './chooseRules.js';
import { createRulePage } from './createRulePage.js';
import type { PageRule } from './definePageRule.js';
import { mergeLooks, type Look } from './mergeLooks.js';
import type { PageTrouble, RuleAnswer } from './PageAudit.js';
import type { PageDriver, Viewport } from './PageDriver.js';
import { tellTrouble } from './tellTrouble.js';

export interface LookOptions {
  readonly locale: CheckLocale;
  /** As `chooseRules` orders them. */
  readonly rules: readonly PageRule[];
  readonly choice: RuleChoice;
  /** Null where axe-core is not wanted. */
  readonly axe: AxeRunner | null;
  readonly viewports: readonly Viewport[];
  /** Ends it: what was answered before stays. */
  readonly signal: AbortSignal;
}

export interface Looked {
  readonly answers: readonly RuleAnswer[];
  readonly troubles: readonly PageTrouble[];
  /** False where it was ended before every rule had its turn. */
  readonly isWhole: boolean;
}

/** Every rule on a page that is open, through every window. A rule that breaks is a trouble, and the next one is asked. */
export async function lookAtPage(driver: PageDriver, options: LookOptions): Promise<Looked> {
  const { locale, axe, choice, rules, viewports, signal } = options;
  const looks: Look[] = [];
  const troubles: PageTrouble[] = [];
  let isWhole = true;
  const untilEnded = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Ended()), { once: true });
  });
  untilEnded.catch(() => undefined);
  const attempt = async (id: string, run: () => Promise<readonly RuleAnswer[]>, into: RuleAnswer[]) => {
    if (signal.aborted) throw new Ended();
    try {
      into.push(...(await Promise.race([run(), untilEnded])));
    } catch (error) {
      if (error instanceof Ended) throw error;
      troubles.push(tellTrouble({ kind: 'rule-broke', rule: id, error }, locale));
    }
  };

  try {
    for (const [nth, viewport] of viewports.entries()) {
      const answers: RuleAnswer[] = [];
      looks.push({ viewport, answers });
      await Promise.race([driver.setViewport(viewport), untilEnded]);
      // What used the page in one window leaves nothing behind for the next.
      if (nth > 0) await Promise.race([driver.reload(), untilEnded]);
      if (axe)
        await attempt(
          'axe-core',
          async () =>
            tellAxe(await axe.run(driver), axe.rules, locale).filter((one) =>
              isWanted({ id: one.rule, group: one.group }, choice),
            ),
          answers,
        );
      const page = createRulePage(driver);
      for (const rule of rules)
        await attempt(rule.id, async () => [await applyRule(rule, page, locale)], answers);
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    isWhole = false;
  }
  // A window that was not looked through to the end does not make of the others' findings findings of one window.
  return { answers: mergeLooks(looks), troubles, isWhole };
}

/** The time is over, or it was called off; thrown to here and no further. */
class Ended extends Error {}
