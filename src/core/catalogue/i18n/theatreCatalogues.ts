import type { TheatreMessages } from './defineTheatreMessages.js';
import { theatreEn } from './theatreEn.js';
import { theatreZhCN } from './theatreZhCN.js';

/** Which languages there are is read from what is listed; their words are not written out once more in the package's types. */
const list = <Tag extends string>(all: Readonly<Record<Tag, TheatreMessages>>) => all;

/** The languages the theatre speaks, by tag. Another language is one file and a line here. */
export const theatreCatalogues = list({ en: theatreEn, 'zh-CN': theatreZhCN });
