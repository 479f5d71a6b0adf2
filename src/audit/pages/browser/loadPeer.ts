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
    throw new MissingPeers([name], locale, { cause: error });
  }
}

/** Told at once of all that are missing, so that one line installs them. */
export class MissingPeers extends CannotAudit {
  constructor(
    readonly names: readonly Peer[],
    locale: CheckLocale,
    options?: ErrorOptions,
  ) {
    super(words[locale](names), options);
  }
}

const words = {
  en: (names: readonly Peer[]) =>
    `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not installed, so no page can be audited. Nothing was looked at. Install ${names.length === 1 ? 'it' : 'them'}: npm install --save-dev ${names.join(' ')}`,
  'zh-CN': (names: readonly Peer[]) =>
    `没有安装 ${names.join(' 和 ')}，审查不了网页，什么也没有查。请先安装：npm install --save-dev ${names.join(' ')}`,
} as const;
