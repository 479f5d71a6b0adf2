/**
 * The start time of a media fragment (Media Fragments URI 1.0, 4.2.1, npt): `#t=80`, `#t=1:20:30`, `#t=npt:10,20`. Seconds;
 * null where the address names none. Other parts of the fragment, before or after, may stand.
 */
export function parseTimeFragment(hash: string): number | null {
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [name, value] = part.split('=');
    if (name !== 't' || value === undefined) continue;
    const parts = /^(?:npt:)?(?:(?:(\d+):)?([0-5]?\d):)?(\d+(?:\.\d*)?)(?:,|$)/.exec(decode(value));
    if (!parts) continue;
    const [, hours, minutes, seconds] = parts;
    if (minutes !== undefined && Number(seconds) >= 60) continue;
    return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
  }
  return null;
}

/** The address of a place: all else of the page's address stays. */
export function writeTimeLink(address: string, time: number): string {
  const [page = '', hash = ''] = address.split('#', 2);
  const others = hash.split('&').filter((part) => part !== '' && !part.startsWith('t='));
  return `${page}#${[...others, `t=${String(Math.floor(time))}`].join('&')}`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
