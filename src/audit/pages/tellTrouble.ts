import type { CheckLocale } from '../../core/scriptQuality/Finding.js';
import type { PageTrouble } from './PageAudit.js';

/** Why a page could not be looked at, before it is put in words. */
export type TroubleFacts =
  | { readonly kind: 'unreachable'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'not-html'; readonly contentType: string }
  | { readonly kind: 'redirects' }
  | { readonly kind: 'hangs'; readonly seconds: number }
  | { readonly kind: 'crashed' }
  | { readonly kind: 'too-long'; readonly seconds: number }
  | { readonly kind: 'stopped'; readonly begun: boolean }
  | { readonly kind: 'login'; readonly error: string }
  | { readonly kind: 'rule-broke'; readonly rule: string; readonly error: unknown };

/** A trouble in words. */
export const tellTrouble = (facts: TroubleFacts, locale: CheckLocale): PageTrouble => ({
  kind: facts.kind,
  ...(locale === 'zh-CN' ? inChinese(facts) : inEnglish(facts)),
});

type Told = Omit<PageTrouble, 'kind'>;

const lineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300) ?? '';

function inEnglish(facts: TroubleFacts): Told {
  const unseen = 'Nothing on it was looked at.';
  switch (facts.kind) {
    case 'unreachable':
      return {
        message: `The page cannot be reached (${facts.error}).`,
        cost: unseen,
        fix: 'Look whether the address is right, and whether the server runs and can be reached from here.',
      };
    case 'status':
      return {
        message: `The server answered with status ${facts.status}.`,
        cost: unseen,
        fix:
          facts.status === 401 || facts.status === 403
            ? 'If visitors must sign in there, do it with --login.'
            : 'Correct the address, or what the server does there.',
      };
    case 'not-html':
      return {
        message: `The address leads to ${facts.contentType || 'a file of no named type'}, which is no page.`,
        cost: unseen,
        fix: 'Name the page that shows it.',
      };
    case 'redirects':
      return {
        message: 'The page sends its visitor round in a circle.',
        cost: 'Nobody gets to it, and nothing on it was looked at.',
        fix: 'Mend the redirects on the server; if they wait for a cookie of a signed-in visitor, use --login.',
      };
    case 'hangs':
      return {
        message: `The page's scripts gave no sign of life for ${facts.seconds} seconds.`,
        cost: 'A visitor can do nothing on it meanwhile; what had not been looked at before is missing here.',
        fix: 'Find the script that never lets go, most likely a loop.',
      };
    case 'crashed':
      return {
        message: 'The page brought its browser tab down.',
        cost: 'A visitor loses the page; what had not been looked at before is missing here.',
        fix: 'Look at its memory, and at what it draws or decodes; then try another version of the browser.',
      };
    case 'too-long':
      return {
        message: `The page was not done within ${facts.seconds} seconds.`,
        cost: 'Rules whose turn had not come are missing here.',
        fix: 'Give it more time with --timeout, or fewer rules with --rules.',
      };
    case 'stopped':
      return {
        message: facts.begun
          ? 'The audit was stopped before it was done with this page.'
          : 'The audit was stopped before this page was looked at.',
        cost: facts.begun ? 'Rules whose turn had not come are missing here.' : unseen,
        fix: 'Run it again; with fewer pages (--max-pages) or rules (--rules) it takes less time.',
      };
    case 'login':
      return {
        message: `Signing in failed (${facts.error}).`,
        cost: unseen,
        fix: 'Run the login script by itself against the page, and see where it stops.',
      };
    case 'rule-broke':
      return {
        message: `The rule ${facts.rule} broke (${lineOf(facts.error)}).`,
        cost: 'What it looks at was not looked at.',
        fix: 'Try once more; if it breaks again, please report it with the page’s address.',
      };
  }
}

function inChinese(facts: TroubleFacts): Told {
  const unseen = '页面上什么也没查。';
  switch (facts.kind) {
    case 'unreachable':
      return {
        message: `打不开这个页面（${facts.error}）。`,
        cost: unseen,
        fix: '看看地址对不对，服务器有没有在运行，从这台机器能不能访问。',
      };
    case 'status':
      return {
        message: `服务器返回了状态 ${facts.status}。`,
        cost: unseen,
        fix:
          facts.status === 401 || facts.status === 403
            ? '如果要先登录，请用 --login。'
            : '改正地址，或者修好服务器。',
      };
    case 'not-html':
      return {
        message: `这个地址指向${facts.contentType ? `的是 ${facts.contentType}` : '一个没有注明类型的文件'}，不是网页。`,
        cost: unseen,
        fix: '请改用展示它的那个网页的地址。',
      };
    case 'redirects':
      return {
        message: '页面不停地跳转，绕了一圈又一圈。',
        cost: '谁也进不去，页面上什么也没查。',
        fix: '修好服务器上的跳转；如果是在等登录后的 cookie，请用 --login。',
      };
    case 'hangs':
      return {
        message: `页面脚本 ${facts.seconds} 秒没有反应。`,
        cost: '这段时间访问者什么也做不了；还没查到的规则就缺了。',
        fix: '找出一直不放手的脚本，多半是死循环。',
      };
    case 'crashed':
      return {
        message: '页面让浏览器标签页崩溃了。',
        cost: '访问者会丢失页面；还没查到的规则就缺了。',
        fix: '查一查内存占用，以及页面绘制和解码的内容；再换一个浏览器版本试试。',
      };
    case 'too-long':
      return {
        message: `${facts.seconds} 秒之内没有查完这个页面。`,
        cost: '还没轮到的规则就缺了。',
        fix: '用 --timeout 多给些时间，或者用 --rules 少查几条。',
      };
    case 'stopped':
      return {
        message: facts.begun ? '这个页面还没查完，审查就中止了。' : '还没轮到这个页面，审查就中止了。',
        cost: facts.begun ? '还没轮到的规则就缺了。' : unseen,
        fix: '再运行一次；用 --max-pages 少查几页，或者用 --rules 少查几条，会快一些。',
      };
    case 'login':
      return {
        message: `登录没有成功（${facts.error}）。`,
        cost: unseen,
        fix: '单独对这个页面运行一次登录脚本，看停在哪一步。',
      };
    case 'rule-broke':
      return {
        message: `规则 ${facts.rule} 自己出了错（${lineOf(facts.error)}）。`,
        cost: '它该查的没有查。',
        fix: '再试一次；如果还出错，请把页面地址一起报告给我们。',
      };
  }
}
