import { availableParallelism } from 'node:os';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { CheckLocale } from '../../core/scriptQuality/Finding.js';
import { readVersion } from '../readVersion.js';
import { createAxeRunner, type AxeRunner } from './axe/createAxeRunner.js';
import { auditDriver, wantsAxe, type AuditPageOptions } from './auditPage.js';
import { CannotAudit, MissingPeers } from './browser/loadPeer.js';
import { keepOpen } from './browser/keepOpen.js';
import { openBrowser } from './browser/openBrowser.js';
import { openWindow, type AuditWindow } from './browser/openWindow.js';
import { mayReuseWindow, reuseWindow } from './browser/reuseWindow.js';
import { isAlive, visitPage } from './browser/visitPage.js';
import { within } from './browser/within.js';
import { findLinks } from './inPage/findLinks.js';
import type { AuditedPage, PageReport, PageTrouble } from './PageAudit.js';
import { tellTrouble, type TroubleFacts } from './tellTrouble.js';

/** Signs in once, in a page of its own; who is signed in then is so on every page. `page` is Playwright's. */
export type Login = (page: never) => Promise<void>;

export interface AuditSiteOptions extends Omit<AuditPageOptions, 'known' | 'signal'> {
  /** The browser's path; found where it is left out. */
  readonly browser?: string | null;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly sandbox?: boolean;
  readonly login?: Login | null;
  /** How many pages at once; one more than there are processors where it is left out, for each page is waited for half of its time. */
  readonly concurrency?: number;
  /** Follow links of the same origin, until so many pages are looked at. */
  readonly crawl?: number | null;
  /** Told of each page as it is done. */
  readonly onPage?: (page: AuditedPage, done: number, all: number) => void;
  readonly known?: readonly string[];
  /**
   * Calls it off: the report tells what was looked at, and names the pages that were not. Whoever hands it in hears the process’ signals,
   * too; without it the browser’s driver does.
   */
  readonly signal?: AbortSignal;
}

/** Past a few, they keep each other from playing. */
export const defaultConcurrency = (): number => Math.min(availableParallelism() + 1, 5);

const defaultViewport = { width: 1280, height: 800 };

/**
 * Audits pages by their addresses, each in a window of its own that knows nothing of the others.
 * @throws {CannotAudit} where there is no browser, no driver, no axe-core.
 */
