import { parseArgs } from 'node:util';
import {
  failOnChoices,
  pageReportFormats,
  type FailOn,
  type PageReportFormat,
  type RuleGroup,
  type Viewport,
} from '../../audit/index.js';
import { chooseCliLocale, type CliLocale } from '../chooseCliLocale.js';
import { createReadChoice, readRefusal, refuse, splitLists } from '../readWords.js';
import { parseWords } from './auditArgsWords.js';

export interface AuditArgs {
  readonly locale: CliLocale;
  readonly help: boolean;
  readonly listRules: boolean;
  readonly urls: readonly string[];
  readonly sitemaps: readonly string[];
  readonly lists: readonly string[];
  readonly crawl: number | null;
  readonly mostPages: number;
  readonly viewports: readonly Viewport[];
  readonly login: string | null;
  readonly browser: string | null;
  readonly sandbox: boolean | null;
  /** Null for as many as this machine does well. */
  readonly concurrency: number | null;
  /** Seconds for a page. */
  readonly timeout: number;
  readonly rules: readonly string[] | null;
  readonly skipRules: readonly string[];
  readonly groups: readonly RuleGroup[] | null;
  readonly baseline: string | null;
  readonly writeBaseline: string | null;
  readonly answers: string | null;
  readonly draftAnswers: string | null;
  readonly format: PageReportFormat;
  readonly output: string | null;
  readonly failOn: FailOn;
  readonly quiet: boolean;
}

/** What was asked for, or why it cannot be done: a sentence in the language asked for. */
export type ParsedAuditArgs =
  | { readonly ok: true; readonly args: AuditArgs }
  | { readonly ok: false; readonly locale: CliLocale; readonly reason: string };

const options = {
  sitemap: { type: 'string', multiple: true },
  list: { type: 'string', multiple: true },
  crawl: { type: 'string' },
  'max-pages': { type: 'string' },
  viewport: { type: 'string', multiple: true },
  login: { type: 'string' },
  browser: { type: 'string' },
  'no-sandbox': { type: 'boolean' },
  concurrency: { type: 'string' },
  timeout: { type: 'string' },
  rules: { type: 'string', multiple: true },
  'skip-rules': { type: 'string', multiple: true },
  groups: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  answers: { type: 'string' },
  'draft-answers': { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  lang: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  'list-rules': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const groups = ['page', 'media', 'player', 'gate'] as const satisfies readonly RuleGroup[];

/**
 * Reads the words behind `tingying audit`. What is not known is refused: a mistyped option that is passed over is an audit that was not made.
 * @param ids every rule there is, axe-core's left out; its own are asked for as `axe/…` and cannot be known before it is loaded.
 */
export function parseAuditArgs(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  ids: readonly string[],
): ParsedAuditArgs {
  let locale = chooseCliLocale(env);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (values.lang !== undefined) locale = /^zh/i.test(values.lang) ? 'zh-CN' : 'en';
    const say = parseWords[locale];
    const one = createReadChoice(say.choice);
    const whole = (name: string, given: string, most: number): number => {
      const value = Number(given);
      return Number.isInteger(value) && value >= 1 && value <= most
        ? value
        : refuse(say.whole(name, given, most));
    };
    const rule =
      (name: string) =>
      (given: string): string => {
        const isKnown = given.endsWith('/')
          ? given === 'axe/' || ids.some((id) => id.startsWith(given))
          : given.startsWith('axe/') || ids.includes(given);
        return isKnown ? given : refuse(say.rule(name, given));
      };
    const viewport = (given: string): Viewport => {
      const [, width, height] = /^(\d{2,4})[x×](\d{2,4})$/.exec(given) ?? [];
      return width !== undefined && height !== undefined
        ? { width: Number(width), height: Number(height) }
        : refuse(say.viewport(given));
    };

    if (values.lang !== undefined) one('--lang', values.lang, ['zh', 'zh-CN', 'en']);
    const isWish = values.help === true || values['list-rules'] === true;
    const named = positionals.length + (values.sitemap?.length ?? 0) + (values.list?.length ?? 0);
    if (named === 0 && !isWish) refuse(say.noPage);
    return {
      ok: true,
      args: {
        locale,
        help: values.help ?? false,
        listRules: values['list-rules'] ?? false,
        urls: positionals.map((given) => readUrl(given) ?? refuse(say.url(given))),
        sitemaps: (values.sitemap ?? []).map((given) => readUrl(given) ?? refuse(say.url(given))),
        lists: values.list ?? [],
        crawl: values.crawl === undefined ? null : whole('--crawl', values.crawl, 10_000),
        mostPages: whole('--max-pages', values['max-pages'] ?? '500', 10_000),
        viewports: splitLists(values.viewport).map(viewport),
        login: values.login ?? null,
        browser: values.browser ?? null,
        sandbox: values['no-sandbox'] === true ? false : null,
        concurrency: values.concurrency === undefined ? null : whole('--concurrency', values.concurrency, 16),
        timeout: whole('--timeout', values.timeout ?? '60', 3600),
        rules: values.rules ? splitLists(values.rules).map(rule('--rules')) : null,
        skipRules: splitLists(values['skip-rules']).map(rule('--skip-rules')),
        groups: values.groups
          ? splitLists(values.groups).map((given) => one('--groups', given, groups))
          : null,
        baseline: values.baseline ?? null,
        writeBaseline: values['write-baseline'] ?? null,
        answers: values.answers ?? null,
        draftAnswers: values['draft-answers'] ?? null,
        format: one('--format', values.format ?? 'text', pageReportFormats),
        output: values.output ?? null,
        failOn: one('--fail-on', values['fail-on'] ?? 'error', failOnChoices),
        quiet: values.quiet ?? false,
      },
    };
  } catch (error) {
    return { ok: false, locale, reason: readRefusal(error, parseWords[locale].args) };
  }
}

/** `films.example/watch` is meant as `https://…`, `localhost:4173` as `http://…`. */
export function readUrl(given: string): string | null {
  const isHere = /^(localhost|127\.|\[::1\])/.test(given);
  const full = /^[a-z][\w+.-]*:\/\//i.test(given) ? given : `${isHere ? 'http' : 'https'}://${given}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  return /^(https?|file):$/.test(url.protocol) ? url.href : null;
}
