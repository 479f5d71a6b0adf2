/** What a site map names (sitemaps.org 0.9). Null where the text is none. */
export function parseSitemap(
  text: string,
): { readonly pages: readonly string[]; readonly maps: readonly string[] } | null {
  const bare = text.replace(/<!--[^]*?-->/g, '');
  const root = /<(?:\w+:)?(urlset|sitemapindex)[\s>]/.exec(bare)?.[1];
  if (!root) return null;
  // `<image:loc>` and `<video:player_loc>` stand beside a page's own.
  const places = [...bare.matchAll(/<loc>\s*(?:<!\[CDATA\[)?([^<\]]+?)(?:\]\]>)?\s*<\/loc>/g)]
    .map((match) => unescape(match[1] ?? '').trim())
    .filter((one) => URL.canParse(one) && /^https?:$/.test(new URL(one).protocol));
  return root === 'urlset' ? { pages: places, maps: [] } : { pages: [], maps: places };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return named[name ?? ''] ?? all;
  });
