import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parseSitemap } from './parseSitemap.js';

export type ReadSitemap =
  { readonly ok: true; readonly urls: readonly string[] } | { readonly ok: false; readonly reason: string };

/** Site maps of an index that are read, and bytes of one (sitemaps.org allows 50 MB). */
const limits = { maps: 50, bytes: 50_000_000 };

/** The pages of a site map, or of every site map of an index; packed ones are unpacked. */
export async function readSitemap(
  url: string,
  { most, get = fetch }: { readonly most: number; readonly get?: typeof fetch },
): Promise<ReadSitemap> {
  const urls: string[] = [];
  const open = [url];
  for (let nth = 0; nth < open.length && nth < limits.maps && urls.length < most; nth += 1) {
    const text = await readText(open[nth] ?? '', get);
    if (!text.ok) {
      // One of an index that is gone does not hide the others.
      if (nth === 0) return text;
      continue;
    }
    const parsed = parseSitemap(text.text);
    if (parsed === null) return { ok: false, reason: 'no <urlset> and no <sitemapindex>' };
    urls.push(...parsed.pages);
    open.push(...parsed.maps.filter((one) => !open.includes(one)));
  }
  return { ok: true, urls: [...new Set(urls)].slice(0, most) };
}

async function readText(
  url: string,
  get: typeof fetch,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }> {
  try {
    const response = await get(url, { signal: AbortSignal.timeout(30_000) });
    if (!response.ok) return { ok: false, reason: `status ${response.status}` };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > limits.bytes) return { ok: false, reason: `${bytes.length} bytes` };
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isPacked ? await promisify(gunzip)(bytes, { maxOutputLength: limits.bytes }) : bytes;
    return { ok: true, text: new TextDecoder().decode(plain) };
  } catch (error) {
    const { cause, message } = error as Error;
    return { ok: false, reason: cause instanceof Error ? cause.message : message };
  }
}
