import type { GateMessages } from './defineGateMessages.js';
import { gateEn } from './gateEn.js';
import { gateZhCN } from './gateZhCN.js';

/** Which languages there are is read from what is listed; their words are not written out once more in the package's types. */
const list = <Tag extends string>(all: Readonly<Record<Tag, GateMessages>>) => all;

/** The languages the gate speaks, by tag. Another language is one file and a line here. */
export const gateCatalogues = list({ en: gateEn, 'zh-CN': gateZhCN });
