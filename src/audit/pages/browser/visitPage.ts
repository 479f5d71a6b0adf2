import type { Page } from 'playwright-core';
import type { TroubleFacts } from '../tellTrouble.js';

/** A page that came, or why it did not. */
export type Visit = { readonly ok: true } | { readonly ok: false; readonly trouble: TroubleFacts };

/** A page that has led its visitor on this often by itself goes on doing so. */
const mostNavigations = 12;

/** Seconds for a page to load, and for its network and its own leading on to come to rest. */
const patience = { load: 10, rest: 6, life: 6, stillness: 0.3 };

/**
 * Goes to a page and waits until it is there and rests.
 * @param seconds how long the server may take to answer.
 */
export async function visitPage(page: Page, url: string, seconds: number): Promise<Visit> {
  let navigations = 0;
  let lastNavigation = 0;
  let answered = false;
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return;
    navigations += 1;
    lastNavigation = Date.now();
  });
  page.on('response', (response) => {
    if (response.url() === url || response.url() === `${url}/`) answered = true;
  });
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
    if (/ERR_TOO_MANY_REDIRECTS/.test(message)) return fail({ kind: 'redirects' });
    if (/Download is starting/.test(message))
      return fail({ kind: 'not-html', contentType: 'application/octet-stream' });
    if (/crashed/i.test(message)) return fail({ kind: 'crashed' });
    const code = /net::(ERR_\w+)/.exec(message)?.[1];
    if (code === 'ERR_ABORTED' && navigations > 1) return fail({ kind: 'redirects' });
    if (/Timeout/i.test(message))
      return answered
        ? fail({ kind: 'hangs', seconds })
        : fail({ kind: 'unreachable', error: `no answer in ${seconds} s` });
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
  while (Date.now() < end && navigations < mostNavigations && Date.now() - lastNavigation < stillness)
    await new Promise((done) => setTimeout(done, 50));
  if (navigations >= mostNavigations || (Date.now() - lastNavigation < stillness && navigations > 4))
    return fail({ kind: 'redirects' });
  if (!(await isAlive(page, life))) return fail({ kind: 'hangs', seconds: life + (loaded ? 0 : load) });
  return { ok: true };
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
