import { randomUUID } from 'node:crypto';
import type { Row, Sql } from '../store/Database.js';

/** A certificate that another viewer has claimed, and what to do about it. */
export type Contest = { tag: string; claim: HeldClaim };

export type HeldClaim = Row & {
  id: string;
  viewer_id: string;
  verification_id: string | null;
  level: number;
};

/** Thrown inside a transaction, so that nothing of it stays: the certificate is another viewer's. */
export class CertificateClaimed extends Error {
  override readonly name = 'CertificateClaimed';
  constructor(
    readonly tag: string,
    readonly owner: string,
  ) {
    super('tingying: the certificate is claimed by another viewer.');
  }
}

export type ClaimRequest = {
  tags: readonly [string, ...string[]];
  viewer: string;
  verification: string;
  level: number;
  /** The verification by which the viewer goes on watching, where that is another: what it has claimed stays with it. */
  better?: string | null;
  /** How a claim that another holds gives way: to a stronger proof, to whoever a second person found to be its owner, or not. */
  over: 'by-proof' | 'by-person' | 'never';
  at: string;
};

/**
 * Takes a certificate for one viewer, inside the caller's transaction. One certificate, one viewer: the database's own unique
 * index decides, whoever comes first. A claim that is held gives way only to a proof that is strictly stronger and at least
 * made in person or from an official record (level 3), or to a second reviewer who knows of it. So a thief who knows a number
 * cannot take it from its owner who proved more, nor talk one person into it by telephone; and an owner who comes second can
 * always take it back.
 *
 * @returns the claim that had to give way, if one had
 * @throws CertificateClaimed
 */
export async function claimCertificate(sql: Sql, request: ClaimRequest): Promise<HeldClaim | null> {
  const { tags, viewer, verification, level, over, at, better = null } = request;
  let taken: HeldClaim | null = null;
  for (const tag of tags) {
    const [held] = await sql.query<HeldClaim>(
      'select id, viewer_id, verification_id, level from claim where tag = $1 and released_at is null for update',
      [tag],
    );
    if (!held) continue;
    if (held.viewer_id === viewer) {
      // Under the newest key, so that an older one's last tag is gone some day.
      await sql.query(
        'update claim set verification_id = $2, level = greatest(level, $3), tag = $4 where id = $1',
        [held.id, better !== null && held.verification_id === better ? better : verification, level, tags[0]],
      );
      return null;
    }
    const gives = over === 'by-person' || (over === 'by-proof' && level >= 3 && level > held.level);
    if (!gives) throw new CertificateClaimed(tag, held.viewer_id);
    await sql.query('update claim set released_at = $2 where id = $1', [held.id, at]);
    taken = held;
  }
  const made = await sql.query(
    `insert into claim (id, tag, viewer_id, verification_id, level, claimed_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tag) where released_at is null do nothing returning id`,
    [randomUUID(), tags[0], viewer, verification, level, at],
  );
  if (made.length > 0) return taken;
  // Another one was a moment faster; who it was is read now that it is there.
  const [winner] = await sql.query<HeldClaim>(
    'select id, viewer_id, verification_id, level from claim where tag = $1 and released_at is null',
    [tags[0]],
  );
  throw new CertificateClaimed(tags[0], winner?.viewer_id ?? '');
}
