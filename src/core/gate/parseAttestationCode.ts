import { dammCheck } from './attestation/dammCheck.js';
import { readDictated } from './certificate/readDictated.js';

/** How many groups of five digits a code has. */
const groupCount = 10;
/** Fifty names of digits with as many commas are shorter; more is not looked at. */
const longest = 1000;

export type AttestationCode =
  | {
      ok: true;
      /** 50 digits. */
      code: string;
      /** For reading back: ten groups of five. */
      groups: readonly string[];
    }
  | {
      ok: false;
      reason: 'length' | 'characters' | 'checksum';
      /** The first group that is wrong, counted from 1; none where the length is. */
      group?: number;
      /** How many digits were understood. */
      count: number;
    };

/**
 * Reads the one-time code by which an organisation vouches for a person: ten groups of five digits. Digits alone, for they are
 * what a telephone, a dictation and a braille display carry best, in Chinese as in English. The last digit of each group checks
 * the other four and the group's place, so whoever mishears is told which group.
 *
 * Never throws, whatever it is given; well-formed never means valid.
 */
export function parseAttestationCode(text: string): AttestationCode {
  if (typeof text !== 'string' || text.length > longest) return { ok: false, reason: 'length', count: 0 };
  const code = readDictated(text);
  const count = code.length;
  const stranger = code.search(/\D/);
  if (stranger >= 0)
    return {
      ok: false,
      reason: 'characters',
      group: Math.min(Math.floor(stranger / 5) + 1, groupCount),
      count,
    };
  if (count !== groupCount * 5) return { ok: false, reason: 'length', count };
  const groups = code.match(/\d{5}/g) ?? [];
  const wrong = groups.findIndex((group, place) => writeAttestationGroup(group.slice(0, 4), place) !== group);
  if (wrong >= 0) return { ok: false, reason: 'checksum', group: wrong + 1, count };
  return { ok: true, code, groups };
}

/** Four digits and the one that checks them; `place` counts from 0. */
export function writeAttestationGroup(digits: string, place: number): string {
  return digits + dammCheck(digits, place);
}
