import { countOf } from '../../../core/scriptQuality/words/sayTime.js';
import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import type { Outcome, PersonsAnswer, RuleGroup } from '../PageAudit.js';
import type { OutcomeCounts } from './tallyRules.js';

export interface PageReportWords {
  readonly title: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly groups: Readonly<Record<RuleGroup, string>>;
  /** What the whole came to. */
  readonly verdict: (fails: boolean) => string;
  readonly pagesLookedAt: (pages: number, broken: number) => string;
  readonly counts: (counts: OutcomeCounts) => string;
  readonly cleanPages: (pages: number) => string;
  readonly nothingAsked: string;
  /** What stands before a list. */
  readonly heading: (title: string) => string;
  readonly aside: (words: string) => string;
  readonly byRule: string;
  readonly byPage: string;
  readonly ruleLine: (failed: number, cantTell: number, asked: number) => string;
  readonly columns: {
    readonly page: string;
    readonly rule: string;
    readonly severity: string;
    readonly remark: string;
  };
  readonly wholePage: string;
  readonly inFrame: (frame: string) => string;
  readonly atSize: (width: number, height: number) => string;
  readonly cost: string;
  readonly fix: string;
  readonly question: string;
  readonly source: string;
  readonly where: string;
  readonly excerpt: string;
  readonly known: string;
  readonly answered: (answer: PersonsAnswer) => string;
  readonly stale: string;
  readonly trouble: string;
  readonly lookedAt: string;
  readonly redirected: (url: string) => string;
  readonly tool: (tool: string, version: string, axe: string | null, browser: string) => string;
  readonly when: (start: string, seconds: string) => string;
  readonly sizes: (sizes: string) => string;
  readonly notGrave: string;
  readonly rulesOf: Readonly<Record<Outcome, (count: number) => string>>;
  readonly nothingOpen: string;
  readonly skipToRules: string;
  readonly contents: string;
  readonly howToRead: string;
}

