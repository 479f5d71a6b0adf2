import { describe, expect, test } from 'vitest';
import { countDecisions } from '../../../src/gate-server/decisions/countDecisions.js';
import { verifyDecisions } from '../../../src/gate-server/decisions/verifyDecisions.js';
import { clearOld } from '../../../src/gate-server/jobs/clearOld.js';
import { startJobs } from '../../../src/gate-server/jobs/startJobs.js';
import { exportDatabase } from '../../../src/gate-server/store/exportDatabase.js';
import { createCaseSeal } from '../../../src/gate-server/verifications/createCaseSeal.js';
import { readCase } from '../../../src/gate-server/verifications/VerificationCase.js';
import { eraseViewer } from '../../../src/gate-server/viewers/eraseViewer.js';
import { exportViewer } from '../../../src/gate-server/viewers/exportViewer.js';
import { markNoticeRead, readNotices } from '../../../src/gate-server/viewers/readNotices.js';
import { eachDatabase } from '../store/eachDatabase.js';
import { consents, day, openWorld } from '../verifications/openWorld.js';

eachDatabase((opened) => {
  const dump = async () => {
    const lines: string[] = [];
    await exportDatabase(opened.database, (line) => void lines.push(line));
    return lines.join('');
  };

  describe('a viewer asks for what is kept, or for its end', () => {
    test('attack 48: erasure leaves nothing that leads back, keeps the log whole, and frees the certificate', async () => {
      const world = openWorld(opened.database);
      const certificate = 'erased-1';
      const viewer = await world.createViewer();
      const { id } = await world.tryRegistry(viewer, '林静', certificate);
      const one = await readCase(opened.database, id);
      const tag = createCaseSeal(Buffer.alloc(32, 7)).tag(one!.caseKey, id);
      // What somebody proposed about them names the case too.
      await world.verifications.revocations.revoke(id, await world.createViewer(), { reason: 'fraud' });
      expect(
        await opened.database.query('select 1 as one from revocation where verification_id = $1', [id]),
      ).toHaveLength(1);
      expect(await dump()).toContain(tag);
      const decisions = await opened.database.query<{ n: number }>('select count(*) as n from decision', []);

      expect(await eraseViewer(opened.database, viewer)).toEqual([id]);
      expect(await eraseViewer(opened.database, viewer)).toBeNull();
      const left = await dump();
      for (const trace of [viewer, id, one!.caseKey, certificate, '林静']) expect(left).not.toContain(trace);
      // The log's lines are there, under a name that nobody can compute any more.
      expect(left).toContain(tag);
      expect(await opened.database.query('select count(*) as n from decision', [])).toEqual(decisions);
      expect(await verifyDecisions(opened.database)).toMatchObject({ ok: true });

      const next = await world.createViewer();
      expect((await world.tryRegistry(next, '林静', certificate)).state).toBe('verified');
    });

    test('who is being checked at that moment is not brought back by the answer', async () => {
      const world = openWorld(opened.database);
      const yes = world.said.registry;
      let answer: (() => void) | undefined;
      world.said.registry = async (given) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return yes(given);
      };
      const viewer = await world.createViewer();
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'registry', consents }));
      await world.verifications.saveAnswers(id, viewer, { name: 'a', number: 'erased-2' });
      await world.verifications.submit(id, viewer, { locale: 'en' });
      await expect.poll(() => answer).toBeDefined();
      world.verifications.forget((await eraseViewer(opened.database, viewer)) ?? []);
      answer?.();
      await world.verifications.settled();
      expect(world.vault.read(id)).toEqual({});
      expect(await dump()).not.toContain(viewer);
    });

    test('a copy of everything, without what would open an account or name a certificate', async () => {
      const world = openWorld(opened.database);
      const viewer = await world.createViewer();
      await world.tryRegistry(viewer, '林静', 'copied-1');
      await opened.database.query(
        `insert into session values ('hash-of-token', 's1', $1, 'Firefox', $2, $2, $2, null)`,
        [viewer, '2026-11-26T02:00:00Z'],
      );
      const other = await world.createViewer();
      await world.tryRegistry(other, '林静', 'copied-2');
      const copy = await exportViewer(opened.database, world.verifications, viewer);
      expect(copy).toMatchObject({
        format: 'tingying-viewer',
        viewer: { id: viewer },
        verifications: [{ state: 'verified', consents }],
        entitlement: { eligibility: 'visual' },
        claims: [{ level: 3, releasedAt: null }],
        sessions: [{ id: 's1', device: 'Firefox' }],
      });
      expect(JSON.stringify(copy)).not.toMatch(/hash-of-token|copied-1|林静/);
      expect(JSON.stringify(copy)).not.toContain(other);
      expect(await exportViewer(opened.database, world.verifications, 'nobody')).toBeNull();
    });

    test('how to be reached can be put right while it waits', async () => {
      const world = openWorld(opened.database);
      const viewer = await world.createViewer();
      const { id } = await world.askPerson(viewer);
      const view = world.open(
        await world.verifications.saveAnswers(id, viewer, { phone: '13900000000', when: '晚上' }),
      );
      expect(view).toMatchObject({
        state: 'checking',
        answers: { name: '林静', phone: '13900000000', when: '晚上' },
      });
    });

    test('a notice is heard once, and only by its viewer', async () => {
      const world = openWorld(opened.database);
      const [owner, other] = [await world.createViewer(), await world.createViewer()];
      await world.tryRegistry(owner, '林静', 'noticed');
      await world.tryRegistry(other, '林静', 'noticed');
      const [notice] = await readNotices(opened.database, owner);
      await markNoticeRead(opened.database, other, notice!.id, '2026-11-27T00:00:00Z');
      expect(await readNotices(opened.database, owner)).toHaveLength(1);
      await markNoticeRead(opened.database, owner, notice!.id, '2026-11-27T00:00:00Z');
      expect(await readNotices(opened.database, owner)).toEqual([]);
      expect(await readNotices(opened.database, other)).toEqual([]);
    });
  });

  describe('what may no longer be kept goes by itself', () => {
    test('records of consent stay three years and not longer; sessions, one-time keys and buckets their own time', async () => {
      const world = openWorld(opened.database);
      const viewer = await world.createViewer();
      await world.tryRegistry(viewer, '林静', 'kept-1');
      const at = new Date(world.clock.now).toISOString();
      await opened.database.query(`insert into rate values ('b', 1, $1)`, [at]);
      await opened.database.query(`insert into used_once values ('kept-key', 'v', $1)`, [at]);
      await opened.database.query(
        `insert into session values ('kept-h', 'kept-s', $1, 'd', $2, $2, $2, null)`,
        [viewer, at],
      );
      const counts = (days: number) => clearOld(opened.database, world.clock.now + days * day);
      const consent = async () =>
        (await opened.database.query<{ n: number }>(`select count(*) as n from consent`, []))[0]!.n;
      const before = await consent();
      expect(before).toBeGreaterThan(0);
      const soon = await counts(2);
      expect(soon).toMatchObject({ consent: 0 });
      expect(soon?.['rate']).toBeGreaterThan(0);
      expect(soon?.['used_once']).toBeGreaterThan(0);
      expect(soon?.['session']).toBeGreaterThan(0);
      expect(await counts(3 * 365 - 1)).toMatchObject({ consent: 0 });
      expect(await counts(3 * 365 + 1)).toMatchObject({ consent: before });
    });

    test('a certificate whose verification ended is free a month later, and what was taken back is gone by then', async () => {
      const world = openWorld(opened.database);
      const [viewer, gone, next] = [
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      await world.tryRegistry(viewer, '林静', 'free-1');
      const { id } = await world.tryRegistry(gone, '林静', 'free-2');
      await world.verifications.withdraw(id, gone);
      world.clock.now += 366 * day;
      await world.verifications.runDue();
      await clearOld(opened.database, world.clock.now);
      expect((await world.tryRegistry(next, '林静', 'free-1')).state).toBe('rejected');
      world.clock.now += 31 * day;
      await clearOld(opened.database, world.clock.now);
      const later = await world.createViewer();
      expect((await world.tryRegistry(later, '林静', 'free-1')).state).toBe('verified');
      expect(await readCase(opened.database, id)).toBeUndefined();
    });

    test('a certificate whose renewal was refused, or was never gone on with, is free a month after its end too', async () => {
      const world = openWorld(opened.database);
      const [refused, left, next] = [
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      const { id: first } = await world.tryRegistry(refused, '林静', 'lapsed-1');
      const { id: second } = await world.tryRegistry(left, '林静', 'lapsed-2');
      world.clock.now += 350 * day;
      const { said } = world;
      const sayYes = said.registry;
      for (const [id, viewer] of [
        [first, refused],
        [second, left],
      ] as const) {
        world.open(await world.verifications.renew(id, viewer, { locale: 'en' }));
        await world.verifications.settled();
        expect(world.open(await world.verifications.view(id, viewer)).state).toBe('needs-evidence');
      }
      world.open(await world.verifications.saveAnswers(first, refused, { name: '林静', number: 'lapsed-1' }));
      said.registry = () => ({ step: 'outcome', outcome: { result: 'ineligible', reason: 'not-eligible' } });
      world.open(await world.verifications.submit(first, refused, { locale: 'en' }));
      await world.verifications.settled();
      said.registry = sayYes;
      expect(world.open(await world.verifications.view(first, refused)).state).toBe('rejected');
      // They may still watch, and may still come back with it.
      world.clock.now += 40 * day;
      await clearOld(opened.database, world.clock.now);
      expect((await world.tryRegistry(next, '林静', 'lapsed-1')).state).toBe('rejected');
      world.clock.now += 10 * day;
      await clearOld(opened.database, world.clock.now);
      for (const certificate of ['lapsed-1', 'lapsed-2'])
        expect((await world.tryRegistry(await world.createViewer(), '林静', certificate)).state).toBe(
          'verified',
        );
    });

    test('jobs do what is due, say what goes wrong, and stop when told', async () => {
      const world = openWorld(opened.database);
      const troubles: unknown[] = [];
      let due = 0;
      let fail = false;
      const jobs = startJobs({
        database: opened.database,
        clock: () => world.clock.now,
        everyMs: 3_600_000,
        onTrouble: (error) => troubles.push(error),
        verifications: {
          runDue: () => {
            due++;
            return fail
              ? Promise.reject(new Error('down'))
              : Promise.resolve({ checked: 0, expired: 0, rechecked: 0 });
          },
        },
      });
      await jobs.run();
      fail = true;
      await jobs.run();
      expect(due).toBe(2);
      expect(troubles).toEqual([new Error('down')]);
      await jobs.stop();
    });
  });

  describe('attack 32: the log of decisions rewritten afterwards', () => {
    test('a changed, a missing and a shortened line are found, even past the trigger', async () => {
      const { database } = opened;
      const proof = await verifyDecisions(database);
      const head = proof.ok ? proof.head : { lines: 0, hash: '' };
      expect(head.lines).toBeGreaterThan(10);
      const spoil = async (text: string) => {
        let found;
        const undo = new Error('undo');
        await database
          .transaction(async (sql) => {
            await sql.query('alter table decision disable trigger all');
            await sql.query(text);
            found = await verifyDecisions(sql, head);
            throw undo;
          })
          .catch((error: unknown) => {
            if (error !== undo) throw error;
          });
        return found;
      };
      const third = '(select seq from decision order by seq offset 2 limit 1)';
      const last = '(select max(seq) from decision)';
      expect(await spoil(`update decision set reason = 'fraud' where seq = ${third}`)).toMatchObject({
        ok: false,
        line: 3,
      });
      expect(await spoil(`delete from decision where seq = ${third}`)).toMatchObject({ ok: false, line: 3 });
      expect(await spoil(`delete from decision where seq = ${last}`)).toMatchObject({
        ok: false,
        because: 'shortened',
      });
      expect(await verifyDecisions(database, head)).toMatchObject({ ok: true });
      expect(await verifyDecisions(database, { ...head, hash: 'other' })).toMatchObject({
        ok: false,
        because: 'changed',
      });
    });

    test('what became of applications is told in numbers, and not where a person could be guessed', async () => {
      const span = { from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' };
      const all = await countDecisions(opened.database, { ...span, atLeast: 1 });
      const verified = all.find(({ to }) => to === 'verified');
      expect(verified).toMatchObject({
        month: '2026-11',
        provider: 'registry',
        byRole: 'provider',
        reason: 'confirmed',
      });
      expect(verified?.count).toBeGreaterThan(0);
      const told = await countDecisions(opened.database, { ...span, atLeast: 1_000 });
      expect(told).toHaveLength(all.length);
      expect(told.every(({ count }) => count === null)).toBe(true);
    });
  });
});
