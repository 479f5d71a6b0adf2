import { readReading } from '../reading/ReadingPreferences.js';
import { readPronunciations } from '../voices/Pronunciation.js';
import { defaultPreferences } from './defaultPreferences.js';
import type { ImportedPreferences } from './exportPreferences.js';
import { readMore } from './morePreferences.js';
import { parsePreferences } from './parsePreferences.js';
import type { Preferences } from './Preferences.js';

/** Tells our code, and which way of writing it, from any other text. */
const MARK = 'ty1';
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

type Fields = Readonly<Record<string, unknown>>;

/** Of this device alone: voices and loudspeakers have other names on the next. */
const ofThisDevice: ReadonlySet<string> = new Set(['version', 'voices', 'descriptionOutput']);

/**
 * The viewer's choices as a short code to be copied to another device: only what differs from the defaults, in base64url
 * (RFC 4648 §5), with a check so that a code with a slip in it is told from a right one.
 */
export function writeSettingsCode(preferences: Preferences): string {
  const { more: _, ...first } = preferences;
  const more = findChanges(readAll(preferences), readAll(defaultPreferences));
  const changed = {
    ...findChanges(first, defaultPreferences),
    ...(Object.keys(more).length > 0 ? { more } : {}),
  };
  const body = toBase64(toBytes(JSON.stringify(changed)));
  return `${MARK}.${body}.${check(body)}`;
}

/** Reads what `writeSettingsCode` wrote, however it was broken into lines on the way. Never throws. */
export function readSettingsCode(code: string): ImportedPreferences {
  const text = code.replace(/\s+/g, '');
  const [mark, body, sum, ...more] = text.split('.');
  if (mark !== MARK || body === undefined || more.length > 0) {
    const isNewer = /^ty[2-9]\./.test(text);
    return { imported: false, reason: isNewer ? 'newer' : 'not-settings' };
  }
  const bytes = sum === check(body) ? fromBase64(body) : null;
  try {
    const found: unknown = bytes && JSON.parse(fromBytes(bytes));
    if (!isFields(found)) return { imported: false, reason: 'unreadable' };
    return { imported: true, ...parsePreferences({ ...found, version: 1 }) };
  } catch {
    return { imported: false, reason: 'unreadable' };
  }
}

const readAll = (preferences: Preferences) => ({
  ...readMore(preferences),
  reading: readReading(preferences),
  pronunciations: readPronunciations(preferences),
});

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findChanges(now: object, first: object, path = ''): Fields {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(now)) {
    const before: unknown = (first as Fields)[name];
    if (path === '' && ofThisDevice.has(name)) continue;
    if (isFields(value) && isFields(before)) {
      const inner = findChanges(value, before, `${path}${name}.`);
      if (Object.keys(inner).length > 0) changes[name] = inner;
    } else if (JSON.stringify(value) !== JSON.stringify(before)) changes[name] = value;
  }
  return changes;
}

/** Two digits over all the others. */
function check(body: string): string {
  let sum = 7;
  for (const digit of body) sum = (sum * 31 + digit.charCodeAt(0)) % 4096;
  return `${digits.charAt(sum >> 6)}${digits.charAt(sum & 63)}`;
}

/** UTF-8. The core knows no encoder of the browser's, but a language that escapes. */
const toBytes = (text: string): readonly number[] =>
  [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([whole, hex]) =>
    hex === undefined ? whole.charCodeAt(0) : Number.parseInt(hex, 16),
  );

/** Throws where it is no UTF-8. */
const fromBytes = (bytes: readonly number[]): string =>
  decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));

function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.slice(at, at + 3);
    const all = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const count = two === undefined ? 2 : three === undefined ? 3 : 4;
    for (let digit = 0; digit < count; digit++) text += digits.charAt((all >> (18 - digit * 6)) & 63);
  }
  return text;
}

function fromBase64(text: string): readonly number[] | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const digit of text) {
    const value = digits.indexOf(digit);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 255);
    }
  }
  return bytes;
}
