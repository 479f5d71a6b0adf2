import type { CheckedCue, CheckedScript, SourceSpan } from './CheckedScript.js';
import type { CheckLocale, Severity } from './Finding.js';

/** What a rule must know beside the script; without it, it is not applied, and that is told. */
export type RuleNeed = 'dialogue' | 'duration' | 'sound';

/** One place where a rule is broken. `facts` fill its words. */
export interface Hit<Facts> {
  readonly cue: CheckedCue | null;
  readonly facts: Facts;
  /** Where it differs from the cue's own. */
  readonly startTime?: number | null;
  readonly endTime?: number | null;
  /** A piece of the cue's words to point at. */
  readonly quote?: string;
  /** Where in the file, if not at a cue. */
  readonly span?: SourceSpan;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

export interface RuleWords<Facts> {
  /** What must hold, in a few words. */
  readonly title: string;
  readonly found: (facts: Facts) => string;
  readonly cost: string;
  readonly fix: (facts: Facts) => string;
}

/** What a rule found, in words. */
export interface SaidHit extends Omit<Hit<unknown>, 'facts'> {
  readonly message: string;
  readonly cost: string;
  readonly fix: string;
}

/** What a description script must keep, how it is looked for, and what is said where it does not. */
export interface QualityRule {
  readonly id: string;
  readonly severity: Severity;
  /** The standard or guide that asks for it, by section. */
  readonly source: string;
  readonly needs: readonly RuleNeed[];
  readonly titles: Readonly<Record<CheckLocale, string>>;
  readonly costs: Readonly<Record<CheckLocale, string>>;
  check(script: CheckedScript, locale: CheckLocale): readonly SaidHit[];
}

interface RuleDefinition<Facts> {
  readonly id: string;
  readonly severity: Severity;
  readonly source: string;
  readonly needs?: readonly RuleNeed[];
  readonly find: (script: CheckedScript) => readonly Hit<Facts>[];
  readonly words: Readonly<Record<CheckLocale, RuleWords<Facts>>>;
}

/** A rule whose words are held to its facts by the compiler, in every language. */
export function defineRule<Facts>({ needs = [], ...rule }: RuleDefinition<Facts>): QualityRule {
  const { words } = rule;
  return {
    id: rule.id,
    severity: rule.severity,
    source: rule.source,
    needs,
    titles: { en: words.en.title, 'zh-CN': words['zh-CN'].title },
    costs: { en: words.en.cost, 'zh-CN': words['zh-CN'].cost },
    check: (script, locale) =>
      rule.find(script).map(({ facts, ...hit }) => ({
        ...hit,
        message: words[locale].found(facts),
        cost: words[locale].cost,
        fix: words[locale].fix(facts),
      })),
  };
}
