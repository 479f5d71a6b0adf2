import { createHash } from 'node:crypto';

/**
 * Signed addresses of Alibaba Cloud CDN, types A, B and C, as its documentation has them. MD5 is theirs. A file is signed by itself, so
 * a playlist's relative addresses are not: for HLS the edge’s own grant is better; this is for one file, or an origin behind theirs.
 *
 * The address is good until `at` and then for as long as the CDN's domain is set to (its TTL): give the start of its life, not the end.
 */
export type AliyunKey = {
  /** The domain's key, 6 to 128 characters. */
  key: string;
  /** Milliseconds since 1970. */
  at: number;
};

/** Type A: `/path?auth_key={timestamp}-{rand}-{uid}-{md5}`. */
export function signAliyunA(
  path: string,
  { key, at, rand = '0', uid = '0' }: AliyunKey & { rand?: string; uid?: string },
): string {
  const seconds = Math.floor(at / 1000);
  return `${path}?auth_key=${seconds}-${rand}-${uid}-${md5(`${path}-${seconds}-${rand}-${uid}-${key}`)}`;
}

/** Type B: `/{yyyyMMddHHmm}/{md5}/path`, to the minute, in Beijing's time. */
export function signAliyunB(path: string, { key, at }: AliyunKey): string {
  const minute = new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 12);
  return `/${minute}/${md5(key + minute + path)}${path}`;
}

/** Type C: `/{md5}/{hexadecimal timestamp}/path`. */
export function signAliyunC(path: string, { key, at }: AliyunKey): string {
  const seconds = Math.floor(at / 1000)
    .toString(16)
    .toUpperCase();
  return `/${md5(key + path + seconds)}/${seconds}${path}`;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
