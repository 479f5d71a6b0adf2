/** Characters that move a terminal's cursor, colour its text, or turn its direction: a page's title must not speak to the terminal. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const untamed = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g;

/** The same value with every text in it on one line, and without commands to a terminal. */
export function tameText<Value>(value: Value): Value;
export function tameText(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(untamed, ' ').trim();
  if (Array.isArray(value)) return value.map((one: unknown) => tameText(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tameText(one as unknown)]));
}
