import type { Clock } from '../Clock.js';
import { Secret } from '../Secret.js';
import { scrub } from './scrub.js';

export type LogLevel = 'info' | 'warning' | 'error';

/** Writes what happened, without persons. `event` is a fixed word of ours, never text from outside. */
export type Log = (level: LogLevel, event: string, fields?: Readonly<Record<string, unknown>>) => void;

/** One JSON object a line, scrubbed by value, so that neither a number nor a line break from outside gets into a log. */
export function createLog(write: (line: string) => void, clock: Clock): Log {
  return (level, event, fields = {}) => {
    const own = { at: new Date(clock()).toISOString(), level, event };
    const line = { ...own, ...(clean(fields, 0) as object), ...own };
    write(JSON.stringify(line));
  };
}

const forbidden =
  /^(cookie|set-?cookie|authorization|password|token|grant|number|name|phone|note|when|code|pepper|secret)$/i;

function clean(value: unknown, depth: number): unknown {
  if (value instanceof Secret) return '[secret]';
  if (value instanceof Error)
    return {
      name: value.name,
      message: scrub(value.message),
      ...(value.stack && { stack: scrub(value.stack) }),
      ...('code' in value && typeof value.code === 'string' && { reason: scrub(value.code) }),
    };
  if (typeof value === 'string') return scrub(value);
  // A number of 15 digits and more is not a count.
  if (typeof value === 'number') return Math.abs(value) < 1e15 ? value : '[number]';
  if (typeof value === 'bigint') return scrub(String(value));
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : null;
  if (depth > 4) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => clean(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      scrub(key),
      forbidden.test(key) ? '[gone]' : clean(one, depth + 1),
    ]),
  );
}
