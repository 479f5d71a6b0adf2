import type { catalogues } from './catalogues.js';
import type { BarMessages } from './defineMessages.js';
import { enBar } from './enBar.js';
import { zhCNBar } from './zhCNBar.js';

/** What each built-in language can say with the first bytes. A language that is not split stands here as a whole. */
export const barCatalogues: Readonly<Record<keyof typeof catalogues, BarMessages>> = {
  en: enBar,
  'zh-CN': zhCNBar,
};
