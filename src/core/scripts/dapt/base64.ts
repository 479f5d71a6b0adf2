const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The encodings of TTML2 §9.1.2. */
export type DataEncoding = 'base16' | 'base32' | 'base32hex' | 'base64' | 'base64url';

export const isDataEncoding = (value: string): value is DataEncoding =>
  ['base16', 'base32', 'base32hex', 'base64', 'base64url'].includes(value);

/** Any of the encodings of RFC 4648 as plain base64; null where it is not what it says. White space is left out. */
export function toBase64(text: string, encoding: DataEncoding): string | null {
  const written = text.replace(/\s+/g, '');
  switch (encoding) {
    case 'base64':
      return isBase64(written) ? written : null;
    case 'base64url': {
      const plain = written.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
      const padded = plain.padEnd(Math.ceil(plain.length / 4) * 4, '=');
      return /[+/]/.test(written) || !isBase64(padded) ? null : padded;
    }
    case 'base16':
      return encode(decode(written, '0123456789ABCDEF', 4));
    case 'base32':
      return encode(decode(written, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 5));
    case 'base32hex':
      return encode(decode(written, '0123456789ABCDEFGHIJKLMNOPQRSTUV', 5));
  }
}

/** How many bytes plain base64 holds. */
export const base64Length = (text: string): number =>
  (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);

const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);

function decode(text: string, letters: string, bits: number): Uint8Array | null {
  const written = text.replace(/=+$/, '').toUpperCase();
  const bytes = new Uint8Array(Math.floor((written.length * bits) / 8));
  let [held, width, count] = [0, 0, 0];
  for (let at = 0; at < written.length; at += 1) {
    const value = letters.indexOf(written.charAt(at));
    if (value === -1) return null;
    held = (held << bits) | value;
    width += bits;
    if (width < 8) continue;
    width -= 8;
    bytes[count] = held >> width;
    count += 1;
    held &= (1 << width) - 1;
  }
  // What is left over is padding, and less than a whole letter.
  return width < bits && held === 0 ? bytes : null;
}

function encode(bytes: Uint8Array | null): string | null {
  if (!bytes) return null;
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const all = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += alphabet.charAt(all >> 18) + alphabet.charAt((all >> 12) & 63);
    text += at + 1 < bytes.length ? alphabet.charAt((all >> 6) & 63) : '=';
    text += at + 2 < bytes.length ? alphabet.charAt(all & 63) : '=';
  }
  return text;
}
