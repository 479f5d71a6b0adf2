import type { Row, Sql } from '../store/Database.js';

/** Fewer than this many people are not counted in public: in a small place a small number is a name. */
const fewest = 5;

/** A number, or null where it is from one to four. */
export type PublicCount = number | null;

/** What anybody may know of one month. */
export type ProvisionCounts = {
  month: string;
  works: number;
  provisions: PublicCount;
  recipients: PublicCount;
};

type CountRow = Row & { month: string; works: number; provisions: number; recipients: number };

/** Counts for everybody, month by month. */
export async function countProvisions(sql: Sql, year: number): Promise<ProvisionCounts[]> {
  const rows = await sql.query<CountRow>(
    `select to_char(day, 'YYYY-MM') as month, count(distinct film) as works, count(*) as provisions,
       count(distinct recipient) as recipients
     from provision where day >= $1 and day < $2 group by 1 order by 1`,
    [`${year}-01-01`, `${year + 1}-01-01`],
  );
  return rows.map(({ month, works, provisions, recipients }) => {
    const isFew = recipients < fewest;
    return {
      month,
      works,
      provisions: isFew ? null : provisions,
      recipients: isFew ? null : recipients,
    };
  });
}
