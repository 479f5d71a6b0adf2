import type { CliLocale } from './chooseCliLocale.js';
import type { Command } from './Terminal.js';

export interface CommandEntry {
  readonly summary: Readonly<Record<CliLocale, string>>;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: {
      en: 'check the quality of a description script (WebVTT, DAPT, JSON)',
      'zh-CN': '检查口述影像脚本的质量（WebVTT、DAPT、JSON）',
    },
    load: async () => (await import('./check/check.js')).check,
  },
};
