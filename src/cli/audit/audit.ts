import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import {
  applyAnswers,
  auditSite,
  CannotAudit,
  draftAnswers,
  failsRun,
  knownFindings,
  pageRules,
  parseAnswers,
  parseList,
  readSitemap,
  writeBaseline,
  writePageReport,
  type Answer,
  type Login,
} from '../../audit/index.js';
import type { Command, Terminal } from '../Terminal.js';
import { listPageRules, writeAuditHelp } from './auditHelp.js';
import { auditWords } from './auditWords.js';
import { parseAuditArgs, type AuditArgs } from './parseAuditArgs.js';
import { createProgress } from './createProgress.js';
import { stopBySignal, type Stop } from './stopBySignal.js';

/**
 * `tingying audit <url…>`: pages with media, in a real browser. Exit codes: 0 clean, 1 findings, 2 could not run; 129, 130 or 143 where a
 * signal stopped it, with what was looked at until then.
 */
export const audit: Command = {
  async run(words, terminal) {
    const parsed = parseAuditArgs(
      words,
      terminal.env,
      pageRules.map(({ id }) => id),
    );
    if (!parsed.ok) {
      terminal.err(`tingying: ${parsed.reason}`);
      return 2;
    }
    const { args } = parsed;
    if (args.help || args.listRules) {
      terminal.out(args.help ? writeAuditHelp(args.locale) : listPageRules(args.locale));
      return 0;
    }
    const stop = stopBySignal(() => terminal.err(`tingying: ${auditWords[args.locale].lost}`));
    try {
      return await auditAll(args, terminal, stop);
    } catch (error) {
      if (!(error instanceof CannotAudit)) throw error;
      terminal.err(`tingying: ${error.message}`);
      return 2;
    } finally {
      stop.end();
    }
  },
};

async function auditAll(args: AuditArgs, terminal: Terminal, stop: Stop): Promise<number> {
  const { locale } = args;
  const say = auditWords[locale];
  const named = await gatherUrls(args);
  const urls = named.slice(0, args.mostPages);
  if (urls.length < named.length)
    terminal.err(`tingying: ${say.tooMany(named.length - urls.length, named.length, args.mostPages)}`);
  const baseline = args.baseline === null ? null : await readBaseline(args.baseline, args);
  const answers = args.answers === null ? [] : await readAnswers(args.answers, args);
  const login = args.login === null ? null : readLogin(args.login, args);
  const progress = createProgress(terminal, args);
  progress.begin(urls.length);
  const { crawl } = args;
  const seen = await auditSite(urls, {
    locale,
    env: terminal.env,
    browser: args.browser,
    ...(args.sandbox !== null && { sandbox: args.sandbox }),
    login,
    ...(args.concurrency !== null && { concurrency: args.concurrency }),
    timeout: args.timeout,
    crawl: crawl === null ? null : Math.min(crawl, args.mostPages),
    viewports: args.viewports,
    ...(args.rules && { rules: args.rules }),
    skipRules: args.skipRules,
    ...(args.groups && { groups: args.groups }),
    signal: stop.signal,
    onPage: progress.onPage,
  }).finally(progress.end);

  const looked = applyAnswers(seen, answers);
  const report = { ...looked, known: baseline === null ? [] : knownFindings(looked, baseline) };
  const unseen = looked.pages.filter(({ troubles }) => troubles.some(({ kind }) => kind === 'stopped'));
  // Half of what there is would write over the whole of it.
  const isWhole = unseen.length === 0;
  if (isWhole && args.writeBaseline !== null) await write(args.writeBaseline, writeBaseline(looked), args);
  const written = writePageReport(report, args.format, { failOn: args.failOn });
  if (args.output === null) terminal.out(written);
  else await write(args.output, written, args);
  if (!isWhole) {
    const { length: all } = looked.pages;
    terminal.err(`tingying: ${say.stopped(all - unseen.length, all, args.output)}`);
    return stop.code() ?? 1;
  }
  if (args.writeBaseline !== null) terminal.err(say.baselineWritten(args.writeBaseline));
  if (args.draftAnswers !== null) {
    await write(args.draftAnswers, draftAnswers(report, answers), args);
    terminal.err(say.answersDrafted(args.draftAnswers));
  }
  return failsRun(report, args.failOn) ? 1 : 0;
}

async function gatherUrls(args: AuditArgs): Promise<readonly string[]> {
  const say = auditWords[args.locale];
  const urls = [...args.urls];
  for (const list of args.lists) {
    const { urls: listed, wrong } = parseList(await readText(list, args));
    if (wrong[0]) throw new CannotAudit(say.wrongLine(list, wrong[0].line, wrong[0].text));
    urls.push(...listed);
  }
  for (const sitemap of args.sitemaps) {
    const read = await readSitemap(sitemap, { most: args.mostPages });
    if (!read.ok) throw new CannotAudit(say.noSitemap(sitemap, read.reason));
    urls.push(...read.urls);
  }
  if (urls.length === 0) throw new CannotAudit(say.noUrls);
  return [...new Set(urls)];
}

/** Its text, which is read before anything is looked at: a file that is none would be found only when all is done. */
async function readBaseline(path: string, args: AuditArgs): Promise<string> {
  const text = await readText(path, args);
  try {
    knownFindings({ pages: [] }, text);
  } catch (cause) {
    throw new CannotAudit(auditWords[args.locale].noBaseline(path), { cause });
  }
  return text;
}

async function readAnswers(path: string, args: AuditArgs): Promise<readonly Answer[]> {
  const parsed = parseAnswers(await readText(path, args), args.locale);
  if (!parsed.ok) throw new CannotAudit(`${path}: ${parsed.reason}`);
  return parsed.answers;
}

function readLogin(path: string, { locale }: AuditArgs): Login {
  const say = auditWords[locale];
  let module: unknown;
  try {
    module = load(resolve(path));
  } catch (error) {
    throw new CannotAudit(say.noLogin(path, error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
  const { login } = module as { login?: unknown };
  if (typeof login !== 'function') throw new CannotAudit(say.noLogin(path, say.noLoginExport));
  return login as Login;
}

/** Nobody but who runs it knows the module’s name. */
const load = createRequire(import.meta.url);

const readText = (path: string, { locale }: AuditArgs): Promise<string> =>
  readFile(path, 'utf8').then(
    // An editor may have put a mark of UTF-8 before it.
    (text) => text.replace(/^\uFEFF/, ''),
    (error: unknown) => {
      throw new CannotAudit(auditWords[locale].cannotRead(path, (error as NodeJS.ErrnoException).code ?? ''));
    },
  );

const write = (path: string, text: string, { locale }: AuditArgs): Promise<void> =>
  writeFile(path, `${text}\n`).catch((error: unknown) => {
    throw new CannotAudit(auditWords[locale].cannotWrite(path, (error as NodeJS.ErrnoException).code ?? ''));
  });
