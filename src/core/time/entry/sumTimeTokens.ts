import type { TimeToken, TimeUnit } from './readTimeTokens.js';

const sizes: Readonly<Record<TimeUnit, number>> = { h: 3600, q: 900, m: 60, s: 1 };

/** What numbers without a unit are, by how many there are: as the clock of the player has them, and one alone is minutes. */
const bareUnits: Readonly<Record<number, readonly number[]>> = { 1: [60], 2: [60, 1], 3: [3600, 60, 1] };

/** What may follow a unit without one of its own: “1 hour 20 30”. */
const smaller: Readonly<Record<TimeUnit, readonly number[]>> = { h: [60, 1], q: [1], m: [1], s: [] };

/** Seconds that a written time comes to; null where its words make none. */
export function sumTimeTokens(tokens: readonly TimeToken[]): number | null {
  let total = 0;
  let last: TimeUnit | null = null;
  let bare: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'number') bare.push(token.value);
    else if (token.type === 'half') {
      const followed = tokens[index + 1]?.type === 'unit';
      if (followed) bare = bare.length === 0 ? [0.5] : [...bare.slice(0, -1), (bare.at(-1) ?? 0) + 0.5];
      else if (last !== null && bare.length === 0) total += sizes[last] / 2;
      else return null;
    } else {
      const [value, ...more] = bare;
      const isLess = last === null || sizes[token.unit] < sizes[last];
      if (value === undefined || more.length > 0 || !isLess) return null;
      total += value * sizes[token.unit];
      last = token.unit;
      bare = [];
    }
  }
  if (bare.length === 0) return last === null ? null : total;
  const units = last === null ? bareUnits[bare.length] : smaller[last].slice(0, bare.length);
  if (units?.length !== bare.length) return null;
  // Beside a greater one a number has its bounds: 1 80 00 is no time, 80 00 is.
  const isBound = bare.every((value, index) => (index === 0 && last === null) || value < 60);
  return isBound ? bare.reduce((sum, value, index) => sum + value * (units[index] ?? 0), total) : null;
}
