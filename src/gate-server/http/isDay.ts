/** Whether a text is a day of the calendar, `2026-11-26`: `Date` takes the 31st of February for one of March, a database refuses it. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  text > '0001' &&
  Number.isFinite(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
