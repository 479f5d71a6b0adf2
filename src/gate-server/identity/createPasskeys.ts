import type * as WebAuthn from '@simplewebauthn/server';
import type { PasskeyView } from '../../core/gate/GateApi.js';
import type { Clock } from '../Clock.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Database } from '../store/Database.js';
import type { Viewer } from './Viewer.js';
import type { UsedOnce } from './usedOnce.js';

/** A dialogue with a screen reader takes its time. */
const challengeMs = 10 * 60_000;
const mostPasskeys = 20;

type Stored = {
  id: string;
  viewer_id: string;
  public_key: string;
  counter: number;
  transports: string;
};

/** Where the viewer sees the gate: a passkey made there works there and nowhere else. */
export type Site = { origin: string };

/** The library that judges what the browser's dialogue answers; told how to get it where it is not installed. */
async function loadWebAuthn(): Promise<typeof WebAuthn> {
  try {
    return await import('@simplewebauthn/server');
  } catch (cause) {
    throw new Error(
      'tingying: @simplewebauthn/server is not installed, so nobody can make or use a passkey. Run: npm install @simplewebauthn/server',
      { cause },
    );
  }
}

/**
 * Passkeys (WebAuthn Level 3): the way back in, without a password and without a name. The authenticator verifies the
 * person; what it signs is bound to this origin and to a challenge that is good once.
 */
export function createPasskeys(database: Database, once: UsedOnce, clock: Clock, name: string) {
  const at = () => new Date(clock()).toISOString();
  const challengeOf = (
    credential: WebAuthn.RegistrationResponseJSON | WebAuthn.AuthenticationResponseJSON,
  ) => {
    try {
      const told = JSON.parse(
        Buffer.from(credential.response.clientDataJSON, 'base64url').toString('utf8'),
      ) as { challenge?: unknown };
      return typeof told.challenge === 'string' && told.challenge.length < 200 ? told.challenge : '';
    } catch {
      return '';
    }
  };
  const rpID = ({ origin }: Site): string => new URL(origin).hostname;
  /** What is signed badly is refused, whatever the library says of it; who it was is not told. */
  const judged = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      throw Object.assign(new GateProblem('not-signed-in'), { cause });
    }
  };

  return {
    async list(viewer: Viewer): Promise<PasskeyView[]> {
      const rows = await database.query<{
        id: string;
        label: string;
        created_at: string;
        used_at: string | null;
      }>(`select id, label, created_at, used_at from passkey where viewer_id = $1 order by created_at`, [
        viewer.id,
      ]);
      return rows.map((row) => ({
        id: row.id,
        label: row.label,
        createdAt: row.created_at,
        ...(row.used_at !== null && { usedAt: row.used_at }),
      }));
    },

    async offer(viewer: Viewer, site: Site): Promise<object> {
      const { generateRegistrationOptions } = await loadWebAuthn();
      const had = await database.query<{ id: string }>(`select id from passkey where viewer_id = $1`, [
        viewer.id,
      ]);
      const options = await generateRegistrationOptions({
        rpName: name,
        rpID: rpID(site),
        // Shown by the browser in its list of passkeys: the theatre's name, never the viewer's.
        userName: name,
        userDisplayName: name,
        userID: new TextEncoder().encode(viewer.id),
        timeout: challengeMs,
        attestationType: 'none',
        excludeCredentials: had.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      await once.put(`passkey-new:${options.challenge}`, viewer.id, challengeMs);
      return options;
    },

    async add(viewer: Viewer, credential: unknown, label: string, site: Site): Promise<PasskeyView> {
      const { verifyRegistrationResponse } = await loadWebAuthn();
      const response = credential as WebAuthn.RegistrationResponseJSON;
      const challenge = challengeOf(response);
      if ((await once.take(`passkey-new:${challenge}`)) !== viewer.id) throw new GateProblem('replayed');
      const { verified, registrationInfo } = await judged(
        verifyRegistrationResponse({
          response,
          expectedChallenge: challenge,
          expectedOrigin: site.origin,
          expectedRPID: rpID(site),
          requireUserVerification: true,
        }),
      );
      if (!verified) throw new GateProblem('not-signed-in');
      const { id, publicKey, counter, transports } = registrationInfo.credential;
      return database.transaction(
        async (sql) => {
          const [had] = await sql.query<{ n: number }>(
            `select count(*)::int as n from passkey where viewer_id = $1`,
            [viewer.id],
          );
          if (Number(had?.n) >= mostPasskeys) throw new GateProblem('rate-limited');
          const createdAt = at();
          const added = await sql.query(
            `insert into passkey (id, viewer_id, public_key, counter, transports, label, created_at)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning id`,
            [
              id,
              viewer.id,
              Buffer.from(publicKey).toString('base64url'),
              counter,
              (transports ?? []).join(' ').slice(0, 100),
              label,
              createdAt,
            ],
          );
          if (added.length === 0) throw new GateProblem('replayed');
          return { id, label, createdAt };
        },
        { durable: true },
      );
    },

    async remove(viewer: Viewer, id: string): Promise<boolean> {
      const removed = await database.query(
        `delete from passkey where id = $1 and viewer_id = $2 returning id`,
        [id, viewer.id],
      );
      return removed.length > 0;
    },

    async has(viewer: Viewer): Promise<boolean> {
      const found = await database.query(`select 1 as one from passkey where viewer_id = $1 limit 1`, [
        viewer.id,
      ]);
      return found.length > 0;
    },

    /** Nobody says a name: the browser offers the passkeys that it has for this site. */
    async offerSignIn(site: Site): Promise<object> {
      const { generateAuthenticationOptions } = await loadWebAuthn();
      const options = await generateAuthenticationOptions({
        rpID: rpID(site),
        timeout: challengeMs,
        userVerification: 'required',
      });
      await once.put(`passkey-use:${options.challenge}`, '', challengeMs);
      return options;
    },

    /** @returns whose passkey it was */
    async signIn(credential: unknown, site: Site): Promise<string> {
      const { verifyAuthenticationResponse } = await loadWebAuthn();
      const response = credential as WebAuthn.AuthenticationResponseJSON;
      const challenge = challengeOf(response);
      if ((await once.take(`passkey-use:${challenge}`)) === undefined) throw new GateProblem('replayed');
      const [stored] = await database.query<Stored>(
        `select id, viewer_id, public_key, counter, transports from passkey where id = $1`,
        [response.id],
      );
      if (!stored) throw new GateProblem('not-signed-in');
      const { verified, authenticationInfo } = await judged(
        verifyAuthenticationResponse({
          response,
          expectedChallenge: challenge,
          expectedOrigin: site.origin,
          expectedRPID: rpID(site),
          requireUserVerification: true,
          credential: {
            id: stored.id,
            publicKey: new Uint8Array(Buffer.from(stored.public_key, 'base64url')),
            counter: stored.counter,
          },
        }),
      );
      if (!verified) throw new GateProblem('not-signed-in');
      // A counter that stands still or goes back is a copy of the key (WebAuthn §6.1.1); many count nothing and say 0.
      const moved = await database.query(
        `update passkey set counter = $2, used_at = $3 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning id`,
        [stored.id, authenticationInfo.newCounter, at()],
      );
      if (moved.length === 0) throw new GateProblem('not-signed-in');
      return stored.viewer_id;
    },
  };
}

export type Passkeys = ReturnType<typeof createPasskeys>;
