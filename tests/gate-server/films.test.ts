import { describe, expect, test } from 'vitest';
import { parseTheatreFilm } from '../../src/core/gate/parseTheatreFilm.js';
import type { Viewer } from '../../src/gate-server/identity/Viewer.js';
import { serveFilms } from '../../src/gate-server/services/serveFilms.js';
import type { Row, Sql } from '../../src/gate-server/store/Database.js';
import { smallFilm, smallGate } from './media/openGateMedia.js';

const now = Date.parse('2026-11-26T08:00:00Z');
const viewer = { id: 'v1' } as Viewer;
const entitlement = (change: object = {}) => ({
  eligibility: 'visual',
  level: 2,
  valid_until: '2027-01-01T00:00:00.000Z',
  revoked_at: null,
  verification_id: null,
  ...change,
});
const list = async (rows: readonly object[], gate: object = {}, who: Viewer | null = viewer) => {
  const film = parseTheatreFilm({
    ...smallFilm,
    gate: { ...smallGate, ...gate },
    catalogue: { sample: { src: 'piece.m4a', start: 3 } },
  });
  const database = { query: () => Promise.resolve(rows as Row[]) } as unknown as Sql;
  const films = serveFilms({ theatre: { list: () => [film] }, database, clock: () => now });
  return (await films.list('en', { viewer: who ?? undefined, region: 'CN' }))[0]!;
};

describe('the list of films', () => {
  test.each([
    ['open to who is verified', [entitlement()], {}, 'open'],
    ['not yet to who is not', [], {}, 'not-entitled'],
    [
      'not to whom it is not for',
      [entitlement({ eligibility: 'print-disability' })],
      { for: ['visual'] },
      'not-entitled',
    ],
    [
      'not to whose proof has run out',
      [entitlement({ valid_until: '2026-11-01T00:00:00.000Z' })],
      {},
      'entitlement-expired',
    ],
    [
      'not from whom it was taken back',
      [entitlement({ revoked_at: '2026-11-25T00:00:00.000Z' })],
      {},
      'entitlement-revoked',
    ],
    [
      'not once its licence is over',
      [entitlement()],
      { until: '2026-01-01T00:00:00Z' },
      'film-window-closed',
    ],
    ['not outside its countries', [entitlement()], { regions: ['DE'] }, 'film-region-closed'],
  ])('tells of each film whether it is open: %s', async (_what, rows, gate, access) => {
    expect((await list(rows, gate)).access).toBe(access);
  });

  test('asks nothing about a viewer whom nobody knows', async () => {
    const film = await list([entitlement()], {}, null);
    expect(film.access).toBe('not-entitled');
  });

  test('tells where everybody can hear a sample, and no other address', async () => {
    const film = await list([]);
    expect(film).toMatchObject({ catalogue: { sample: { src: '/gate/v1/samples/small.m4a', start: 3 } } });
    expect(JSON.stringify(film).match(/[\w/-]+\.(mp4|m4a|vtt|jpg|json)/g)).toEqual([
      '/gate/v1/samples/small.m4a',
    ]);
  });
});
