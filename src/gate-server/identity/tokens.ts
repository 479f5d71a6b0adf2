const encode = (bytes: ArrayBuffer | Uint8Array): string => {
  let text = '';
  for (const byte of new Uint8Array(bytes as ArrayBuffer)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

/** A word of 256 bits that nobody guesses, in base64url: 43 characters. */
export const createToken = (): string => encode(crypto.getRandomValues(new Uint8Array(32)));

/** A name for a row, of 128 bits: 22 characters. It says nothing. */
export const createId = (): string => encode(crypto.getRandomValues(new Uint8Array(16)));

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is stored of a token: its SHA-256. A token of 256 bits needs no slow hash. */
export async function hashToken(token: string): Promise<string> {
  return encode(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
}

/** A pseudonym: HMAC-SHA-256 under a key of ours. `use` keeps those of one use from being those of another. */
export async function createPseudonym(
  key: Uint8Array<ArrayBuffer>,
  use: string,
  text: string,
): Promise<string> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return encode(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(`${use}\0${text}`)));
}
