import { pageReportFormats, pageRules } from '../../audit/index.js';
import type { CliLocale } from '../chooseCliLocale.js';

/** What `tingying audit --help` says. */
export const writeAuditHelp = (locale: CliLocale): string =>
  (locale === 'zh-CN' ? inChinese : inEnglish)(pageReportFormats.join(' | '));

/** Every rule of ours, a line each. */
export const listPageRules = (locale: CliLocale): string =>
  pageRules
    .map(
      ({ id, severity, titles, source, act }) =>
        `${id.padEnd(36)} ${severity.padEnd(8)} ${titles[locale]}\n${' '.repeat(46)}${source}${act.length > 0 ? ` (${act.map((one) => `ACT ${one}`).join(', ')})` : ''}`,
    )
    .join('\n');

const inEnglish = (formats: string): string => `Usage: tingying audit <url…> [options]

Opens pages in a real browser, runs axe-core on them, and then uses their media and players as a visitor would.

Which pages
  --sitemap URL        the pages of a site map, or of an index of site maps; may be given more than once
  --list FILE          addresses in a file, one a line; # begins a remark
  --crawl N            follow links of the same origin, until N pages are looked at
  --max-pages N        no more pages than that (500)
  --viewport WxH       a window to look through, in CSS pixels; several are looked through one after another (1280x800)
  --login FILE         a module whose \`login(page)\` signs in, once; page is Playwright’s
  --timeout S          seconds for a page (60)
  --concurrency N      pages at once (one more than processors, at most 5)
Which rules
  --rules LIST         only these: ids with commas, or their beginnings: media/, axe/
  --skip-rules LIST    not these
  --groups LIST        page (axe-core), media, player, gate
  --list-rules         our rules, with their sources
What becomes of it
  --format F           ${formats}
  -o, --output FILE    writes the report there
  --fail-on LEVEL      error (the default) | warning | advice | review | never; review: also what a person has yet to answer
  --baseline FILE      findings in it fail nothing
  --write-baseline FILE  writes what was found there, for --baseline
  --answers FILE       what people answered where a machine cannot tell
  --draft-answers FILE  writes there what is still open, to be answered
  -q, --quiet          no progress
  --lang L             language of the report: zh | en; else that of the terminal
The browser
  --browser PATH       a Chromium, Chrome or Edge; else TINGYING_CHROMIUM, CHROME, Playwright’s, the system’s
  --no-sandbox         for machines that allow none; only for pages that you trust
  -h, --help

Exit codes: 0 nothing at or above --fail-on; 1 something was found, or a page could not be looked at; 2 it could not be done;
130 or 143 it was stopped (Ctrl-C, SIGTERM): the report tells of what was looked at until then.`;

const inChinese = (formats: string): string => `用法：tingying audit <网址…> [选项]

在真实的浏览器里打开网页，先运行 axe-core，再像访问者那样使用页面上的影音和播放器。

审查哪些页面
  --sitemap 网址       站点地图（或站点地图索引）里的页面，可以写多个
  --list 文件          文件里的网址，一行一个；# 开头的是注释
  --crawl N            顺着同一站点的链接往下查，查满 N 页为止
  --max-pages N        最多查多少页（默认 500）
  --viewport 宽x高     窗口大小，单位是 CSS 像素；写多个就逐个查（默认 1280x800）
  --login 文件         一个模块，它的 login(page) 负责登录，只登录一次；page 是 Playwright 的
  --timeout 秒数       每页最多多少秒（默认 60）
  --concurrency N      同时查几页（默认比处理器数多一，最多 5）
审查哪些规则
  --rules 列表         只查这些：规则名用逗号隔开，也可以只写开头，比如 media/、axe/
  --skip-rules 列表    不查这些
  --groups 列表        page（axe-core）、media、player、gate
  --list-rules         列出我们的全部规则和依据
关于结果
  --format 格式        ${formats}
  -o, --output 文件    把报告写进文件
  --fail-on 级别       error（默认）| warning | advice | review | never；review：还没有人判断过的也算
  --baseline 文件      文件里记下的问题不再算
  --write-baseline 文件  把这次查到的问题记进文件，供 --baseline 使用
  --answers 文件       机器判断不了、由人给出的回答
  --draft-answers 文件  把还没有回答的问题写进文件，等人来答
  -q, --quiet          不显示进度
  --lang 语言          报告用的语言：zh | en；默认跟随终端
关于浏览器
  --browser 路径       Chromium、Chrome 或 Edge；不写就依次找 TINGYING_CHROMIUM、CHROME、Playwright 自带的、系统里的
  --no-sandbox         用于不允许沙箱的机器，只审查可信的页面
  -h, --help

退出码：0 没有达到 --fail-on 级别的问题；1 有，或者有页面没能查；2 没能审查；
130 或 143 中途被中止（Ctrl-C、SIGTERM）：报告里是已经查到的。`;
