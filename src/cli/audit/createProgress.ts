import type { AuditedPage } from '../../audit/index.js';
import type { Terminal } from '../Terminal.js';
import { auditWords } from './auditWords.js';
import type { AuditArgs } from './parseAuditArgs.js';

export interface Progress {
  readonly onPage: (page: AuditedPage, done: number, all: number) => void;
}

/** A line a page for whoever waits at a terminal; silent in CI, in a pipe, and where it is not wanted. */
export function createProgress(
  { err, env, isTTY }: Terminal,
  { locale, quiet }: Pick<AuditArgs, 'locale' | 'quiet'>,
): Progress {
  const isWanted = isTTY === true && !quiet && !env['CI'];
  return {
    onPage: ({ url }, done, all) => {
      if (isWanted) err(auditWords[locale].progress(done, all, url));
    },
  };
}
