// @ts-check
import { launch } from 'puppeteer-core';
import { chromiumArgs, findChromium, howToGetChromium } from './findChromium.mjs';

/** What is there for the comfort of tests, and keeps a hidden tab from being slowed as a viewer's is. */
const comforts = [
  '--mute-audio',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * Launches a browser in which one tab hides another, as they do for viewers: Playwright shows every page it opens, whatever
 * is in front.
 * @param {'Chromium' | 'Firefox'} name
 * @param {Readonly<NodeJS.ProcessEnv>} env
 * @param {Record<string, unknown>} firefoxPreferences
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export async function launchTabs(name, env, firefoxPreferences = {}) {
  if (name === 'Firefox') {
    return launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      headless: true,
      env: { ...env },
      extraPrefsFirefox: firefoxPreferences,
    });
  }
  const found = await findChromium();
  if (!found) throw new Error(`There is no Chromium to launch. ${howToGetChromium}`);
  return launch({
    browser: 'chrome',
    executablePath: found.executablePath,
    headless: true,
    env: { ...env, ...found.env },
    args: chromiumArgs,
    ignoreDefaultArgs: comforts,
  });
}
