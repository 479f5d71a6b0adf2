import type { GateMessages } from './defineGateMessages.js';
import { gateEn } from './gateEn.js';
import { gateZhCN } from './gateZhCN.js';

/** The languages the gate speaks, by tag. Another language is one file and a line here. */
export const gateCatalogues = { en: gateEn, 'zh-CN': gateZhCN } as const satisfies Readonly<
  Record<string, GateMessages>
>;
