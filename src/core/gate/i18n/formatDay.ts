import type { LanguageTag } from '../../films/Film.js';

/** A day as a person says it, in the viewer's own time zone. An unreadable time is given back as it is. */
export const formatDay = (time: string, locale: LanguageTag): string =>
  format(time, locale, { dateStyle: 'long' });

/** A day and a time, to the minute. */
export const formatMoment = (time: string, locale: LanguageTag): string =>
  format(time, locale, { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' });

function format(time: string, locale: LanguageTag, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : new Intl.DateTimeFormat(locale, options).format(date);
}
