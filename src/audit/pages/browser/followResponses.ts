import type { SeenResponse } from '../PageDriver.js';

/** As much of either library's response as is used. */
export interface HeardResponse {
  url(): string;
  status(): number;
  headers(): Record<string, string>;
  text(): Promise<string>;
}

/** 2 MB: a manifest or a caption file is smaller, a film is not. */
const longestText = 2_000_000;

/** Texts that a page has loaded of itself and that rules ask for: they are kept, for a second request might be answered otherwise. */
const isKept = (url: string, contentType: string): boolean =>
  /mpegurl|dash\+xml|text\/vtt|ttml/.test(contentType) || /\.(m3u8|mpd|vtt)([?#]|$)/i.test(url);

export type FollowedResponses = ReturnType<typeof followResponses>;

/** Remembers what the network answered, and reads texts. */
export function followResponses() {
  const responses: SeenResponse[] = [];
  const texts = new Map<string, Promise<string | null>>();

  const hear = (response: HeardResponse): void => {
    const [url, status] = [response.url(), response.status()];
    if (/^(data|blob):/.test(url)) return;
    const contentType = (response.headers()['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    responses.push({ url, status, contentType });
    if (status === 200 && isKept(url, contentType))
      texts.set(
        url,
        response.text().catch(() => null),
      );
  };

  const textOf = (url: string): Promise<string | null> => texts.get(url) ?? Promise.resolve(null);

  /** Null where it cannot be had, is too long, or is no text. */
  const read = async (
    url: string,
    get: () => Promise<Uint8Array | string | null>,
  ): Promise<string | null> => {
    if (!/^https?:/.test(url)) return null;
    try {
      const got = await get();
      if (got === null || got.length > longestText) return null;
      return typeof got === 'string' ? got : new TextDecoder('utf-8', { fatal: true }).decode(got);
    } catch {
      return null;
    }
  };

  /** The next page begins with nothing. */
  const forget = (): void => {
    responses.length = 0;
    texts.clear();
  };

  return { responses: responses as readonly SeenResponse[], hear, textOf, read, forget };
}
