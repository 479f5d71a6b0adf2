import type { TheatreMessages } from './defineTheatreMessages.js';
import { theatreEn } from './theatreEn.js';
import { theatreZhCN } from './theatreZhCN.js';
import { listLanguages } from '../../i18n/listLanguages.js';

/** The languages the theatre speaks, by tag. Another language is one file and a line here. */
export const theatreCatalogues = listLanguages<TheatreMessages>()({ en: theatreEn, 'zh-CN': theatreZhCN });
