import type { PageRule } from './definePageRule.js';
import type { RuleGroup } from './PageAudit.js';

/** Which rules are wanted. All, where nothing is said. */
export interface RuleChoice {
  /** Ids, or their beginnings up to a slash: `media/captions`, `media/`, `axe/color-contrast`, `axe/`. */
  readonly rules?: readonly string[];
  readonly skipRules?: readonly string[];
  readonly groups?: readonly RuleGroup[];
}

/** Whether a rule is wanted. */
export function isWanted(
  { id, group }: Pick<PageRule, 'id' | 'group'>,
  { rules, skipRules = [], groups }: RuleChoice,
): boolean {
  const fits = (wanted: string): boolean => (wanted.endsWith('/') ? id.startsWith(wanted) : id === wanted);
  if (skipRules.some(fits)) return false;
  return (rules?.some(fits) ?? true) && (groups?.includes(group) ?? true);
}

/** Rules that only look come before those that use the page. */
export const chooseRules = (all: readonly PageRule[], choice: RuleChoice): readonly PageRule[] => {
  const wanted = all.filter((rule) => isWanted(rule, choice));
  return [...wanted.filter(({ uses }) => !uses), ...wanted.filter(({ uses }) => uses)];
};
