import type { PageHit, RulePage } from '../../definePageRule.js';
import { findGateForms, type FoundGateForm } from './findGateForms.js';

/** What a rule finds in each form that asks who somebody is. */
export async function eachGateForm<Facts>(
  page: RulePage,
  find: (form: FoundGateForm) => Promise<readonly PageHit<Facts>[]> | readonly PageHit<Facts>[],
): Promise<readonly PageHit<Facts>[]> {
  const hits: PageHit<Facts>[] = [];
  for (const form of await page.once(findGateForms)) hits.push(...(await find(form)));
  return hits;
}
