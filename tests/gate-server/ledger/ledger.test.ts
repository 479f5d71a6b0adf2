import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseTheatreFilm } from '../../../src/core/gate/parseTheatreFilm.js';
import { countProvisions } from '../../../src/gate-server/ledger/countProvisions.js';
import { type Evidence, exportLedger } from '../../../src/gate-server/ledger/exportLedger.js';
import { recipientTag } from '../../../src/gate-server/ledger/recipientTag.js';
import { recordProvision } from '../../../src/gate-server/ledger/recordProvision.js';
import {
  createEvidenceKey,
  openEvidence,
  publish,
  signEvidence,
} from '../../../src/gate-server/ledger/signEvidence.js';
import { summariseWorks } from '../../../src/gate-server/ledger/summariseWorks.js';
import { writeCsv } from '../../../src/gate-server/ledger/writeCsv.js';
import { eachDatabase } from '../store/eachDatabase.js';

const make = (id: string, title: string) =>
  parseTheatreFilm({
    id,
    title,
    sources: [{ src: 'master.m3u8' }, { src: 'film.mp4' }],
    descriptions: [{ delivery: 'text', language: 'zh-CN', src: 'words.vtt' }],
    gate: { rights: 'licence 7', source: 'A library', author: '某某', encrypt: true },
  });
const films = new Map([make('one', '一, "二"'), make('two', '=1+1')].map((film) => [film.film.id, film]));
const theatre = { find: (id: string) => films.get(id) };
const secret = 'one-secret-of-the-ledger';
const at = (text: string) => Date.parse(`${text}T04:00:00Z`);

test('a viewer is another in the ledger of another year, or of another theatre', () => {
  const tag = recipientTag(secret, 2026, 'viewer-1');
  expect(recipientTag(secret, 2026, 'viewer-1')).toBe(tag);
  const others = [
    recipientTag(secret, 2027, 'viewer-1'),
    recipientTag('another', 2026, 'viewer-1'),
    recipientTag(secret, 2026, 'viewer-2'),
  ];
  expect(new Set([tag, ...others]).size).toBe(4);
  expect(tag).not.toContain('viewer');
});

test('a table is read by office programs as words, never as formulas', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        { a: '=HYPERLINK("x")', b: '一,二' },
        { a: '-1', b: null },
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"\'=HYPERLINK(""x"")","一,二"\r\n\'-1,\r\n');
});

test('evidence is checked with the published key, and what was changed afterwards is not accepted', async () => {
  const { privateKey, publicKey } = await createEvidenceKey();
  const signed = await signEvidence({ provisions: 3 }, privateKey);
  expect(await openEvidence(signed, publicKey)).toEqual({ provisions: 3 });
  const forged = Buffer.from('{"provisions":2}').toString('base64url');
  expect(await openEvidence({ ...signed, payload: forged }, publicKey)).toBeNull();
  const none = Buffer.from('{"alg":"none","typ":"tingying-evidence+jws"}').toString('base64url');
  expect(await openEvidence({ ...signed, protected: none }, publicKey)).toBeNull();
  const { publicKey: another } = await createEvidenceKey();
  expect(await openEvidence(signed, another)).toBeNull();
  expect(publicKey).not.toHaveProperty('d');
});

