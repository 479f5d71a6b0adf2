import { existsSync } from 'node:fs';
import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import { CannotAudit } from './loadPeer.js';

/** Where to look for a browser. */
export interface BrowserWish {
  /** Named by whoever asked (`--browser`). */
  readonly named?: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright would have put its own; it need not be there. */
  readonly ofPlaywright: string;
  readonly platform?: NodeJS.Platform;
  readonly exists?: (path: string) => boolean;
}

/**
 * The path of a Chromium: the one that is named, that of `TINGYING_CHROMIUM` or `CHROME`, Playwright's own, the system's.
 * @throws {CannotAudit} with how to get one; and where a named one is not there.
 */
export function findBrowser(
  { named, env, ofPlaywright, platform = process.platform, exists = existsSync }: BrowserWish,
  locale: CheckLocale,
): string {
  const say = words[locale];
  const wishes = [
    ['--browser', named],
    ['TINGYING_CHROMIUM', env['TINGYING_CHROMIUM']],
    ['CHROME', env['CHROME']],
  ] as const;
  for (const [by, path] of wishes) {
    if (!path) continue;
    if (exists(path)) return path;
    throw new CannotAudit(say.notThere(by, path));
  }
  const found = [ofPlaywright, ...(usualPlaces(env)[platform] ?? [])].find(
    (path) => path !== '' && exists(path),
  );
  if (found === undefined) throw new CannotAudit(say.none);
  return found;
}

const usualPlaces = (env: BrowserWish['env']): Partial<Record<NodeJS.Platform, readonly string[]>> => ({
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((root) =>
    root === undefined
      ? []
      : [
          `${root}\\Google\\Chrome\\Application\\chrome.exe`,
          `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ],
  ),
});

const words = {
  en: {
    notThere: (by: string, path: string) =>
      `${by} names ${path}, but there is no such file. Nothing was looked at. Give the path of a Chromium, Chrome or Edge.`,
    none: 'No Chromium, Chrome or Edge was found here. Nothing was looked at. Get one (npx playwright-core install chromium; Debian: apt install chromium), or name yours with --browser PATH or the variable CHROME.',
  },
  'zh-CN': {
    notThere: (by: string, path: string) =>
      `${by} 指定的 ${path} 不存在，什么也没有查。请写 Chromium、Chrome 或 Edge 的路径。`,
    none: '这台机器上没有找到 Chromium、Chrome 或 Edge，什么也没有查。请先装一个（npx playwright-core install chromium；Debian 用 apt install chromium），或者用 --browser 路径、环境变量 CHROME 指定。',
  },
} as const;
