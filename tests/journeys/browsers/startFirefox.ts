import { type KeyInput, launch } from 'puppeteer-core';
import { splitKeys, type StartBrowser } from './ViewerPage.js';

export const startFirefox: StartBrowser = async (env, { hearing = false } = {}) => {
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    env: { ...env },
    extraPrefsFirefox: hearing
      ? { 'media.navigator.permission.disabled': true, 'media.setsinkid.enabled': true }
      : {},
  });

  return {
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
          await page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput);
          for (const one of held) await page.keyboard.up(one as KeyInput);
        },
        click: (role, name) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click(),
        ask: (question, given) => page.evaluate(question as never, given),
      };
    },
    close: () => browser.close(),
  };
};
