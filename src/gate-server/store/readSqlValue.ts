/** PostgreSQL's own numbers of the types whose texts we read ourselves (pg_type.oid). */
const int8 = 20;
const date = 1082;
const timestamp = 1114;
const timestamptz = 1184;
const numeric = 1700;

/** How both engines read a value's text, so that a time is the same text from either and a count is a number. */
export const readSqlValue: Readonly<Record<number, (text: string) => string | number>> = {
  [int8]: Number,
  [numeric]: Number,
  [date]: String,
  [timestamp]: readTime,
  [timestamptz]: readTime,
};

/** `2026-11-26 02:03:10.091+00`, as PostgreSQL writes it, → ISO 8601 in UTC. */
function readTime(text: string): string {
  const zone = /[+-]\d\d(:?\d\d)?$/.exec(text);
  const local = text.slice(0, zone?.index).replace(' ', 'T');
  const offset = !zone ? 'Z' : zone[1] === undefined ? `${zone[0]}:00` : zone[0];
  const time = new Date(local + offset);
  // `infinity`, and years that JavaScript cannot count: better the database's own word than none.
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
}
