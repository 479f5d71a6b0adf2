import type { GateMessages } from './defineGateMessages.js';
import { gateEn } from './gateEn.js';
import { gateZhCN } from './gateZhCN.js';
import { listLanguages } from '../../i18n/listLanguages.js';

/** The languages the gate speaks, by tag. Another language is one file and a line here. */
export const gateCatalogues = listLanguages<GateMessages>()({ en: gateEn, 'zh-CN': gateZhCN });
