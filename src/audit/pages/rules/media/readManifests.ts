import type { RulePage } from '../../definePageRule.js';
import { parseDashManifest } from './manifests/parseDashManifest.js';
import { parseHlsManifest } from './manifests/parseHlsManifest.js';
import type { StreamManifest } from './manifests/StreamManifest.js';
import { listenToMedia } from './listenToMedia.js';

/** A manifest and where it was got from. */
export interface FoundManifest extends StreamManifest {
  readonly url: string;
}

const isManifest = (url: string, contentType = ''): boolean =>
  /mpegurl|dash\+xml/i.test(contentType) || /\.(m3u8|mpd)([?#]|$)/i.test(url);

/** No more of one page are read. */
const mostManifests = 24;

/** Every stream's manifest that the page has loaded or names. Asked for after media were played, for many load only then. */
export async function readManifests(page: RulePage): Promise<readonly FoundManifest[]> {
  const media = await page.once(listenToMedia);
  const { driver } = page;
  const urls = new Set([
    ...driver
      .responses()
      .filter(({ url, contentType, status }) => status < 400 && isManifest(url, contentType))
      .map(({ url }) => url),
    ...media.map(({ src }) => src).filter((src) => isManifest(src)),
  ]);
  const found: FoundManifest[] = [];
  for (const url of [...urls].slice(0, mostManifests)) {
    const text = await driver.fetchText(url);
    const manifest = text === null ? null : (parseHlsManifest(text) ?? parseDashManifest(text));
    if (manifest) found.push({ url, ...manifest });
  }
  return found;
}

/** Those that a media element plays: its own, or, where a script feeds it, all that were seen. */
export const manifestsOf = <Manifest extends { readonly url: string }>(
  { src }: { readonly src: string },
  manifests: readonly Manifest[],
): readonly Manifest[] => {
  const own = manifests.filter(({ url }) => url === src);
  return own.length > 0 || !src.startsWith('blob:') ? own : manifests;
};
