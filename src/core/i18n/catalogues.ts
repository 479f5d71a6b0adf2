import type { Messages } from './defineMessages.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** The languages the player speaks, by tag. Another language is one file and one line here. */
export const catalogues = { en, 'zh-CN': zhCN } as const satisfies Readonly<Record<string, Messages>>;
