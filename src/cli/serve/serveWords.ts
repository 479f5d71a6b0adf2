import type { CliLocale } from '../chooseCliLocale.js';

/** What `tingying serve` says to whoever runs it. */
export const serveWords = {
  en: {
    help: `Usage: tingying serve [options]

Serves the theatre: its page, the gate, and the films behind it.

  --port N       where to listen; PORT, or 4173
  --host H       the address to listen on; 127.0.0.1: this machine only
  --data DIR     the embedded database and the keys; gate-data
  --films DIR    each folder in it with a film.json is a film; films
  --site DIR     another page, as built files
  --origin URL   where viewers see it, behind a proxy: https://theatre.example
  --config FILE  a module whose default export is more of createGate's options
  --metrics      counts without persons at /metrics

  DATABASE_URL   a PostgreSQL server instead of the embedded database

SIGHUP reads keys and films again while films play.`,
    open: (url: string) => `tingying: the theatre is open at ${url}`,
    byNumber: (url: string) => `  and at ${url}, where there are no passkeys: they need a name`,
    films: (count: number) =>
      count === 1 ? 'tingying: 1 film is shown' : `tingying: ${count} films are shown`,
    noFilms: (folder: string) =>
      `tingying: no film is shown, for there is none in ${folder}. Put a folder with a film.json there, or name another with --films.`,
    demo: 'For trying out only: the registry is simulated and nobody is really asked. These people never were:',
    succeeds: (person: string) => `  confirmed at once      ${person}`,
    waits: (person: string) => `  waits, then confirmed  ${person}`,
    fails: (person: string) => `  run out                ${person}`,
    unknown: (person: string) => `  not found              ${person}`,
    staff: 'Links for the first staff, each good once and for a week:',
    readAgain: 'tingying: keys and films are read again',
    stopping: 'tingying: stopping; what is under way is finished first',
    stopped: 'tingying: stopped',
    portTaken: (port: number) =>
      `the port ${port} is taken by another program, so the theatre was not opened. Stop that program, or give another port: --port ${port + 1}`,
    portForbidden: (port: number) =>
      `the port ${port} may not be used by this account, so the theatre was not opened. Give one above 1023: --port 8080`,
    noConfig: (file: string, why: string) =>
      `${file} could not be read (${why}), so the theatre was not opened. Name a module with a default export of options.`,
  },
  'zh-CN': {
    help: `用法：tingying serve [选项]

运行剧场：页面、认证，以及认证之后才能看的影片。

  --port N       监听端口；默认取 PORT，否则 4173
  --host H       监听地址；默认 127.0.0.1，只限本机
  --data DIR     内嵌数据库和密钥的文件夹；默认 gate-data
  --films DIR    影片文件夹，其中每个含 film.json 的文件夹是一部影片；默认 films
  --site DIR     换用另一个已构建的页面
  --origin URL   经过代理时观众看到的地址：https://theatre.example
  --config FILE  一个模块，默认导出是 createGate 的其他选项
  --metrics      在 /metrics 提供不含个人信息的计数

  DATABASE_URL   用 PostgreSQL 代替内嵌数据库

收到 SIGHUP 就重新读取密钥和影片，播放不中断。`,
    open: (url: string) => `tingying: 剧场已开放：${url}`,
    byNumber: (url: string) => `  也可以用 ${url}，但通行密钥需要名称，在那里不能用`,
    films: (count: number) => `tingying: 共有 ${count} 部影片`,
    noFilms: (folder: string) =>
      `tingying: 还没有影片，${folder} 里一部也没有。请放入含 film.json 的文件夹，或用 --films 指定别处。`,
    demo: '仅供试用：登记系统是模拟的，不会真的查询。下面这些人都不存在：',
    succeeds: (person: string) => `  立即通过      ${person}`,
    waits: (person: string) => `  等待后通过    ${person}`,
    fails: (person: string) => `  证件已过期    ${person}`,
    unknown: (person: string) => `  查无此证      ${person}`,
    staff: '首批工作人员的链接，每个只能用一次，七天内有效：',
    readAgain: 'tingying: 已重新读取密钥和影片',
    stopping: 'tingying: 正在停止，先做完手头的事',
    stopped: 'tingying: 已停止',
    portTaken: (port: number) =>
      `端口 ${port} 已被别的程序占用，剧场没有打开。请停掉那个程序，或换一个端口：--port ${port + 1}`,
    portForbidden: (port: number) =>
      `这个账户不能使用端口 ${port}，剧场没有打开。请用 1023 以上的端口：--port 8080`,
    noConfig: (file: string, why: string) =>
      `无法读取 ${file}（${why}），剧场没有打开。请指定一个默认导出为选项的模块。`,
  },
} as const satisfies Record<CliLocale, unknown>;
