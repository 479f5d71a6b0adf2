import { chooseText } from '../../core/i18n/chooseText.js';
import type { TheatreFilm } from '../../core/gate/TheatreFilm.js';
import type { Sql } from '../store/Database.js';
import { recipientTag } from './recipientTag.js';

/** Where and by what the ledger is kept. */
export type LedgerOptions = {
  /** Makes the recipients' tags. Keep it for as long as the ledger. */
  secret: string;
  /** Whose days are counted; `Asia/Shanghai` where it is left out. */
  timeZone?: string;
  /** The language in which works are named; `zh-CN` where it is left out. */
  locale?: string;
};

/** How the theatre provides: there is one way only. */
const manner = 'streamed, after verification';

/**
 * Writes down that a work was provided, as the law asks (国版发〔2022〕1号): the work, its author, in which format and manner, on which
 * day, and to whom by a tag. Once a day for each work, format and recipient. Call it in the transaction that provides.
 * @param now milliseconds since 1970
 */
export async function recordProvision(
  sql: Sql,
  shown: TheatreFilm,
  viewer: string,
  now: number,
  { secret, timeZone = 'Asia/Shanghai', locale = 'zh-CN' }: LedgerOptions,
): Promise<void> {
  const day = readDay(now, timeZone);
  await sql.query(
    `insert into provision (day, film, title, author, format, manner, recipient)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (day, film, format, recipient) do nothing`,
    [
      day,
      shown.film.id,
      chooseText(shown.film.title, locale).text,
      chooseText(shown.policy.author, locale).text,
      nameFormat(shown),
      manner,
      recipientTag(secret, Number(day.slice(0, 4)), viewer),
    ],
  );
}

/** `2026-11-26`. */
function readDay(now: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(now)
    .map(({ type, value }) => [type, value] as const);
  const { year, month, day } = Object.fromEntries(parts) as Record<'year' | 'month' | 'day', string>;
  return `${year}-${month}-${day}`;
}

/** What was made for those who cannot see: the streams, and how the film is described. */
function nameFormat({ film, media }: TheatreFilm): string {
  const streams = [
    media.hls !== undefined && (media.encrypt ? 'HLS AES-128' : 'HLS'),
    media.dash !== undefined && 'DASH',
    film.sources.some(({ type }) => type === 'video/mp4') && 'MP4',
  ].filter((one) => one !== false);
  const described = (film.descriptions ?? []).length > 0 ? ', audio description' : '';
  return (streams.join(', ') || (film.sources[0]?.type ?? '')) + described;
}
