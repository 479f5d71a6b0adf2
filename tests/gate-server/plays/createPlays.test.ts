import { expect, test } from 'vitest';
import { parseTheatreFilm } from '../../../src/core/gate/parseTheatreFilm.js';
import { checkGrant, importGrantKeys } from '../../../src/gate-server/edge/index.js';
import {
  createPlays,
  type PlayAnswer,
  type PlayAsker,
  type PlaysOptions,
} from '../../../src/gate-server/plays/createPlays.js';
import { writeGrantCookie } from '../../../src/gate-server/plays/writeGrantCookie.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { eachDatabase, onPostgres } from '../store/eachDatabase.js';

const noon = Date.UTC(2026, 10, 26, 4);
const keys = await importGrantKeys({ k1: 'a'.repeat(43) });
const iso = (ms: number) => new Date(ms).toISOString();

const makeFilm = (id: string, gate: object = {}) =>
  parseTheatreFilm({
    id,
    title: { 'zh-CN': `片子 ${id}`, en: `Film ${id}` },
    sources: [{ src: 'film.mp4' }],
    gate: { rights: 'licence 1', source: 'A library', author: 'Somebody', ...gate },
  });
const films = new Map(
  [
    makeFilm('one'),
    makeFilm('two'),
    makeFilm('three'),
    makeFilm('visual-only', { for: ['visual'] }),
    makeFilm('here', { regions: ['CN'] }),
    makeFilm('tonight', { until: iso(noon + 60_000) }),
  ].map((film) => [film.film.id, film]),
);
const mapFind = { find: (id: string) => films.get(id) };

let count = 0;
async function addViewer(
  database: Database,
  {
    eligibility = 'print-disability',
    validUntil = noon + 86_400_000,
  }: { eligibility?: string; validUntil?: number } = {},
): Promise<PlayAsker> {
  const viewer = `viewer-${count++}`;
  await database.query('insert into viewer (id, created_at) values ($1, $2)', [viewer, iso(noon)]);
  await database.query(
    'insert into entitlement (viewer_id, eligibility, level, valid_until, granted_at) values ($1, $2, 3, $3, $4)',
    [viewer, eligibility, iso(validUntil), iso(noon)],
  );
  return { viewer, device: 'Firefox on Windows', region: 'CN', locale: 'zh-CN' };
}

function openPlays(database: Database, change: Partial<PlaysOptions> = {}) {
  let now = noon;
  const plays = createPlays({
    database,
    clock: () => now,
    edgeKeys: keys,
    theatre: mapFind,
    ledger: { secret: 'one-secret-of-the-ledger' },
    ...change,
  });
  return { plays, pass: (ms: number) => void (now += ms), now: () => now };
}

const started = async (answer: Promise<PlayAnswer>) => {
  const told = await answer;
  if (!told.ok) throw new Error(told.code);
  return told;
};

