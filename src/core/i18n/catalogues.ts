import type { Messages } from './defineMessages.js';
import { en } from './en.js';
import { listLanguages } from './listLanguages.js';
import { zhCN } from './zh-CN.js';

/** The languages the player speaks, by tag. Another language is one file, a line here and one in `barCatalogues.ts`. */
export const catalogues = listLanguages<Messages>()({ en, 'zh-CN': zhCN });
