import type { RulePage } from './definePageRule.js';
import type { PageDriver } from './PageDriver.js';

/** The page as rules of one look at it share it. */
export function createRulePage(driver: PageDriver): RulePage {
  const known = new Map<unknown, Promise<unknown>>();
  const page: RulePage = {
    driver,
    once<Found>(collect: (page: RulePage) => Promise<Found>): Promise<Found> {
      const found = known.get(collect) ?? collect(page);
      known.set(collect, found);
      return found as Promise<Found>;
    },
  };
  return page;
}
