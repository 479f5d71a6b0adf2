/** Addresses of a list, one a line; `#` begins a remark. Lines that are none come apart, with their numbers from 1. */
export function parseList(text: string): {
  readonly urls: readonly string[];
  readonly wrong: readonly { readonly line: number; readonly text: string }[];
} {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((one, index) => ({ line: index + 1, text: one.replace(/(^|\s)#.*$/, '').trim() }))
    .filter((one) => one.text !== '');
  const isPage = (one: string): boolean =>
    URL.canParse(one) && /^(https?|file):$/.test(new URL(one).protocol);
  return {
    urls: lines.filter((one) => isPage(one.text)).map((one) => new URL(one.text).href),
    wrong: lines.filter((one) => !isPage(one.text)),
  };
}
