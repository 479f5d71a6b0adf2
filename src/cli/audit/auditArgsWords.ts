/** Why the words behind `audit` cannot be obeyed. */
export const parseWords = {
  en: {
    args: (message: string) =>
      `${message.split('\n')[0] ?? ''} Nothing was audited. tingying audit --help tells what there is.`,
    choice: (name: string, given: string, choices: string) =>
      `${name} cannot be “${given}”. Nothing was audited. Use one of: ${choices}.`,
    whole: (name: string, given: string, most: number) =>
      `${name} wants a whole number, not “${given}”. Nothing was audited. Write one from 1 to ${most}.`,
    rule: (name: string, given: string) =>
      `${name} names “${given}”, and there is no such rule. Nothing was audited. tingying audit --list-rules tells them.`,
    viewport: (given: string) =>
      `--viewport cannot be “${given}”. Nothing was audited. Write width and height in CSS pixels: 320x640.`,
    url: (given: string) =>
      `“${given}” is no address of a page. Nothing was audited. Write it as https://films.example/watch.`,
    noPage:
      'No page was named, so there is nothing to audit. Name one: tingying audit https://films.example/watch',
  },
  'zh-CN': {
    args: (message: string) =>
      `参数有误（${message.split('\n')[0] ?? ''}），没有审查。用 tingying audit --help 查看有哪些选项。`,
    choice: (name: string, given: string, choices: string) =>
      `${name} 不能是“${given}”，没有审查。可以用：${choices}。`,
    whole: (name: string, given: string, most: number) =>
      `${name} 要一个整数，不能是“${given}”，没有审查。请写 1 到 ${most} 之间的数。`,
    rule: (name: string, given: string) =>
      `${name} 里的“${given}”不是已有的规则，没有审查。用 tingying audit --list-rules 查看全部规则。`,
    viewport: (given: string) =>
      `--viewport 不能是“${given}”，没有审查。请按宽x高写 CSS 像素，比如 320x640。`,
    url: (given: string) => `“${given}”不是网页地址，没有审查。请写成 https://films.example/watch 这样。`,
    noPage: '没有指定网页，无从审查。请写上地址：tingying audit https://films.example/watch',
  },
} as const;
