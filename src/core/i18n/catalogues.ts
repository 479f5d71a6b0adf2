import type { Messages } from './defineMessages.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** Which languages there are is read from what is listed; their words are not written out once more in the package's types. */
const list = <Tag extends string>(all: Readonly<Record<Tag, Messages>>) => all;

/** The languages the player speaks, by tag. Another language is one file, a line here and one in `barCatalogues.ts`. */
export const catalogues = list({ en, 'zh-CN': zhCN });
