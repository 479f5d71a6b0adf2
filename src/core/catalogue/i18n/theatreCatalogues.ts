import type { TheatreMessages } from './defineTheatreMessages.js';
import { theatreEn } from './theatreEn.js';
import { theatreZhCN } from './theatreZhCN.js';

/** The languages the theatre speaks, by tag. Another language is one file and a line here. */
export const theatreCatalogues = { en: theatreEn, 'zh-CN': theatreZhCN } as const satisfies Readonly<
  Record<string, TheatreMessages>
>;
