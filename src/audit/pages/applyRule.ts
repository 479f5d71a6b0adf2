import type { CheckLocale } from '../../core/scriptQuality/Finding.js';
import type { PageRule, RulePage } from './definePageRule.js';
import type { RuleAnswer } from './PageAudit.js';
import { worstOf, worstOutcome } from './worstOutcome.js';

/** One rule on the page as it stands. */
export async function applyRule(rule: PageRule, page: RulePage, locale: CheckLocale): Promise<RuleAnswer> {
  const hits = await rule.check(page, locale);
  const findings = hits.map((hit) => ({
    outcome: hit.outcome,
    severity: hit.severity ?? rule.severity,
    target: hit.target,
    viewport: null,
    message: hit.message,
    cost: hit.cost,
    fix: hit.fix,
    question: hit.question,
  }));
  return {
    rule: rule.id,
    group: rule.group,
    title: rule.titles[locale],
    act: rule.act,
    ...(rule.parts.length > 0 && {
      parts: rule.parts.map((act) => ({
        act,
        outcome: worstOf(hits.map(({ parts = {} }) => parts[act] ?? 'inapplicable')),
      })),
    }),
    criteria: rule.criteria,
    source: rule.source,
    outcome: worstOutcome(findings),
    findings,
  };
}
