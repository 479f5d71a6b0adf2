import type { CheckLocale, Severity } from '../../core/scriptQuality/Finding.js';
import type { Outcome, RuleGroup, Target } from './PageAudit.js';
import type { PageDriver } from './PageDriver.js';

/** One place that a rule has an answer for. `facts` fill its words. */
export interface PageHit<Facts> {
  readonly outcome: Exclude<Outcome, 'inapplicable'>;
  readonly target: Target | null;
  readonly facts: Facts;
  /** What this place came to by the atomic ACT rules that the rule names in its `parts`; by one that is left out, it is inapplicable. */
  readonly parts?: Readonly<Record<string, Outcome>>;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** What a rule found, in words. */
export interface SaidPageHit extends Omit<PageHit<unknown>, 'facts'> {
  readonly message: string;
  readonly cost: string;
  readonly fix: string;
  readonly question: string | null;
}

export interface PageRuleWords<Facts> {
  /** What must hold, in a few words. */
  readonly title: string;
  readonly found: (facts: Facts) => string;
  readonly cost: string;
  readonly fix: (facts: Facts) => string;
  /** What a person must answer where the machine cannot tell. */
  readonly question?: (facts: Facts) => string;
}

/** The page, and what other rules have already learnt of it. */
export interface RulePage {
  readonly driver: PageDriver;
  /** What `collect` finds, asked for once a page and then remembered. */
  once<Found>(collect: (page: RulePage) => Promise<Found>): Promise<Found>;
}

export interface PageRule {
  readonly id: string;
  readonly group: RuleGroup;
  /** Rules that only look come before those that use the page: these may leave it playing or scrolled. */
  readonly uses: boolean;
  readonly severity: Severity;
  /** ACT rules whose whole work it does, on the whole page: what is alike only in part asserts nothing of them. */
  readonly act: readonly string[];
  /** Atomic ACT rules that are answered along with it, by id. */
  readonly parts: readonly string[];
  readonly criteria: readonly string[];
  readonly source: string;
  readonly titles: Readonly<Record<CheckLocale, string>>;
  /** Nothing at all means that the rule does not apply to this page. */
  check(page: RulePage, locale: CheckLocale): Promise<readonly SaidPageHit[]>;
}

interface PageRuleDefinition<Facts> extends Omit<PageRule, 'titles' | 'check' | 'uses' | 'act' | 'parts'> {
  readonly uses?: boolean;
  readonly act?: readonly string[];
  readonly parts?: readonly string[];
  readonly find: (page: RulePage) => Promise<readonly PageHit<Facts>[]>;
  readonly words: Readonly<Record<CheckLocale, PageRuleWords<Facts>>>;
}

/** A rule whose words are held to its facts by the compiler, in every language. */
export function definePageRule<Facts>({
  words,
  find,
  uses = false,
  act = [],
  parts = [],
  ...rule
}: PageRuleDefinition<Facts>): PageRule {
  return {
    ...rule,
    uses,
    act,
    parts,
    titles: { en: words.en.title, 'zh-CN': words['zh-CN'].title },
    check: async (page, locale) =>
      (await find(page)).map(({ facts, ...hit }) => ({
        ...hit,
        message: words[locale].found(facts),
        cost: words[locale].cost,
        fix: words[locale].fix(facts),
        question: hit.outcome === 'cantTell' ? (words[locale].question?.(facts) ?? null) : null,
      })),
  };
}
