import type { VttProblemReason } from './VttProblem.js';

/** Tells of a problem at a place in the text. */
export type Report = (reason: VttProblemReason, at: number, quoted?: string) => void;

/** ASCII white space, which separates settings and surrounds times. */
export const isSpace = (code: number): boolean =>
  code <= 32 && (code === 32 || code === 9 || code === 10 || code === 12 || code === 13);

const COLON = 58;

/**
 * Reads `name:value` pairs that stand in `[from, to)` apart by white space (WebVTT §6.2, §6.3); what is no pair is reported.
 * `read` says whether it knew the name and could read the value.
 */
export function splitSettings(
  input: string,
  from: number,
  to: number,
  report: Report,
  read: (name: string, value: string, at: number) => 'read' | 'unknown' | 'invalid',
): void {
  let seen: string[] | null = null;
  for (let at = from; at < to; at++) {
    if (isSpace(input.charCodeAt(at))) continue;
    const start = at;
    let colon = -1;
    for (; at < to; at++) {
      const code = input.charCodeAt(at);
      if (isSpace(code)) break;
      if (code === COLON && colon < 0) colon = at;
    }
    if (colon <= start || colon === at - 1) {
      report('setting-malformed', start, input.slice(start, at));
      continue;
    }
    const name = input.slice(start, colon);
    const outcome = read(name, input.slice(colon + 1, at), start);
    if (outcome !== 'read') report(`setting-${outcome}`, start, input.slice(start, at));
    else if (seen?.includes(name)) report('setting-repeated', start, input.slice(start, at));
    else (seen ??= []).push(name);
  }
}
