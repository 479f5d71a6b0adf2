import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../../scripts/findChromium.mjs';
import type { StartBrowser } from './ViewerPage.js';

export const startChromium: StartBrowser = async (env, { hearing = false } = {}) => {
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found!.executablePath,
    env: { ...env, ...found!.env },
    args: [...chromiumArgs, ...(hearing ? ['--use-fake-ui-for-media-stream'] : [])],
    ignoreDefaultArgs: ['--mute-audio'],
  });

  return {
    async open(url) {
      for (const context of browser.contexts()) await context.close();
      const page = await browser.newPage(hearing ? { permissions: ['microphone'] } : {});
      await page.goto(url);
      return {
        press: (keys) => page.keyboard.press(keys),
        click: (role, name) => page.getByRole(role, { name, exact: true }).click(),
        ask: (question, given) => page.evaluate(question as never, given),
      };
    },
    close: () => browser.close(),
  };
};
