import type { Frame, Page, Request, Response } from 'playwright-core';
import { waitForStillness } from '../inPage/waitForStillness.js';
import type { TroubleFacts } from '../tellTrouble.js';

/** A page that came, or why it did not. */
export type Visit = { readonly ok: true } | { readonly ok: false; readonly trouble: TroubleFacts };

/** A page that has led its visitor on this often by itself goes on doing so. */
const mostNavigations = 12;

/** Seconds for a page to load, for its own leading on to come to rest, and for what it builds by script after it has loaded. */
const patience = { load: 10, rest: 6, life: 6, stillness: 0.3, building: 3 };

/** What a page is built of. Films, and what is listened to for as long as the page is open, never come to an end. */
const isBuiltOf = (request: Request): boolean =>
  /^(document|stylesheet|script|xhr|fetch)$/.test(request.resourceType());

/**
 * Goes to a page and waits until it is there and rests.
 * @param seconds how long the server may take to answer.
 */
export async function visitPage(page: Page, url: string, seconds: number): Promise<Visit> {
  const way = followWay(page);
  try {
    return await goThere(page, url, seconds, way);
  } finally {
    // Its window may be used for another page.
    way.end();
  }
}

/** Where a page leads its visitor, and what it fetches. */
function followWay(page: Page) {
  const way = {
    navigations: 0,
    lastNavigation: 0,
    answered: new Set<string>(),
    underWay: new Set<Request>(),
    end: () => {
      page.off('framenavigated', navigate).off('response', answer).off('request', begin);
      page.off('requestfinished', finish).off('requestfailed', finish);
    },
  };
  const navigate = (frame: Frame): void => {
    if (frame !== page.mainFrame()) return;
    way.navigations += 1;
    way.lastNavigation = Date.now();
  };
  const answer = (response: Response): void => void way.answered.add(response.url());
  const begin = (request: Request): void => {
    if (isBuiltOf(request)) way.underWay.add(request);
  };
  const finish = (request: Request): void => void way.underWay.delete(request);
  page.on('framenavigated', navigate).on('response', answer).on('request', begin);
  page.on('requestfinished', finish).on('requestfailed', finish);
  return way;
}

async function goThere(
  page: Page,
  url: string,
  seconds: number,
  way: ReturnType<typeof followWay>,
): Promise<Visit> {
  const fail = (trouble: TroubleFacts): Visit => ({ ok: false, trouble });

  try {
    const response = await page.goto(url, { waitUntil: 'commit', timeout: seconds * 1000 });
    if (response) {
      const contentType = response.headers()['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
      if (response.status() >= 400) return fail({ kind: 'status', status: response.status() });
      if (!/^(text\/html|application\/xhtml\+xml)$/.test(contentType) && /^https?:/.test(url))
        return fail({ kind: 'not-html', contentType });
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes('ERR_TOO_MANY_REDIRECTS')) return fail({ kind: 'redirects' });
    if (message.includes('Download is starting'))
      return fail({ kind: 'not-html', contentType: 'application/octet-stream' });
    if (/crashed/i.test(message)) return fail({ kind: 'crashed' });
    const code = /net::(ERR_\w+)/.exec(message)?.[1];
    const isLedOn = code === 'ERR_ABORTED' || message.includes('interrupted by another navigation');
    if (/Timeout/i.test(message) || (isLedOn && way.navigations > 1)) {
      if (way.navigations > 1) return fail({ kind: 'redirects' });
      return way.answered.has(url)
        ? fail({ kind: 'hangs', seconds })
        : fail({ kind: 'unreachable', error: `no answer in ${seconds} s` });
    }
    // A page that leads on at once is where it leads to.
    if (!isLedOn || way.navigations === 0)
      return fail({ kind: 'unreachable', error: code ?? message.split('\n')[0] ?? '' });
  }

  const stillness = patience.stillness * 1000;
  const load = Math.min(patience.load, seconds / 2);
  const life = Math.min(patience.life, seconds / 2);
  const loaded = await page
    .waitForLoadState('load', { timeout: load * 1000 })
    .then(() => true)
    .catch(() => false);
  const end = Date.now() + patience.rest * 1000;
  while (Date.now() < end && way.navigations < mostNavigations && Date.now() - way.lastNavigation < stillness)
    await new Promise((done) => setTimeout(done, 50));
  if (
    way.navigations >= mostNavigations ||
    (Date.now() - way.lastNavigation < stillness && way.navigations > 4)
  )
    return fail({ kind: 'redirects' });
  if (!(await isAlive(page, life))) return fail({ kind: 'hangs', seconds: life + (loaded ? 0 : load) });
  await untilBuilt(page, () => way.underWay.size > 0);
  return { ok: true };
}

/**
 * Many pages are an empty frame when they have loaded, and are built by their scripts then: what is looked at before would pass for want
 * of anything to judge. Waits until nothing changes and nothing is fetched for a moment; a page that never rests is looked at as it is.
 */
async function untilBuilt(page: Pick<Page, 'mainFrame'>, isFetching: () => boolean): Promise<void> {
  const end = Date.now() + patience.building * 1000;
  const late = new Promise<void>((done) => setTimeout(done, patience.building * 1000).unref());
  do {
    const still = page
      .mainFrame()
      .evaluate(waitForStillness, { seconds: patience.stillness, most: patience.building })
      // A page that leads on meanwhile is asked again where it has led to.
      .catch(() => new Promise<void>((done) => setTimeout(done, 50)));
    await Promise.race([still, late]);
  } while (isFetching() && Date.now() < end);
}

/** Whether the page's scripts let anything be asked of it, within so many seconds. */
export async function isAlive(page: Pick<Page, 'mainFrame'>, seconds: number): Promise<boolean> {
  const answer = page
    .mainFrame()
    .evaluate(() => true, null)
    .then(
      () => true,
      // A page that leads on meanwhile is alive.
      (error: unknown) => /context was destroyed|navigat/i.test(String(error)),
    );
  const late = new Promise<false>((done) => setTimeout(() => done(false), seconds * 1000));
  return Promise.race([answer, late]);
}
