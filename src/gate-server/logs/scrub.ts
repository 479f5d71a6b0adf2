/** What stands between the digits of a number as people write it, and as addresses carry it. */
const between = String.raw`(?:[\s\-\u2010-\u2015._,:;/|·+'"()]|%20|%2D|%2B){0,3}`;

/**
 * An ID number or a certificate number in any form: 17 digits and a check character, with whatever follows of the
 * twenty. Longer runs of digits go with it: one too many hides nothing that a log needs.
 */
const number = new RegExp(String.raw`(?:\d${between}){17}[\dXx](?:${between}\d)*`, 'g');

const tellTale = /[%\p{Nd}零〇一二三四五六七八九幺两]/u;
const spokenDigits = new Map(
  Array.from('零一二三四五六七八九', (character, digit) => [character, String(digit)]),
);
spokenDigits.set('〇', '0').set('幺', '1').set('两', '2');

/** A random word of 128 bits or more in base64url: sessions, invitations, one-time codes. A grant has dots or is longer. */
const token = /(?<![\w-])[\w-]{40,}(?![\w-])/g;
const grantInPath = /(\/m\/)[^/\s"?#]+/g;
const header = /\b(cookie|set-cookie|authorization)\b(["']?\s*[:=]\s*)[^\r\n]*/gi;

/**
 * A text without what must not be in a log, judged by what it looks like and not by the name of its field: numbers of
 * persons in any form, grants, tokens, cookies.
 */
export function scrub(text: string): string {
  return scrubNumbers(
    text.replace(header, '$1$2[gone]').replace(grantInPath, '$1[grant]').replace(token, '[token]'),
  );
}

function scrubNumbers(text: string): string {
  if (!tellTale.test(text)) return text;
  const plain = text.normalize('NFKC');
  const digits = plain.replace(
    /[零〇一二三四五六七八九幺两]/g,
    (character) => spokenDigits.get(character) ?? character,
  );
  const found = replaceAt(plain, digits);
  if (found !== plain) return found;
  if (!text.includes('%')) return text;
  const decoded = decodeLeniently(text);
  return decoded !== text && scrubNumbers(decoded) !== decoded ? '[number]' : text;
}

/** Replaces in one text what is found in another of the same length. */
function replaceAt(text: string, searched: string): string {
  let result = '';
  let from = 0;
  for (const match of searched.matchAll(number)) {
    result += `${text.slice(from, match.index)}[number]`;
    from = match.index + match[0].length;
  }
  return result + text.slice(from);
}

function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%3[0-9]/g, (digit) => digit.charAt(2));
  }
}
