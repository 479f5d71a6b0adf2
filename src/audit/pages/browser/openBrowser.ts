import type { Browser } from 'playwright-core';
import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import { findBrowser } from './findBrowser.js';
import { CannotAudit, loadPeer } from './loadPeer.js';

export interface OpenBrowserOptions {
  readonly named?: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly locale: CheckLocale;
  /** False where the machine allows no sandbox, as in some containers. */
  readonly sandbox?: boolean;
  /** True where the caller hears the process’ signals, and closes the browser itself; else its driver does. */
  readonly ownsSignals?: boolean;
}

/** What is there to see and hear of media must not hang on this machine's screen, sound card or a visitor's habits. */
const args = [
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A page that starts by itself is to be caught at it, whatever a browser makes of visitors it does not know yet.
  '--autoplay-policy=no-user-gesture-required',
];

/** @throws {CannotAudit} where playwright-core or a browser is missing, or does not start. */
export async function openBrowser({
  named = null,
  env,
  locale,
  sandbox = process.getuid?.() !== 0,
  ownsSignals = false,
}: OpenBrowserOptions): Promise<Browser> {
  const { chromium } = await loadPeer('playwright-core', () => import('playwright-core'), locale);
  const executablePath = findBrowser({ named, env, ofPlaywright: chromium.executablePath() }, locale);
  try {
    return await chromium.launch({
      executablePath,
      args,
      chromiumSandbox: sandbox,
      ...(ownsSignals && { handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotAudit(
      words[locale](executablePath, reason.split('\n')[0] ?? '', /sandbox/i.test(reason)),
      {
        cause: error,
      },
    );
  }
}

const words = {
  en: (path: string, reason: string, isSandbox: boolean) =>
    `The browser ${path} does not start (${reason}). Nothing was looked at. ${isSandbox ? 'This machine allows it no sandbox: add --no-sandbox, and audit only pages that you trust.' : 'Start it by hand to see why, or name another with --browser.'}`,
  'zh-CN': (path: string, reason: string, isSandbox: boolean) =>
    `浏览器 ${path} 启动不了（${reason}），什么也没有查。${isSandbox ? '这台机器不允许沙箱：请加上 --no-sandbox，并且只审查可信的页面。' : '手动启动看看原因，或者用 --browser 换一个。'}`,
} as const;
