import { chineseDigits, readChineseNumber } from './entry/readChineseNumber.js';
import { readTimeTokens } from './entry/readTimeTokens.js';
import { sumTimeTokens } from './entry/sumTimeTokens.js';

export interface TimeEntryContext {
  /** Where the film stands, or is on its way to; what + and − count from. Seconds. */
  readonly now: number;
  /** Seconds; null where it is not known. */
  readonly duration: number | null;
}

export type TimeEntry =
  /** `beyond`: it lies outside the film, and `time` is that end of it. Seconds. */
  | { readonly ok: true; readonly time: number; readonly beyond: 'start' | 'end' | null }
  /** `no-length`: a percentage of a film whose length is not known. */
  | { readonly ok: false; readonly reason: 'empty' | 'unreadable' | 'no-length' };

const forward = /^(?:\+|plus\b|forward\b|ahead\b|加|前进|快进|向前|往前)\s*/;
const backward = /^(?:-|minus\b|back(?:ward)?\b|减|后退|快退|倒退|退回|退)\s*/;

/**
 * A time as a person writes or dictates it, in English or Chinese, whichever the interface is in: `1:20:30`, `1 20 30`,
 * “one hour twenty”, `1h20m`, 一小时二十分, 一个半小时, `50%`, 百分之五十. Numbers alone are read as the clock of the player
 * writes them, so `20:30` and `20 30` are minutes and seconds; one alone is minutes. With + or − before it, it counts from
 * where the film stands. What lies outside the film is brought to its end, and said to be so. Never throws.
 */
export function parseTimeEntry(given: string, { now, duration }: TimeEntryContext): TimeEntry {
  const text = simplify(given);
  if (text === '') return { ok: false, reason: 'empty' };
  const sign = forward.test(text) ? 1 : backward.test(text) ? -1 : 0;
  const rest = sign === 0 ? text : text.replace(sign > 0 ? forward : backward, '');
  const share = readShare(rest);
  if (share !== null && duration === null) return { ok: false, reason: 'no-length' };
  const seconds = share !== null ? share * (duration ?? 0) : (readClock(rest) ?? readWords(rest));
  if (seconds === null || !Number.isFinite(seconds)) return { ok: false, reason: 'unreadable' };
  const time = sign === 0 ? seconds : now + sign * seconds;
  if (time < 0) return { ok: true, time: 0, beyond: 'start' };
  if (duration !== null && time > duration) return { ok: true, time: duration, beyond: 'end' };
  return { ok: true, time, beyond: null };
}

/** One spelling for all: small letters, half-width characters, one minus, no full stop at the end, as dictation sets it. */
const simplify = (given: string): string =>
  given
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−–—‒―]/g, '-')
    .replace(/[\s.。!?]+$/, '')
    .trim();

/** 0 to 1 and more; null for what is no percentage. */
function readShare(text: string): number | null {
  const before = /^(.+?)\s*(?:%|per\s?cent)$/.exec(text)?.[1] ?? /^百分之\s*(.+)$/.exec(text)?.[1];
  if (before === undefined) return null;
  const tokens = readTimeTokens(before);
  const [only] = tokens ?? [];
  return tokens?.length === 1 && only?.type === 'number' ? only.value / 100 : null;
}

/** `1:20:30`, `20:30`; with full stops only where there are two, for one is a decimal. */
function readClock(text: string): number | null {
  const parts = /^(?:(\d{1,3})([:.]))?(\d{1,4})([:.])(\d{1,2})(?:\.\d+)?$/.exec(
    text.replace(/\s*:\s*/g, ':'),
  );
  if (!parts) return null;
  const [, hours, first, minutes, second, seconds] = parts;
  if (hours === undefined ? second === '.' : first !== second) return null;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const chinese = `[${chineseDigits}\\d]`;
/** 一点五小时: a decimal, where the same without a unit of its own is a time, 一点二十. */
const decimal = new RegExp(`(${chinese}+)\\s*点\\s*(${chinese})(?=\\s*个?\\s*(?:小时|钟头|分钟|秒钟))`, 'g');
/** 1 小时零 5 秒: the zero only fills the place of the minutes. */
const filler = new RegExp(`(?<=[时点分钟头])\\s*[零〇]\\s*(?=${chinese})`, 'g');

function readWords(text: string): number | null {
  const plain = text
    .replace(decimal, (_, whole: string, tenth: string) => `${digits(whole)}.${digits(tenth)}`)
    .replace(filler, '')
    .replace(/\bhalf an?\b/g, 'half')
    .replace(/\b(?:and )?a half\b/g, 'half')
    .replace(/\bquarters? (?:of )?an? hour\b/g, 'quarter');
  const tokens = readTimeTokens(plain);
  return tokens && sumTimeTokens(tokens);
}

const digits = (text: string): string =>
  /^\d+$/.test(text) ? text : String(readChineseNumber(text) ?? text);
