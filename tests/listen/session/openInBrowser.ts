import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { connect, type Page } from 'puppeteer-core';
import { fingerprint } from '../../journeys/browsers/fingerprint.js';
import type { Desktop } from './startDesktop.js';

const run = promisify(execFile);

export type ListeningBrowser = 'chromium' | 'firefox';

/** By what a site knows somebody who has signed in elsewhere. */
export interface SiteCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly httpOnly?: boolean;
}

export interface ListenedPage {
  /** Of the browser, as it names itself: `156.0.7612.30`. */
  readonly version: string;
  /** Presses a key on the keyboard of the screen, so that the screen reader meets it before the page, as it does for a viewer. */
  press(key: string): Promise<void>;
  /** Goes to another page in the same window, as a viewer of whom nothing is stored and whom no site knows but by these cookies. */
  open(url: string, cookies?: readonly SiteCookie[]): Promise<void>;
  /** The device has a reader of fingerprints from now on, as far as Chromium can tell, and the finger is always there. */
  addFingerprint(): Promise<void>;
  /** Asks the page. The question travels as text, so it knows nothing but what it is given. */
  ask<Answer, Given>(question: (given: Given) => Answer, given?: Given): Promise<Awaited<Answer>>;
}

/** What there is on the viewer's device. */
export interface Device {
  /** The page finds the voices of the desktop's speech service, if it is to speak. */
  readonly voices?: boolean;
  /** Chromium has a microphone that hears a tone, and the viewer lets every page use it. */
  readonly microphone?: boolean;
}

/** Opens a page in a window with nothing of the browser in the Tab order. */
export async function openInBrowser(
  desktop: Desktop,
  browser: ListeningBrowser,
  url: string,
  device: Device = {},
): Promise<ListenedPage> {
  // Each opening has its own: one that failed leaves nothing that the next would stumble over.
  const profile = await mkdtemp(join(desktop.folder, 'profile-'));
  const page =
    browser === 'chromium'
      ? await openChromium(desktop, profile, url, device)
      : await openFirefox(desktop, profile, url);
  await page.waitForFunction(() => document.readyState === 'complete');
  await activateWindow(desktop, browser);

  return {
    version: (await page.browser().version()).replace(/^[^/]*\//, ''),
    async press(key) {
      await run('xdotool', ['key', '--clearmodifiers', key], { env: desktop.env });
    },
    async open(next, known = []) {
      await page.evaluate(() => localStorage.clear());
      const context = page.browserContext();
      const cookies = await context.cookies();
      if (cookies.length > 0) await context.deleteCookie(...cookies);
      if (known.length > 0) await context.setCookie(...known);
      await page.goto(next);
    },
    async addFingerprint() {
      const device = await page.createCDPSession();
      await device.send('WebAuthn.enable');
      await device.send('WebAuthn.addVirtualAuthenticator', fingerprint);
    },
    ask: (question, given) => page.evaluate(question as never, given),
  };
}

async function openChromium(
  desktop: Desktop,
  profile: string,
  url: string,
  { voices = false, microphone = false }: Device,
): Promise<Page> {
  desktop.start('chromium', [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--force-renderer-accessibility',
    '--remote-debugging-port=0',
    '--no-sandbox',
    '--test-type', // or a bar warns about --no-sandbox, and Tab goes there first
    '--no-first-run',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-features=Translate',
    '--password-store=basic',
    '--window-size=1200,950',
    ...(voices ? ['--enable-speech-dispatcher'] : []),
    ...(microphone ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] : []),
  ]);
  const address = join(profile, 'DevToolsActivePort');
  await until(
    () => existsSync(address) && readFileSync(address, 'utf8').includes('\n'),
    'Chromium did not open its DevTools port',
  );
  const [port, path] = readFileSync(address, 'utf8').split('\n');
  const chromium = await connect({
    browserWSEndpoint: `ws://127.0.0.1:${port!}${path!}`,
    defaultViewport: null,
  });
  return findPage(() => chromium.pages(), url);
}

async function openFirefox(desktop: Desktop, profile: string, url: string): Promise<Page> {
  await writeFile(join(profile, 'user.js'), firefoxPreferences());
  desktop.start('firefox-esr', [
    '--no-remote',
    '--new-instance',
    '--profile',
    profile,
    '--kiosk',
    '--remote-debugging-port',
    '0',
    url,
  ]);
  const address = join(profile, 'WebDriverBiDiServer.json');
  await until(() => existsSync(address), 'Firefox did not open its BiDi port');
  const { ws_host: host, ws_port: port } = JSON.parse(readFileSync(address, 'utf8')) as {
    ws_host: string;
    ws_port: number;
  };
  const firefox = await connect({
    browserWSEndpoint: `ws://${host}:${port}/session`,
    protocol: 'webDriverBiDi',
    defaultViewport: null,
  });
  return findPage(() => firefox.pages(), url);
}

/** No welcome, no preloaded page, no check that reports itself to the screen reader while a page is listened to. */
function firefoxPreferences(): string {
  const preferences = {
    'accessibility.force_disabled': -1,
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.newtab.preload': false,
    'browser.newtabpage.enabled': false,
    'browser.preonboarding.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'termsofuse.bypassNotification': true,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** The window that was opened with this address; one that has not got there by itself is sent there, and says why it cannot. */
async function findPage(list: () => Promise<Page[]>, url: string): Promise<Page> {
  let pages: Page[] = [];
  await until(async () => (pages = await list()).length > 0, `No window was opened for ${url}`);
  for (let waited = 0; waited < 15_000; waited += 100) {
    const shown = pages.find((page) => page.url().startsWith(url));
    if (shown) return shown;
    await sleep(100);
    pages = await list();
  }
  await pages[0]!.goto(url);
  return pages[0]!;
}

async function activateWindow(desktop: Desktop, browser: ListeningBrowser): Promise<void> {
  let window: string | undefined;
  await until(async () => {
    const search = ['search', '--onlyvisible', '--class', browser];
    const found = await run('xdotool', search, { env: desktop.env }).catch(() => ({ stdout: '' }));
    window = found.stdout.trim().split('\n').at(-1);
    return Boolean(window);
  }, `${browser} showed no window`);
  await run('xdotool', ['windowactivate', '--sync', window!], { env: desktop.env });
}

async function until(condition: () => boolean | Promise<boolean>, trouble: string): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 100) {
    if (waited > 60_000) throw new Error(`${trouble} within a minute.`);
    await sleep(100);
  }
}
