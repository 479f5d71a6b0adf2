import { readVersion } from '../readVersion.js';
import type { CheckLocale } from '../../core/scriptQuality/Finding.js';
import { createAxeRunner, type AxeRunner } from './axe/createAxeRunner.js';
import { takePage, type BrowserPage } from './browser/takePage.js';
import { chooseRules, type RuleChoice } from './chooseRules.js';
import { lookAtPage } from './lookAtPage.js';
import type { AuditedPage, PageReport } from './PageAudit.js';
import type { PageDriver, Viewport } from './PageDriver.js';
import { pageRules } from './rules/pageRules.js';
import { tellTrouble } from './tellTrouble.js';

export interface AuditPageOptions extends RuleChoice {
  /** `en` where it is left out. */
  readonly locale?: CheckLocale;
  /** Windows to look through, one after another; the page is loaded anew for each but the first. As it is, where none is named. */
  readonly viewports?: readonly Viewport[];
  /** Seconds for the whole page, 60 where it is left out. */
  readonly timeout?: number;
  /** Keys of findings that are known and fail nothing. */
  readonly known?: readonly string[];
  /** Calls it off: what was answered before stays, and what is missing is told as a trouble of its page. */
  readonly signal?: AbortSignal;
}

/**
 * Audits the page that stands open in Playwright or Puppeteer: axe-core and our rules. Rules that use the page (they play its media and
 * press its keys) leave it played and scrolled; so hand in a page of its own.
 * @throws {CannotAudit} where axe-core is not installed; and where `page` is of neither library.
 */
export async function auditPage(page: BrowserPage, options: AuditPageOptions = {}): Promise<PageReport> {
  const locale = options.locale ?? 'en';
  const axe = wantsAxe(options) ? await createAxeRunner(locale) : null;
  return reportDriver(await takePage(page), page.url(), axe, { ...options, locale });
}

/** A report of one page that is open and taken. */
export async function reportDriver(
  ...[driver, url, axe, options]: Parameters<typeof auditDriver>
): Promise<PageReport> {
  const audited = await auditDriver(driver, url, axe, options);
  return {
    locale: options.locale,
    tool: { name: 'tingying', version: await readVersion(), axe: axe?.version ?? null },
    browser: await driver.evaluate(() => navigator.userAgent, null).then(nameBrowser, () => ''),
    pages: [audited],
    known: options.known ?? [],
  };
}

/** Axe-core is run only where one of its rules can be wanted. */
export function wantsAxe({ rules, skipRules, groups }: RuleChoice): boolean {
  if (groups && !groups.includes('page')) return false;
  if (skipRules?.includes('axe/')) return false;
  return rules?.some((one) => one.startsWith('axe/')) ?? true;
}

/** A page that is open and taken, looked at to the end or to the end of its time. */
export async function auditDriver(
  driver: PageDriver,
  url: string,
  axe: AxeRunner | null,
  options: AuditPageOptions & { readonly locale: CheckLocale },
): Promise<AuditedPage> {
  const { locale, timeout = 60 } = options;
  const began = Date.now();
  const { title, viewport } = await driver.evaluate(
    () => ({ title: document.title, viewport: { width: innerWidth, height: innerHeight } }),
    null,
  );
  const viewports = options.viewports?.length ? options.viewports : [viewport];
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeout * 1000);
  const { signal: off } = options;
  try {
    const { answers, troubles, isWhole } = await lookAtPage(driver, {
      locale,
      rules: chooseRules(pageRules, options),
      choice: options,
      axe,
      viewports,
      signal: off ? AbortSignal.any([late.signal, off]) : late.signal,
    });
    return {
      url,
      finalUrl: driver.url(),
      title,
      startedAt: new Date(began).toISOString(),
      durationMs: Date.now() - began,
      viewports,
      answers,
      troubles: isWhole
        ? troubles
        : [
            ...troubles,
            tellTrouble(
              off?.aborted ? { kind: 'stopped', begun: true } : { kind: 'too-long', seconds: timeout },
              locale,
            ),
          ],
    };
  } finally {
    clearTimeout(timer);
  }
}

/** `Chromium 156.0` of a user agent's words. */
export function nameBrowser(userAgent: string): string {
  const chrome = /\b(?:Headless)?Chrome\/(\d+\.\d+)/.exec(userAgent)?.[1];
  const firefox = /\bFirefox\/(\d+(?:\.\d+)?)/.exec(userAgent)?.[1];
  const safari = /\bVersion\/(\d+(?:\.\d+)?).*Safari/.exec(userAgent)?.[1];
  if (firefox) return `Firefox ${firefox}`;
  if (chrome) return `${/\bEdg\//.test(userAgent) ? 'Edge' : 'Chromium'} ${chrome}`;
  return safari ? `WebKit ${safari}` : userAgent;
}
