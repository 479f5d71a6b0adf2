/** What `audit` says of its own work. */
export const auditWords = {
  en: {
    cannotRead: (path: string, code: string) =>
      `${path} cannot be read (${code}). Nothing was audited. Look whether the name is right.`,
    cannotWrite: (path: string, code: string) =>
      `${path} cannot be written (${code}). The result is lost. Look whether the folder is there and may be written to.`,
    wrongLine: (path: string, line: number, text: string) =>
      `${path}, line ${line}: “${text}” is no address of a page. Nothing was audited. Write one address a line; # begins a remark.`,
    noSitemap: (url: string, reason: string) =>
      `No site map can be read at ${url} (${reason}). Nothing was audited. Look whether the address is right, or list the pages in a file: --list FILE.`,
    noBaseline: (path: string) =>
      `${path} is no file that --write-baseline has written. Nothing was audited. Write it anew, or leave --baseline out.`,
    tooMany: (left: number, all: number, most: number) =>
      `${left} of ${all} pages are left out, for at most ${most} are looked at. Nothing is known of them. Add --max-pages ${all} for all.`,
    noUrls: 'The lists name no page, so there is nothing to audit. Add addresses to them.',
    noLogin: (path: string, reason: string) =>
      `${path} signs nobody in (${reason}). Nothing was audited. Write a module that exports “async function login(page)”.`,
    noLoginExport: 'it exports no function “login”',
    answersDrafted: (path: string) =>
      `Open questions are written into ${path}. Answer them there, and give it as --answers.`,
    baselineWritten: (path: string) => `What was found is written into ${path}.`,
    progress: (done: number, all: number, url: string) => `${done} of ${all} pages  ${url}`,
    stopped: (seen: number, all: number, output: string | null) =>
      `stopped. ${seen} of ${all} pages were looked at to the end; ${output ?? 'the report'} tells of them, and names the others. Run it again for the rest.`,
    lost: 'stopped at once. What had been found is lost. Run it again.',
  },
  'zh-CN': {
    cannotRead: (path: string, code: string) => `读不了 ${path}（${code}），没有审查。看看文件名对不对。`,
    cannotWrite: (path: string, code: string) =>
      `写不了 ${path}（${code}），结果没有保存。看看文件夹在不在、能不能写。`,
    wrongLine: (path: string, line: number, text: string) =>
      `${path} 第 ${line} 行的“${text}”不是网页地址，没有审查。请一行写一个网址；# 开头的是注释。`,
    noSitemap: (url: string, reason: string) =>
      `在 ${url} 读不到站点地图（${reason}），没有审查。看看地址对不对，或者把网址列在文件里，用 --list 文件。`,
    noBaseline: (path: string) =>
      `${path} 不是 --write-baseline 写的文件，没有审查。请重新写一份，或者去掉 --baseline。`,
    tooMany: (left: number, all: number, most: number) =>
      `最多查 ${most} 页，${all} 页里有 ${left} 页没有查，情况不明。要全查，请加上 --max-pages ${all}。`,
    noUrls: '列表里一个网址也没有，无从审查。请加上网址。',
    noLogin: (path: string, reason: string) =>
      `${path} 没法登录（${reason}），没有审查。请写一个导出“async function login(page)”的模块。`,
    noLoginExport: '没有导出 login 函数',
    answersDrafted: (path: string) => `待判断的问题已写进 ${path}。请在里面回答，下次用 --answers 带上。`,
    baselineWritten: (path: string) => `查到的问题已记进 ${path}。`,
    progress: (done: number, all: number, url: string) => `已查 ${done}/${all} 页  ${url}`,
    stopped: (seen: number, all: number, output: string | null) =>
      `已中止。${all} 页里查完了 ${seen} 页，结果见${output === null ? '报告' : ` ${output}`}，没查的页也列在里面。要查完，请再运行一次。`,
    lost: '已立即中止，查到的结果没有保存。请再运行一次。',
  },
} as const;
