import type { AuditedPage } from '../../audit/index.js';
import type { Terminal } from '../Terminal.js';
import { auditWords } from './auditWords.js';
import type { AuditArgs } from './parseAuditArgs.js';

export interface Progress {
  readonly begin: (all: number) => void;
  readonly onPage: (page: AuditedPage, done: number, all: number) => void;
  /** Takes it away, so that what was found begins where the line stood. */
  readonly end: () => void;
}

/** One line that tells how far it is, for whoever waits at a terminal; none in CI, in a pipe, and where it is not wanted. */
export function createProgress(
  { draw, env }: Pick<Terminal, 'draw' | 'env'>,
  { locale, quiet }: Pick<AuditArgs, 'locale' | 'quiet'>,
): Progress {
  const tell = quiet || env['CI'] ? undefined : draw;
  return {
    begin: (all) => tell?.(auditWords[locale].progress(0, all, '')),
    onPage: ({ url }, done, all) => tell?.(auditWords[locale].progress(done, all, url)),
    end: () => tell?.(''),
  };
}