export async function auditSite(
  urls: readonly string[],
  options: AuditSiteOptions = {},
): Promise<PageReport> {
  const {
    locale = 'en',
    concurrency = defaultConcurrency(),
    crawl = null,
    onPage,
    env = process.env,
    signal,
  } = options;
  const open = () =>
    openBrowser({
      named: options.browser ?? null,
      env,
      locale,
      ownsSignals: signal !== undefined,
      ...(options.sandbox !== undefined && { sandbox: options.sandbox }),
    });
  // A browser takes its second to start; axe-core, which is long, is read meanwhile.
  const [opened, read] = await Promise.allSettled([
    open(),
    wantsAxe(options) ? createAxeRunner(locale) : null,
  ]);
  if (read.status === 'rejected') {
    if (opened.status === 'fulfilled') await opened.value.close();
    const reasons: readonly unknown[] = [read, opened].map((one) =>
      one.status === 'rejected' ? (one.reason as unknown) : null,
    );
    const missing = reasons.flatMap((reason) => (reason instanceof MissingPeers ? reason.names : []));
    throw missing.length > 1 ? new MissingPeers(missing, locale, { cause: read.reason }) : read.reason;
  }
  if (opened.status === 'rejected') throw opened.reason;
  const axe = read.value;
  const browsers = keepOpen(opened.value, open);
  const version = `Chromium ${opened.value.version().split('.').slice(0, 2).join('.')}`;
  try {
    const signedIn = options.login ? await signIn(opened.value, options.login, locale, signal) : undefined;
    const queue = [...new Set(urls)];
    const pages = new Map<string, AuditedPage>();
    let next = 0;
    let running = 0;
    const work = async (): Promise<void> => {
      let lent: AuditWindow | null = null;
      while (!signal?.aborted) {
        const url = queue[next];
        if (url === undefined) {
          // Another page that is still being looked at may lead to more.
          if (running === 0 || crawl === null) return;
          await new Promise((done) => setTimeout(done, 100));
          continue;
        }
        next += 1;
        running += 1;
        try {
          const browser = await browsers.ask();
          // Its window has gone with it.
          if (lent && lent.page.context().browser() !== browser) lent = null;
          const { page, links, left }: AuditedOne =
            signedIn && 'trouble' in signedIn
              ? { page: tellUnseen(url, signedIn.trouble, options), links: [], left: null }
              : await auditInTime(url, { browser, lent }, axe, {
                  ...options,
                  locale,
                  ...(signedIn && { state: signedIn.state }),
                });
          lent = left;
          pages.set(url, page);
          if (crawl !== null)
            for (const link of links) if (queue.length < crawl && !queue.includes(link)) queue.push(link);
          onPage?.(page, pages.size, queue.length);
        } finally {
          running -= 1;
        }
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
    return {
      locale,
      tool: { name: 'tingying', version: await readVersion(), axe: axe?.version ?? null },
      browser: version,
      pages: queue.map(
        (url) => pages.get(url) ?? tellUnseen(url, { kind: 'stopped', begun: false }, options),
      ),
      known: options.known ?? [],
    };
  } finally {
    await within(5000, browsers.last().close());
  }
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

type OneOptions = Omit<AuditSiteOptions, 'locale'> & {
  readonly locale: CheckLocale;
  readonly state?: StorageState;
};

const describeContext = (locale: CheckLocale, state?: StorageState): BrowserContextOptions => ({
  viewport: defaultViewport,
  locale,
  ...(state && { storageState: state }),
});

interface AuditedOne {
  readonly page: AuditedPage;
  readonly links: readonly string[];
  /** The window in which all went well; null where it is not to be used again. */
  readonly left: AuditWindow | null;
}

/** Where to look at a page: in the window that was left, if it can be made as new. */
interface Place {
  readonly browser: Browser;
  readonly lent: AuditWindow | null;
}

/** Seconds beyond a page's own time, for what is under way to come to an end by itself. */
const grace = 10;
/** Seconds for the same where it is called off: somebody waits at the terminal. */
const haste = 2;

/**
 * Whatever a page does to the browser, even between two of our questions, the others are looked at: it is given up, and its
 * context closes with the browser.
 */
async function auditInTime(...[url, place, axe, options]: Parameters<typeof auditOne>): Promise<AuditedOne> {
  const { timeout = 60 } = options;
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => undefined;
  const late = new Promise<AuditedOne>((end) => {
    const giveUpAfter = (seconds: number, facts: TroubleFacts) => {
      clearTimeout(timer);
      timer = setTimeout(
        () => end({ page: tellUnseen(url, facts, options), links: [], left: null }),
        seconds * 1000,
      );
    };
    giveUpAfter(timeout + grace, { kind: 'hangs', seconds: timeout });
    stop = () => giveUpAfter(haste, { kind: 'stopped', begun: false });
  });
  options.signal?.addEventListener('abort', stop);
  try {
    return await Promise.race([auditOne(url, place, axe, options), late]);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    clearTimeout(timer);
  }
}

async function auditOne(
  url: string,
  { browser, lent }: Place,
  axe: AxeRunner | null,
  options: OneOptions,
): Promise<AuditedOne> {
  const { locale, timeout = 60, state } = options;
  const began = Date.now();
  let used: AuditWindow | undefined;
  let left: AuditWindow | null = null;
  try {
    if (lent) used = await reuseWindow(lent, url);
    const { page, driver, untilCrashed } = (used ??= await openWindow(
      browser,
      describeContext(locale, state),
    ));
    const visit = await Promise.race([visitPage(page, url, Math.min(timeout, 30)), untilCrashed]);
    // A page that crashes says so a moment after it is given up.
    const isCrashed = visit === 'crashed' || (!visit.ok && (await within(300, untilCrashed)) === 'crashed');
    if (isCrashed) return { page: tellUnseen(url, { kind: 'crashed' }, options, page), links: [], left };
    if (!visit.ok) return { page: tellUnseen(url, visit.trouble, options, page), links: [], left };

    const links = options.crawl ? await driver.evaluate(findLinks, null).catch(() => []) : [];
    const seconds = Math.max(1, timeout - (Date.now() - began) / 1000);
    const audited = await Promise.race([
      auditDriver(driver, url, axe, { viewports: [defaultViewport], ...options, timeout: seconds }),
      untilCrashed,
    ]);
    if (audited === 'crashed')
      return { page: tellUnseen(url, { kind: 'crashed' }, options, page), links, left };
    if (mayReuseWindow([audited], { signedIn: state !== undefined })) left = used;
    const isLate = audited.troubles.some(({ kind }) => kind === 'too-long');
    const hangs = isLate && !(await isAlive(page, 3));
    return {
      page: {
        ...audited,
        startedAt: new Date(began).toISOString(),
        durationMs: Date.now() - began,
        troubles: audited.troubles.map((one) =>
          one.kind !== 'too-long'
            ? one
            : tellTrouble(
                hangs ? { kind: 'hangs', seconds: 3 } : { kind: 'too-long', seconds: timeout },
                locale,
              ),
        ),
      },
      links,
      left,
    };
  } catch (error) {
    if (error instanceof CannotAudit) throw error;
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const trouble: TroubleFacts = /crash|closed/i.test(message)
      ? { kind: 'crashed' }
      : { kind: 'unreachable', error: message };
    return { page: tellUnseen(url, trouble, options), links: [], left: null };
  } finally {
    if (used && !left) await within(5000, used.close());
  }
}

function tellUnseen(
  url: string,
  facts: TroubleFacts,
  { locale = 'en', viewports }: Pick<AuditSiteOptions, 'locale' | 'viewports'>,
  page?: Page,
): AuditedPage {
  const troubles: readonly PageTrouble[] = [tellTrouble(facts, locale)];
  return {
    url,
    finalUrl: page?.url() ?? url,
    title: '',
    startedAt: new Date().toISOString(),
    durationMs: 0,
    viewports: viewports?.length ? viewports : [defaultViewport],
    answers: [],
    troubles,
  };
}

async function signIn(
  browser: Browser,
  login: Login,
  locale: CheckLocale,
  signal?: AbortSignal,
): Promise<{ state: StorageState } | { trouble: TroubleFacts }> {
  const context: BrowserContext = await browser.newContext(describeContext(locale));
  try {
    const page = await context.newPage();
    const end = new Promise<never>((_done, fail) =>
      setTimeout(() => fail(new Error('no end after 60 s')), 60_000).unref(),
    );
    const off = new Promise<never>((_done, fail) =>
      signal?.addEventListener('abort', () => fail(new Error('stopped')), { once: true }),
    );
    await Promise.race([login(page as never), end, off]);
    return { state: await context.storageState() };
  } catch (error) {
    return {
      trouble: {
        kind: 'login',
        error: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '',
      },
    };
  } finally {
    await within(5000, context.close());
  }
}