export const pageReportWords: Readonly<Record<CheckLocale, PageReportWords>> = {
  en: {
    title: 'Accessibility audit',
    outcomes: {
      failed: 'failed',
      cantTell: 'needs review',
      passed: 'passed',
      inapplicable: 'does not apply',
    },
    groups: { page: 'Page', media: 'Media', player: 'Player', gate: 'Forms' },
    verdict: (fails) => (fails ? 'Failed.' : 'Nothing failed that would fail this run.'),
    pagesLookedAt: (pages, broken) =>
      `${countOf(pages, 'page')} looked at${broken > 0 ? `, ${broken} of them not, or not to the end` : ''}.`,
    counts: ({ failed, cantTell, passed, inapplicable }) =>
      `${countOf(failed, 'rule')} failed, ${cantTell} ${cantTell === 1 ? 'needs' : 'need'} review, ${passed} passed, ${inapplicable} ${inapplicable === 1 ? 'does' : 'do'} not apply.`,
    cleanPages: (pages) => `${countOf(pages, 'page')} on which nothing failed and nothing is left to answer.`,
    nothingAsked: 'No rule was asked of this page, so nothing is known of it.',
    heading: (title) => `${title}:`,
    aside: (words) => ` (${words})`,
    byRule: 'By rule, the worst first',
    byPage: 'By page, the worst first',
    ruleLine: (failed, cantTell, asked) =>
      `${failed > 0 ? `failed on ${failed} of ${countOf(asked, 'page')}` : ''}${failed > 0 && cantTell > 0 ? ', ' : ''}${cantTell > 0 ? `needs review on ${cantTell}${failed > 0 ? '' : ` of ${countOf(asked, 'page')}`}` : ''}`,
    columns: { page: 'Page', rule: 'Rule', severity: 'Level', remark: 'Remark' },
    wholePage: 'the page as a whole',
    inFrame: (frame) => `in the frame ${frame}`,
    atSize: (width, height) => `at ${width} × ${height}`,
    cost: 'What it costs',
    fix: 'What to do',
    question: 'A person must answer',
    source: 'Source',
    where: 'Where',
    excerpt: 'Element',
    known: 'known from the baseline',
    answered: ({ by, on, outcome, reason }) =>
      `${by} looked at it on ${on} and found that it ${outcome === 'passed' ? 'passes' : 'fails'}: ${reason}`,
    stale: 'Answers that no longer answer anything',
    trouble: 'Could not be looked at to the end',
    lookedAt: 'The page can be looked at to the end',
    redirected: (url) => `led to ${url}`,
    tool: (tool, version, axe, browser) =>
      `${tool} ${version}${axe === null ? ', without axe-core' : `, axe-core ${axe}`}, ${browser}`,
    when: (start, seconds) => `Looked at on ${start}, for ${seconds} s.`,
    sizes: (sizes) => `Windows: ${sizes}.`,
    notGrave: 'failed, but is not grave enough to fail this run (--fail-on)',
    rulesOf: {
      failed: (count) => `${countOf(count, 'rule')} failed`,
      cantTell: (count) => `${countOf(count, 'rule')} ${count === 1 ? 'needs' : 'need'} review`,
      passed: (count) => `${countOf(count, 'rule')} passed`,
      inapplicable: (count) => `${countOf(count, 'rule')} ${count === 1 ? 'does' : 'do'} not apply`,
    },
    nothingOpen: 'Nothing failed here, and nothing is left to answer.',
    skipToRules: 'Skip to the findings',
    contents: 'Contents',
    howToRead:
      'A machine finds a part of what hinders people. “Needs review” is no pass: someone has to look or listen, and answer.',
  },
  'zh-CN': {
    title: '网页无障碍审查',
    outcomes: { failed: '不通过', cantTell: '需要人来判断', passed: '通过', inapplicable: '不适用' },
    groups: { page: '页面', media: '影音', player: '播放器', gate: '表单' },
    verdict: (fails) => (fails ? '没有通过。' : '没有会让这次审查不通过的问题。'),
    pagesLookedAt: (pages, broken) =>
      `共 ${pages} 个页面${broken > 0 ? `，其中 ${broken} 个没能查看或没能看完` : ''}。`,
    counts: ({ failed, cantTell, passed, inapplicable }) =>
      `${failed} 条规则不通过，${cantTell} 条需要人来判断，${passed} 条通过，${inapplicable} 条不适用。`,
    cleanPages: (pages) => `另有 ${pages} 个页面没有不通过的，也没有待判断的。`,
    nothingAsked: '这个页面一条规则也没有查，好坏不知道。',
    heading: (title) => `${title}：`,
    aside: (words) => `（${words}）`,
    byRule: '按规则看，最严重的在前',
    byPage: '按页面看，最严重的在前',
    ruleLine: (failed, cantTell, asked) =>
      `查了 ${asked} 个页面${failed > 0 ? `，${failed} 个不通过` : ''}${cantTell > 0 ? `，${cantTell} 个需要人来判断` : ''}`,
    columns: { page: '页面', rule: '规则', severity: '级别', remark: '说明' },
    wholePage: '整个页面',
    inFrame: (frame) => `在框架 ${frame} 里`,
    atSize: (width, height) => `窗口 ${width} × ${height} 时`,
    cost: '后果',
    fix: '怎么改',
    question: '请人来回答',
    source: '依据',
    where: '位置',
    excerpt: '元素',
    known: '基线里已有',
    answered: ({ by, on, outcome, reason }) =>
      `${on} 由 ${by} 判断为${outcome === 'passed' ? '通过' : '不通过'}，理由：${reason}`,
    stale: '已经对不上的回答',
    trouble: '没能看完',
    lookedAt: '页面能从头看到尾',
    redirected: (url) => `转到了 ${url}`,
    tool: (tool, version, axe, browser) =>
      `${tool} ${version}，${axe === null ? '没有用 axe-core' : `axe-core ${axe}`}，${browser}`,
    when: (start, seconds) => `${start} 开始查看，用时 ${seconds} 秒。`,
    sizes: (sizes) => `窗口大小：${sizes}。`,
    notGrave: '不通过，但没有达到 --fail-on 级别，不影响这次审查的结果',
    rulesOf: {
      failed: (count) => `${count} 条规则不通过`,
      cantTell: (count) => `${count} 条规则需要人来判断`,
      passed: (count) => `${count} 条规则通过`,
      inapplicable: (count) => `${count} 条规则不适用`,
    },
    nothingOpen: '这里没有不通过的，也没有待判断的。',
    skipToRules: '跳到检查结果',
    contents: '目录',
    howToRead: '机器只能查出一部分妨碍人的问题。“需要人来判断”不等于通过：要有人看过、听过，再回答。',
  },
};
