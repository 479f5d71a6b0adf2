import type { BrowserPage } from '../pages/browser/takePage.js';
import type { PageReport } from '../pages/PageAudit.js';
import { judgePage, type AuditTestOptions } from './judgePage.js';

/** What `expect.extend` of Vitest and of Jest takes from a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * `await expect(page).toPassAudit()`: opens nothing and closes nothing; audits the page of Playwright or Puppeteer as it stands, or
 * judges a report that an audit has already made.
 * @throws {TypeError} where what was given is neither.
 */
export async function toPassAudit(received: unknown, options: AuditTestOptions = {}): Promise<MatcherResult> {
  if (typeof received !== 'object' || received === null)
    throw new TypeError(
      `tingying: toPassAudit was given ${received === null ? 'null' : `a ${typeof received}`}, so nothing can be audited. Hand in a page of Playwright or Puppeteer, or the report of auditPage.`,
    );
  const { fails, text } = await judgePage(received as BrowserPage | PageReport, options);
  return {
    pass: !fails,
    message: () => (fails ? text : `The page passes its audit, and was expected to fail it.\n\n${text}`),
  };
}

/** `expect.extend(tingyingMatchers)`, in Vitest and in Jest. */
export const tingyingMatchers = { toPassAudit } as const;

/** For `interface Matchers<R> extends TingyingMatchers<R> {}` where `expect` is imported from `@jest/globals`. */
export interface TingyingMatchers<R> {
  /** Audits a page of Playwright or Puppeteer, and fails with what was found. To be awaited. */
  toPassAudit(options?: AuditTestOptions): Promise<R>;
}

declare global {
  // The one place that both Vitest and the types of Jest read matchers from, and that needs neither of them.
  // eslint-disable-next-line @typescript-eslint/no-namespace -- it is theirs, and it is a namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type -- all declarations must name the same parameters
    interface Matchers<R, T = {}> extends TingyingMatchers<R> {}
  }
}
