/** A part of the player that asks for an address; the words of the media port’s `RequestKind`. */
export type AskedFor =
  'manifest' | 'init' | 'segment' | 'key' | 'captions' | 'description' | 'chapters' | 'other';

const sound = /\.(m4a|mp3|aac|ogg|opus|wav|mp4|webm|m4v)(\?|$)/;

/** Where a film’s media are had, now and after each renewal. */
export interface Addressing {
  /** Stays the same for the whole play: what a film’s addresses are put after. */
  readonly base: string;
  /** The same file with the newest grant; undefined for what is not this film’s. */
  address(kind: AskedFor, url: string): string | undefined;
}

/**
 * Reads the addresses out of the gate’s own: `…/m/{grant}/{film}/`. Requests that the player makes carry the newest grant in the path.
 * What the browser fetches by itself over a long time, a file or native HLS, has one address for ever: there the grant is in a cookie,
 * which a renewal replaces.
 * @param page the page’s address
 * @param grant the newest
 * @param cookies whether the gate’s cookie reaches the media: false where they stand on another site
 */
export function createAddressing(
  firstBase: string,
  page: string,
  grant: () => string,
  cookies: boolean | undefined,
): Addressing {
  const [, prefix = '', first = '', film = ''] =
    /^(.*\/m\/)([^/]+)\/([^/]+)\/$/.exec(new URL(firstBase, page).href) ?? [];
  const hasCookies = cookies ?? new URL(prefix, page).origin === new URL(page).origin;
  return {
    base: `${prefix}${hasCookies ? 'cookie' : first}/${film}/`,
    address(kind, url) {
      const { href } = new URL(url, page);
      if (!href.startsWith(prefix)) return undefined;
      const rest = href.slice(prefix.length).replace(/^[^/]*\//, '');
      if (!rest.startsWith(`${film}/`)) return undefined;
      const isTheBrowsers = kind === 'other' || (kind === 'description' && sound.test(href));
      return `${prefix}${hasCookies && isTheBrowsers ? 'cookie' : grant()}/${rest}`;
    },
  };
}

/** The grant in a play session’s base. */
export const grantOf = (base: string): string => /\/m\/([^/]+)\/[^/]+\/$/.exec(base)?.[1] ?? '';
