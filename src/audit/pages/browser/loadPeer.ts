import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';

/** Why nothing can be audited at all, in words for whoever asked. */
export class CannotAudit extends Error {}

/** Packages that only an audit needs. */
export type Peer = 'axe-core' | 'playwright-core';

/** @throws {CannotAudit} with the line that installs it. */
export async function loadPeer<Module>(
  name: Peer,
  load: () => Promise<Module>,
  locale: CheckLocale,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CannotAudit(words[locale](name), { cause: error });
  }
}

const words = {
  en: (name: Peer) =>
    `${name} is not installed, so no page can be audited. Nothing was looked at. Install it: npm install --save-dev ${name}`,
  'zh-CN': (name: Peer) =>
    `没有安装 ${name}，审查不了网页，什么也没有查。请先安装：npm install --save-dev ${name}`,
} as const;
