import type { Messages } from './defineMessages.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** The languages the player speaks, by tag. Another language is one file, a line here and one in `barCatalogues.ts`. */
export const catalogues = { en, 'zh-CN': zhCN } as const satisfies Readonly<Record<string, Messages>>;
