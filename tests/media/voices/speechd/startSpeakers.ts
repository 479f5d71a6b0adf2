import { chromium } from 'playwright-core';
import { launch } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../../../scripts/findChromium.mjs';
import type { DebianPackage } from '../../../listen/session/findMissing.js';

/** A page in a browser that speaks by the speech service of its environment. */
export interface SpeakerPage {
  /** A viewer's click on the page's button, or on what else is named. */
  click(selector?: string): Promise<void>;
  ask<Answer, Given>(question: (given: Given) => Answer, given?: Given): Promise<Awaited<Answer>>;
}

export interface Speaker {
  readonly version: string;
  open(url: string): Promise<SpeakerPage>;
  close(): Promise<void>;
}

type StartSpeaker = (env: Readonly<NodeJS.ProcessEnv>) => Promise<Speaker>;

/** Only in a window does Chromium speak by the service. */
const startChromium: StartSpeaker = async (env) => {
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found!.executablePath,
    headless: false,
    env: { ...env, ...found!.env },
    args: [...chromiumArgs, '--enable-speech-dispatcher', '--disable-gpu'],
    ignoreDefaultArgs: ['--mute-audio'],
  });
  return {
    version: `Chromium ${browser.version()}`,
    async open(url) {
      for (const context of browser.contexts()) await context.close();
      const page = await browser.newPage();
      await page.goto(url);
      return {
        click: (selector = 'button') => page.locator(selector).click(),
        ask: (question, given) => page.evaluate(question as never, given),
      };
    },
    close: () => browser.close(),
  };
};

const startFirefox: StartSpeaker = async (env) => {
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    env: { ...env },
    extraPrefsFirefox: { 'media.webspeech.synth.enabled': true },
  });
  return {
    version: (await browser.version()).replace('/', ' '),
    async open(url) {
      for (const page of (await browser.pages()).slice(1)) await page.close();
      const page = await browser.newPage();
      await page.goto(url);
      return {
        click: (selector = 'button') => page.locator(selector).click(),
        ask: (question, given) => page.evaluate(question as never, given),
      };
    },
    close: () => browser.close(),
  };
};

export const speakers: readonly { name: string; needs: DebianPackage; start: StartSpeaker }[] = [
  { name: 'Chromium', needs: 'chromium', start: startChromium },
  { name: 'Firefox', needs: 'firefox-esr', start: startFirefox },
];
