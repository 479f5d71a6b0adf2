/** One range of a file; both ends are part of it. */
export type ByteRange = { start: number; end: number };

const maxLength = 64;

/**
 * Reads a Range header (RFC 9110 §14.1.2). Null: the whole file. One range only, and a short one: many overlapping ranges make a
 * small request cost a large answer.
 */
export function parseRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  if (header === null) return null;
  const [, from, to] =
    (header.length <= maxLength ? /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header) : null) ?? [];
  if (from === undefined || to === undefined || from + to === '') return 'unsatisfiable';
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start < size && start <= end ? { start, end } : 'unsatisfiable';
}
