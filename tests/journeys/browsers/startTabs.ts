import type { Browser, KeyInput } from 'puppeteer-core';
import { launchTabs } from '../../../scripts/launchTabs.mjs';
import { type OpenBrowser, splitKeys, type StartBrowser } from './ViewerPage.js';

/** Chromium with tabs that hide one another. */
export const startChromiumTabs: StartBrowser = async (env) => asViewers(await launchTabs('Chromium', env));

export const startFirefox: StartBrowser = async (env, { hearing = false } = {}) =>
  asViewers(
    await launchTabs(
      'Firefox',
      env,
      hearing ? { 'media.navigator.permission.disabled': true, 'media.setsinkid.enabled': true } : {},
    ),
  );

const asViewers = (browser: Browser): OpenBrowser => ({
  async open(url) {
    for (const page of (await browser.pages()).slice(1)) await page.close();
    const page = await browser.newPage();
    await page.goto(url);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    return {
      async press(keys) {
        const { held, key } = splitKeys(keys);
        for (const one of held) await page.keyboard.down(one as KeyInput);
        await page.keyboard.press(key as KeyInput);
        for (const one of held) await page.keyboard.up(one as KeyInput);
      },
      click: (role, name) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click(),
      ask: (question, given) => page.evaluate(question as never, given),
    };
  },
  async hide() {
    const other = await browser.newPage();
    await other.bringToFront();
  },
  close: () => browser.close(),
});