test('a published key bears its thumbprint (RFC 8037, appendix A.3)', async () => {
  const published = await publish({
    kty: 'OKP',
    crv: 'Ed25519',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  });
  expect(published.kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
});

test('a year of a film that very many watched is summed up while nobody waits', () => {
  const line = { day: '2026-01-01', film: 'one', title: 'One', author: null, format: 'HLS', manner: 'm' };
  const provisions = Array.from({ length: 150_000 }, (_, place) => ({ ...line, recipient: `r${place}` }));
  const begun = performance.now();
  expect(summariseWorks(provisions, theatre)).toMatchObject([{ provisions: 150_000, recipients: 150_000 }]);
  expect(performance.now() - begun).toBeLessThan(3_000);
});

test('a provision is written down with its work, author, format, manner, day and a tag, and with nothing else of the viewer', async () => {
  const written: unknown[] = [];
  const sql = {
    query: (text: string, values: readonly unknown[] = []) => {
      written.push(text.includes('insert into provision'), ...values);
      return Promise.resolve([]);
    },
  };
  await recordProvision(sql, films.get('one')!, 'viewer-1', at('2026-01-02'), { secret });
  expect(written).toEqual([
    true,
    '2026-01-02',
    'one',
    '一, "二"',
    '某某',
    'HLS AES-128, MP4, audio description',
    'streamed, after verification',
    recipientTag(secret, 2026, 'viewer-1'),
  ]);
});

test('a rights-holder is told of each work: what, by whom, on which right, in which form, since when and how often', () => {
  const line = { film: 'one', title: '一', author: '某某', manner: 'streamed' };
  const notices = summariseWorks(
    [
      { ...line, day: '2026-01-02', format: 'HLS', recipient: 'a' },
      { ...line, day: '2026-01-03', format: 'HLS', recipient: 'a' },
      { ...line, day: '2026-01-04', format: 'MP4', recipient: 'b' },
      { ...line, film: 'gone', day: '2026-01-04', format: 'HLS', recipient: 'b' },
    ],
    theatre,
  );
  expect(notices).toEqual([
    {
      film: 'one',
      title: '一',
      author: '某某',
      rights: 'licence 7',
      source: 'A library',
      mark: '阅读障碍者专用',
      formats: 'HLS; MP4',
      manner: 'streamed',
      firstDay: '2026-01-02',
      lastDay: '2026-01-04',
      provisions: 3,
      recipients: 2,
    },
    expect.objectContaining({ film: 'gone', rights: '', provisions: 1 }),
  ]);
});

eachDatabase((opened) => {
  test('the pack holds every provision, a notice for each work, and evidence that names both', async () => {
    await opened.database.transaction(async (sql) => {
      for (const [film, viewer, day] of [
        ['one', 'a', '2026-01-02'],
        ['one', 'a', '2026-01-02'],
        ['one', 'b', '2026-01-03'],
        ['two', 'a', '2026-01-03'],
        ['two', 'a', '2026-03-01'],
      ] as const)
        await recordProvision(sql, films.get(film)!, viewer, at(day), { secret });
    });
    const { privateKey, publicKey } = await createEvidenceKey();
    const pack = await exportLedger(opened.database, {
      span: { from: '2026-01-01', until: '2026-02-01' },
      theatre,
      operator: 'A library',
      madeAt: '2026-02-01T00:00:00.000Z',
      privateKey,
    });
    const lines = pack.ledger.split('\r\n');
    expect(lines[0]).toBe('\uFEFFday,film,title,author,format,manner,recipient');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(
      /^2026-01-02,one,"一, ""二""",某某,"HLS AES-128, MP4, audio description","streamed, after verification",[\w-]{22}$/,
    );
    expect(pack.notices).toContain("two,'=1+1,某某,licence 7,A library,阅读障碍者专用,");
    const evidence = (await openEvidence(pack.evidence, publicKey)) as Evidence;
    expect(evidence.works).toMatchObject([
      { film: 'one', provisions: 2, recipients: 2, firstDay: '2026-01-02', lastDay: '2026-01-03' },
      { film: 'two', provisions: 1, recipients: 1, rights: 'licence 7' },
    ]);
    expect(evidence.tables.ledger).toBe(createHash('sha256').update(pack.ledger).digest('hex'));
    expect(JSON.stringify(evidence)).not.toContain('"viewer');
  });

  test('the public is told how many, but never a number small enough to be a name', async () => {
    await opened.database.transaction(async (sql) => {
      for (let viewer = 0; viewer < 6; viewer += 1)
        await recordProvision(sql, films.get('one')!, `c${viewer}`, at('2025-06-05'), { secret });
      for (let viewer = 0; viewer < 4; viewer += 1)
        await recordProvision(sql, films.get('one')!, `c${viewer}`, at('2025-07-05'), { secret });
    });
    expect(await countProvisions(opened.database, 2025)).toEqual([
      { month: '2025-06', works: 1, provisions: 6, recipients: 6 },
      { month: '2025-07', works: 1, provisions: null, recipients: null },
    ]);
  });

  test('a line of the ledger is never changed or taken out', async () => {
    await opened.database.transaction((sql) =>
      recordProvision(sql, films.get('one')!, 'd', at('2024-06-05'), { secret }),
    );
    for (const change of ["update provision set film = 'x'", 'delete from provision', 'truncate provision'])
      await expect(opened.database.query(change, [])).rejects.toThrow('append-only');
  });
});