eachDatabase((opened) => {
  const open = (change: Partial<PlaysOptions> = {}) =>
    openPlays(opened.database, { theatre: mapFind, ...change });

  test('a verified viewer is given a grant for the film, to renew when three fifths of it are over', async () => {
    const { plays } = open();
    const asker = await addViewer(opened.database);
    const { play, grant } = await started(plays.start(asker, 'one'));
    expect(play).toEqual({
      id: play.id,
      base: `/gate/v1/m/${grant}/one/`,
      renewAfter: iso(noon + 180_000),
      expiresAt: iso(noon + 300_000),
    });
    expect(await checkGrant(keys, grant, 'one', noon)).toMatchObject({ session: play.id });
    expect(grant).not.toContain(asker.viewer);
    expect(writeGrantCookie(grant, 'one', '/gate/v1', true)).toBe(
      `tingying-grant=${grant}; Path=/gate/v1/m/cookie/one/; Max-Age=300; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  test('a film goes on from grant to grant, for as long as it lasts', async () => {
    const { plays, pass, now } = open();
    const asker = await addViewer(opened.database);
    const { play } = await started(plays.start(asker, 'one'));
    for (let minute = 0; minute < 120; minute += 3) {
      pass(180_000);
      const { play: next, grant } = await started(plays.renew(asker, play.id));
      expect(next.id).toBe(play.id);
      expect(await checkGrant(keys, grant, 'one', now())).not.toBeNull();
    }
  });

  test('a play whose answer was lost is begun once, and takes one place, however often it is asked for', async () => {
    const { plays, pass, now } = open();
    const asker = await addViewer(opened.database);
    const lost = await started(plays.start(asker, 'one', 'wish-1'));
    pass(40_000);
    for (let tries = 0; tries < 3; tries += 1) {
      const { play, grant } = await started(plays.start(asker, 'one', 'wish-1'));
      expect(play.id).toBe(lost.play.id);
      expect(await checkGrant(keys, grant, 'one', now())).toMatchObject({ session: play.id });
    }
    expect(await plays.list(asker.viewer, 'en')).toHaveLength(1);
    // The place is kept as long as the grant that was given last.
    pass(290_000);
    expect(await plays.list(asker.viewer, 'en')).toHaveLength(1);
    const other = await started(plays.start(asker, 'two', 'wish-2'));
    expect(other.play.id).not.toBe(lost.play.id);
    expect(await plays.start(asker, 'three', 'wish-3')).toMatchObject({ ok: false, code: 'too-many-plays' });
    // What was ended is not begun again by an old word, and a word of one viewer's is not another's.
    await plays.end(asker.viewer, lost.play.id);
    expect((await started(plays.start(asker, 'one', 'wish-1'))).play.id).not.toBe(lost.play.id);
    const stranger = await addViewer(opened.database);
    expect((await started(plays.start(stranger, 'two', 'wish-2'))).play.id).not.toBe(other.play.id);
  });

  test('the third play is refused with the two that run, by title and device, and begins when one is ended', async () => {
    const { plays, pass } = open();
    const asker = await addViewer(opened.database);
    const first = await started(plays.start(asker, 'one'));
    pass(1_000);
    await started(plays.start({ ...asker, device: 'Safari on iPhone' }, 'two'));
    const third = await plays.start(asker, 'three');
    expect(third).toMatchObject({
      ok: false,
      code: 'too-many-plays',
      plays: [
        {
          id: first.play.id,
          film: 'one',
          title: '片子 one',
          device: 'Firefox on Windows',
          startedAt: iso(noon),
        },
        { film: 'two', title: '片子 two', device: 'Safari on iPhone' },
      ],
    });
    expect(await plays.list(asker.viewer, 'en')).toMatchObject([
      { title: 'Film one' },
      { title: 'Film two' },
    ]);
    expect(await plays.end(asker.viewer, first.play.id)).toBe(true);
    expect(await plays.end(asker.viewer, first.play.id), 'twice').toBe(true);
    await started(plays.start(asker, 'three'));
    expect(await plays.renew(asker, first.play.id)).toEqual({ ok: false, code: 'play-ended' });
  });

  test('a play whose browser is gone gives its place back by itself, and may come back while there is room', async () => {
    const { plays, pass } = open();
    const asker = await addViewer(opened.database);
    const first = await started(plays.start(asker, 'one'));
    await started(plays.start(asker, 'two'));
    pass(305_001);
    expect(await plays.list(asker.viewer, 'en')).toEqual([]);
    const third = await started(plays.start(asker, 'three'));
    await started(plays.renew(asker, first.play.id));
    expect((await plays.start(asker, 'two')).ok).toBe(false);
    expect(await plays.renew(asker, third.play.id)).toMatchObject({ ok: true });
  });

  test('a play that slept while two others began is told of them', async () => {
    const { plays, pass } = open();
    const asker = await addViewer(opened.database);
    const first = await started(plays.start(asker, 'one'));
    pass(400_000);
    await started(plays.start(asker, 'two'));
    pass(1_000);
    await started(plays.start(asker, 'three'));
    expect(await plays.renew(asker, first.play.id)).toMatchObject({
      code: 'too-many-plays',
      plays: [{ film: 'two' }, { film: 'three' }],
    });
  });

  test('what is taken away mid-film is gone within one grant’s life, and the viewer is told why', async () => {
    const { plays, pass, now } = open();
    const asker = await addViewer(opened.database);
    const { play, grant } = await started(plays.start(asker, 'one'));
    await opened.database.query('update entitlement set revoked_at = $2 where viewer_id = $1', [
      asker.viewer,
      iso(now()),
    ]);
    pass(180_000);
    expect(await plays.renew(asker, play.id)).toEqual({ ok: false, code: 'entitlement-revoked' });
    expect(await plays.renew(asker, play.id)).toEqual({ ok: false, code: 'play-ended' });
    pass(125_001);
    expect(await checkGrant(keys, grant, 'one', now())).toBeNull();
  });

  test('each refusal has its own code', async () => {
    const { plays, pass } = open();
    const asker = await addViewer(opened.database);
    const nobody = { ...asker, viewer: 'nobody' };
    const code = async (answer: ReturnType<typeof plays.start>) => {
      const told = await answer;
      return told.ok ? 'open' : told.code;
    };
    expect(await code(plays.start(nobody, 'one'))).toBe('not-entitled');
    expect(await code(plays.start(asker, 'no-such-film'))).toBe('not-found');
    expect(await code(plays.start(asker, 'visual-only'))).toBe('not-entitled');
    expect(await code(plays.start({ ...asker, region: 'FR' }, 'here'))).toBe('film-region-closed');
    const tonight = await started(plays.start(asker, 'tonight'));
    pass(60_000);
    expect(await code(plays.renew(asker, tonight.play.id))).toBe('film-window-closed');
    expect(await code(plays.start(asker, 'tonight'))).toBe('film-window-closed');
    const brief = await addViewer(opened.database, { validUntil: noon + 61_000 });
    const { play } = await started(plays.start(brief, 'one'));
    pass(1_000);
    expect(await code(plays.renew(brief, play.id))).toBe('entitlement-expired');
    expect(await code(plays.renew(asker, play.id)), 'another viewer’s play').toBe('not-found');
    expect(await plays.end(asker.viewer, play.id)).toBe(false);
  });

  test('every provision is on the ledger once a day, and a refused one is not', async () => {
    const { plays, pass } = open();
    const asker = await addViewer(opened.database);
    const read = () =>
      opened.database.query(
        `select day, film, title, author, format, manner, recipient from provision
         where recipient in (select recipient from provision where film = 'here') order by day, film`,
      );
    const first = await started(plays.start(asker, 'here'));
    await plays.end(asker.viewer, first.play.id);
    await started(plays.start(asker, 'here'));
    await plays.start({ ...asker, region: null }, 'here');
    const [row, ...more] = await read();
    expect(more).toEqual([]);
    expect(row).toEqual({
      day: '2026-11-26',
      film: 'here',
      title: '片子 here',
      author: 'Somebody',
      format: 'MP4',
      manner: 'streamed, after verification',
      recipient: expect.stringMatching(/^[\w-]{22}$/) as string,
    });
    // It is noon in Beijing; thirteen hours later it is another day there.
    pass(13 * 3_600_000);
    await started(plays.start(asker, 'here'));
    expect((await read()).map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-27']);
  });

  test('all plays of a viewer end with their account, and what is long over is forgotten', async () => {
    const { plays, pass } = open();
    const asker = await addViewer(opened.database);
    const { play } = await started(plays.start(asker, 'one'));
    await plays.endAll(asker.viewer);
    expect(await plays.list(asker.viewer, 'en')).toEqual([]);
    expect(await plays.renew(asker, play.id)).toMatchObject({ code: 'play-ended' });
    pass(86_400_000 * 31);
    expect(await plays.forget(86_400_000 * 30)).toBeGreaterThan(0);
    expect(await plays.end(asker.viewer, play.id)).toBe(false);
  });
});

onPostgres((opened) => {
  test('a play that is ended on one device at the moment in which it is renewed on another stays ended', async () => {
    const asker = await addViewer(opened.database);
    const { plays } = openPlays(opened.database);
    const { play } = await started(plays.start(asker, 'one'));
    const meanwhile: Database = {
      ...opened.database,
      transaction: (work, options) =>
        opened.database.transaction(
          (sql) =>
            work({
              async query(text, values) {
                if (text.startsWith('update play_session')) await plays.end(asker.viewer, play.id);
                return sql.query(text, values);
              },
            }),
          options,
        ),
    };
    expect(await openPlays(meanwhile).plays.renew(asker, play.id)).toEqual({ ok: false, code: 'play-ended' });
  });

  test('attack 42: lending — thirty at once, twenty times over, and never more than two play', async () => {
    const { plays } = openPlays(opened.database, { theatre: mapFind });
    const granted: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const asker = await addViewer(opened.database);
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) => plays.start(asker, ['one', 'two', 'three'][index % 3]!)),
      );
      granted.push(answers.filter(({ ok }) => ok).length);
      expect(answers.filter((one) => !one.ok && one.code === 'too-many-plays')).toHaveLength(28);
    }
    expect(granted).toEqual(Array.from({ length: 20 }, () => 2));
  }, 60_000);
});
