import type { CliLocale } from './chooseCliLocale.js';
import type { Command } from './Terminal.js';

export interface CommandEntry {
  readonly summary: Readonly<Record<CliLocale, string>>;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  serve: {
    summary: {
      en: 'serve the theatre: its page, the gate, and the films behind it',
      'zh-CN': '运行剧场：页面、认证，以及认证之后才能看的影片',
    },
    load: async () => (await import('./serve/serve.js')).serve,
  },
  check: {
    summary: {
      en: 'check the quality of a description script (WebVTT, DAPT, JSON)',
      'zh-CN': '检查口述影像脚本的质量（WebVTT、DAPT、JSON）',
    },
    load: async () => (await import('./check/check.js')).check,
  },
  audit: {
    summary: {
      en: 'audit pages with media and players, in a real browser',
      'zh-CN': '在真实的浏览器里审查有影音和播放器的网页',
    },
    load: async () => (await import('./audit/audit.js')).audit,
  },
};
