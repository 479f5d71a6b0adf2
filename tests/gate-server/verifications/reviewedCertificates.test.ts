import { describe, expect, test } from 'vitest';
import { findCheckCharacter } from '../../../src/core/gate/certificate/findCheckCharacter.js';
import { TooBusy } from '../../../src/gate-server/claims/createTagger.js';
import { verifyDecisions } from '../../../src/gate-server/decisions/verifyDecisions.js';
import { Secret } from '../../../src/gate-server/Secret.js';
import { readNotices } from '../../../src/gate-server/viewers/readNotices.js';
import { eachDatabase } from '../store/eachDatabase.js';
import { consents, openWorld, outcome, quickTagger } from './openWorld.js';

let serial = 0;
/** A certificate that nobody alive has. */
const unused = () => {
  const body = `11010519000101${String(serial++).padStart(3, '0')}`;
  return `${body}${findCheckCharacter(body)}11`;
};
const yes = (number?: string) =>
  ({
    decision: 'verify',
    reason: 'confirmed',
    note: 'Welcome.',
    ...(number !== undefined && { number: new Secret(number) }),
  }) as const;

eachDatabase((opened) => {
  type World = ReturnType<typeof openWorld>;
  const open = (options = {}): World => {
    const world = openWorld(opened.database, options);
    // As the real registry: what stands for the person is the identity number.
    world.said.registry = ({ number = '' }) =>
      outcome({
        result: 'eligible',
        eligibility: 'visual',
        level: 3,
        subjects: [{ scheme: 'cn-certificate', value: new Secret(number.slice(0, 18)) }],
        reason: 'confirmed',
      });
    return world;
  };
  /** A viewer who has telephoned, and what a reviewer decided. */
  const call = async (world: World, number: string | undefined, reviewer: string) => {
    const viewer = await world.createViewer();
    const { id } = await world.askPerson(viewer);
    await world.verifications.reviews.assign(id, reviewer);
    const decided = await world.verifications.reviews.decide(id, reviewer, yes(number));
    return { viewer, id, decided, view: async () => world.open(await world.verifications.view(id, viewer)) };
  };
  const notices = async (viewer: string) =>
    (await readNotices(opened.database, viewer)).map(({ code }) => code);

  describe('one certificate, one viewer, on the telephone too', () => {
    test('who tells it second is not let in; neither is told of the other, and the first one’s films stay open', async () => {
      const world = open();
      const [mine, reviewer] = [unused(), await world.createViewer()];
      const first = await call(world, mine, reviewer);
      expect(first.decided).toEqual({ ok: true, state: 'verified' });
      // As it is dictated, with spaces and another grade: the same person's.
      const spoken = `${mine.slice(0, 6)} ${mine.slice(6, 14)} ${mine.slice(14, 18)} 12`;
      const second = await call(world, spoken, reviewer);
      expect(second.decided).toEqual({ ok: true, state: 'checking' });
      expect(await world.isActive(first.viewer)).toBe(true);
      expect(await world.isActive(second.viewer)).toBe(false);
      const seen = await second.view();
      expect([seen.state, seen.reason, seen.next]).toEqual(['checking', undefined, ['wait', 'withdraw']]);
      expect(seen.note, 'words that went with a yes').toBeUndefined();
      expect((await first.view()).note).toBe('Welcome.');
      expect(await notices(first.viewer)).toEqual(['certificate-tried-by-another']);
      expect(await notices(second.viewer)).toEqual([]);
    });

    test('who proved it to the registry keeps it, whoever telephones with it', async () => {
      const world = open();
      const [mine, reviewer, owner] = [unused(), await world.createViewer(), await world.createViewer()];
      expect((await world.tryRegistry(owner, '林静', mine)).state).toBe('verified');
      const caller = await call(world, mine, reviewer);
      expect(caller.decided).toMatchObject({ state: 'checking' });
      expect(await world.isActive(owner)).toBe(true);
      expect(await world.isActive(caller.viewer)).toBe(false);
    });

    test('and who was let in by telephone has it against a second try at the registry, but not against its owner’s stronger proof', async () => {
      const world = open();
      const [mine, reviewer] = [unused(), await world.createViewer()];
      const caller = await call(world, mine, reviewer);
      const owner = await world.createViewer();
      // The registry's word is stronger than a voice on the telephone.
      expect((await world.tryRegistry(owner, '林静', mine)).state).toBe('verified');
      expect(await world.isActive(caller.viewer)).toBe(false);
      expect(await notices(caller.viewer)).toEqual(['certificate-taken-back']);
      const again = await world.createViewer();
      expect((await world.tryRegistry(again, '林静', mine)).state).toBe('rejected');
    });

    test('attack 31: one reviewer cannot give it away: it takes a second one, who is told what they decide', async () => {
      const world = open();
      const { reviews } = world.verifications;
      const [mine, one, other, owner] = [
        unused(),
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      await world.tryRegistry(owner, '林静', mine);
      const caller = await call(world, mine, one);
      const waiting = (await reviews.list(other)).find(({ id }) => id === caller.id);
      expect(waiting).toMatchObject({ contested: true, assigned: 'nobody' });
      expect(await reviews.assign(caller.id, one)).toEqual({ ok: false, code: 'not-allowed' });
      await opened.database.query('update verification set assigned_to = $2 where id = $1', [caller.id, one]);
      expect(await reviews.decide(caller.id, one, yes())).toEqual({ ok: false, code: 'not-allowed' });
      expect(await world.isActive(owner)).toBe(true);
      expect(await notices(owner)).toEqual(['certificate-tried-by-another']);

      await opened.database.query('update verification set assigned_to = null where id = $1', [caller.id]);
      expect(await reviews.assign(caller.id, other)).toMatchObject({ review: { contested: true } });
      // The number need not be told a second time.
      expect(await reviews.decide(caller.id, other, yes())).toEqual({ ok: true, state: 'verified' });
      expect(await world.isActive(caller.viewer)).toBe(true);
      expect(await world.isActive(owner)).toBe(false);
      // Only what holds now: that nothing came of the try is not true any more.
      expect(await notices(owner)).toEqual(['certificate-taken-back']);
    });

    test('whoever lost it takes it back by a proof that is stronger, without anybody’s leave', async () => {
      const world = open();
      const { reviews } = world.verifications;
      const [mine, one, other, owner] = [
        unused(),
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      await world.tryRegistry(owner, '林静', mine);
      const caller = await call(world, mine, one);
      await reviews.assign(caller.id, other);
      await reviews.decide(caller.id, other, yes());
      // Two people's word on the telephone is 2; the registry's is 3.
      expect((await world.tryRegistry(owner, '林静', mine)).state).toBe('verified');
      expect(await world.isActive(owner)).toBe(true);
      expect(await world.isActive(caller.viewer)).toBe(false);
      expect(await notices(caller.viewer)).toEqual(['certificate-taken-back']);
    });

    test('a second reviewer who is told another number claims that one, and takes nothing from anybody', async () => {
      const world = open();
      const { reviews } = world.verifications;
      const [theirs, mine, one, other, owner] = [
        unused(),
        unused(),
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      await world.tryRegistry(owner, '林静', theirs);
      const caller = await call(world, theirs, one);
      await reviews.assign(caller.id, other);
      expect(await reviews.decide(caller.id, other, yes(mine))).toEqual({ ok: true, state: 'verified' });
      expect(await world.isActive(owner)).toBe(true);
      expect(await world.isActive(caller.viewer)).toBe(true);
      const next = await world.createViewer();
      expect((await world.tryRegistry(next, '林静', theirs)).state).toBe('rejected');
    });

    test('an objection to something else does not open another’s certificate', async () => {
      const world = open();
      const { reviews } = world.verifications;
      const [theirs, owner, thief, reviewer] = [
        unused(),
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      await world.tryRegistry(owner, '林静', theirs);
      const { id } = await world.tryRegistry(thief, '林静', theirs);
      world.said.registry = () => outcome({ result: 'ineligible', reason: 'not-eligible' });
      world.open(await world.verifications.saveAnswers(id, thief, { name: '林静', number: unused() }));
      await world.verifications.submit(id, thief, { locale: 'en' });
      await world.verifications.settled();
      world.open(await world.verifications.appeal(id, thief, 'Look again.'));
      await reviews.assign(id, reviewer);
      expect(await reviews.decide(id, reviewer, yes())).toMatchObject({ ok: true });
      expect(await world.isActive(owner)).toBe(true);
    });

    test('nor does a number that one reviewer is told in an objection, however sure a second look is', async () => {
      const world = open();
      const { reviews } = world.verifications;
      const [theirs, thief, reviewer] = [unused(), await world.createViewer(), await world.createViewer()];
      const owner = await call(world, theirs, reviewer);
      world.said.registry = () => outcome({ result: 'ineligible', reason: 'not-eligible' });
      const { id } = await world.tryRegistry(thief, '林静', unused());
      world.open(await world.verifications.appeal(id, thief, 'Look again.'));
      const other = await world.createViewer();
      await reviews.assign(id, other);
      expect(await reviews.decide(id, other, yes(theirs))).toEqual({ ok: true, state: 'appealed' });
      expect(await world.isActive(owner.viewer)).toBe(true);
      expect(await world.isActive(thief)).toBe(false);
    });

    test('of eight who tell it to eight reviewers at the same moment one is let in', async () => {
      const world = open();
      const mine = unused();
      const cases = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const [viewer, reviewer] = [await world.createViewer(), await world.createViewer()];
          const { id } = await world.askPerson(viewer);
          await world.verifications.reviews.assign(id, reviewer);
          return { id, viewer, reviewer };
        }),
      );
      const decided = await Promise.all(
        cases.map(({ id, reviewer }) => world.verifications.reviews.decide(id, reviewer, yes(mine))),
      );
      const states = decided.map((answer) => (answer.ok ? answer.state : answer.code));
      expect(states.filter((state) => state === 'verified')).toHaveLength(1);
      expect(states.filter((state) => state === 'checking')).toHaveLength(7);
      expect(await verifyDecisions(opened.database)).toMatchObject({ ok: true });
    });
  });

  test('a certificate that an organisation saw is claimed with its code, and opens the films for nobody else', async () => {
    const world = open();
    const certificate = unused();
    const tags = await quickTagger.tag({
      scheme: 'cn-certificate',
      value: new Secret(certificate.slice(0, 18)),
    });
    world.said.library = ({ code = '' }) =>
      outcome({
        result: 'eligible',
        eligibility: 'visual',
        level: 3,
        reason: 'confirmed',
        subjects: [{ scheme: 'attestation:library', value: new Secret(code) }],
        tags: [tags],
      });
    const attest = async (code: string) => {
      const viewer = await world.createViewer();
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'library', consents }));
      await world.verifications.saveAnswers(id, viewer, { code });
      await world.verifications.submit(id, viewer, { locale: 'en' });
      await world.verifications.settled();
      return { viewer, state: world.open(await world.verifications.view(id, viewer)).state };
    };
    const caller = await call(world, certificate, await world.createViewer());
    // Somebody saw the certificate: that is more than a voice on the telephone.
    const first = await attest(`first ${certificate}`);
    expect(first.state).toBe('verified');
    expect(await world.isActive(caller.viewer)).toBe(false);
    expect((await attest(`second ${certificate}`)).state).toBe('rejected');
    const byRegistry = await world.createViewer();
    expect((await world.tryRegistry(byRegistry, '林静', certificate)).state).toBe('rejected');
    expect(await world.isActive(first.viewer)).toBe(true);
  });

  test('a certificate that is proved again gets its tag under the newest key, so that an old key can go some day', async () => {
    const certificate = unused();
    const prefixed = (...ids: [string, ...string[]]) => ({
      tagger: {
        pending: 0,
        tag: async (subject: Parameters<typeof quickTagger.tag>[0]) => {
          const [tag] = await quickTagger.tag(subject);
          return ids.map((id) => `${id}.${tag}`) as unknown as readonly [string, ...string[]];
        },
      },
    });
    const before = open(prefixed('old'));
    const owner = await before.createViewer();
    expect((await before.tryRegistry(owner, '林静', certificate)).state).toBe('verified');
    const after = open(prefixed('new', 'old'));
    after.holder.clock.now += 360 * 86_400_000;
    const { id } = (await after.verifications.list(owner))[0]!;
    await opened.database.query(`update verification set state = 'needs-evidence' where id = $1`, [id]);
    await after.verifications.saveAnswers(id, owner, { name: '林静', number: certificate });
    await after.verifications.submit(id, owner, { locale: 'en' });
    await after.verifications.settled();
    const tags = await opened.database.query<{ tag: string }>('select tag from claim where viewer_id = $1', [
      owner,
    ]);
    expect(tags.map(({ tag }) => tag.split('.')[0])).toEqual(['new']);
  });

  describe('a number that a reviewer is told', () => {
    test('is in no table afterwards, in no form of it', async () => {
      const world = open();
      const [mine, reviewer] = [unused(), await world.createViewer()];
      await call(world, mine, reviewer);
      await call(world, mine, reviewer);
      const tables = await opened.database.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public'`,
        [],
      );
      expect(tables.length).toBeGreaterThan(12);
      for (const { name } of tables) {
        const rows = JSON.stringify(await opened.database.query(`select * from ${name}`, []));
        expect([name, rows.includes(mine.slice(0, 17))]).toEqual([name, false]);
      }
      expect(JSON.stringify(world.holder.logged)).not.toContain(mine.slice(0, 17));
    });

    test('and was told wrong is asked for again, and nothing is decided; it goes with no other decision', async () => {
      const world = open();
      const reviewer = await world.createViewer();
      const { id, view } = await call(world, undefined, reviewer).then(async () => {
        const viewer = await world.createViewer();
        const asked = await world.askPerson(viewer);
        await world.verifications.reviews.assign(asked.id, reviewer);
        return {
          id: asked.id,
          view: async () => world.open(await world.verifications.view(asked.id, viewer)),
        };
      });
      const { reviews } = world.verifications;
      const wrong = { ok: false, code: 'invalid-input', errors: [{ pointer: '/number' }] };
      expect(await reviews.decide(id, reviewer, yes('31010119000203123712'))).toMatchObject(wrong);
      expect(
        await reviews.decide(id, reviewer, {
          decision: 'reject',
          reason: 'not-eligible',
          number: new Secret(unused()),
        }),
      ).toMatchObject(wrong);
      expect((await view()).state).toBe('checking');
    });

    test('attack 50: and comes when too many are being looked at, is asked for in a moment, with nothing decided', async () => {
      const world = open({
        tagger: { ...quickTagger, tag: () => Promise.reject(new TooBusy(5_000)) },
      });
      const { decided, view } = await call(world, unused(), await world.createViewer());
      expect(decided).toEqual({ ok: false, code: 'rate-limited', retryAfterMs: 5_000 });
      expect((await view()).state).toBe('checking');
    });
  });

  describe('what was granted is taken back', () => {
    /** Somebody whom the registry let in with a certificate, and three reviewers. */
    const begin = async () => {
      const world = open();
      const mine = unused();
      const viewer = await world.createViewer();
      const { id } = await world.tryRegistry(viewer, '林静', mine);
      const reviewers = [await world.createViewer(), await world.createViewer(), await world.createViewer()];
      const [one = '', other = '', third = ''] = reviewers;
      return { world, mine, viewer, id, one, other, third, ...world.verifications };
    };
    const fraud = { reason: 'fraud' } as const;

    test('attack 31: only by two people, and neither of them hears the appeal', async () => {
      const { world, viewer, id, one, other, third, reviews, revocations } = await begin();
      expect(await revocations.revoke(id, one, fraud)).toEqual({ ok: true, proposed: true });
      expect(await revocations.revoke(id, one, fraud)).toEqual({ ok: true, proposed: true });
      expect(await revocations.revoke(id, viewer, fraud)).toEqual({ ok: false, code: 'not-allowed' });
      expect(await world.isActive(viewer)).toBe(true);
      expect(await revocations.revoke(id, other, fraud)).toEqual({ ok: true, proposed: false });
      expect(await world.isActive(viewer)).toBe(false);
      expect(await revocations.list(third)).toEqual([]);
      world.open(await world.verifications.appeal(id, viewer, 'No.'));
      expect(await reviews.assign(id, one)).toEqual({ ok: false, code: 'not-allowed' });
      expect(await reviews.assign(id, other)).toEqual({ ok: false, code: 'not-allowed' });
      expect(await reviews.assign(id, third)).toMatchObject({ ok: true });
      expect(await reviews.decide(id, third, yes())).toEqual({ ok: true, state: 'verified' });
      // Granted anew, it can be proposed anew, and by the same.
      expect(await revocations.revoke(id, one, fraud)).toEqual({ ok: true, proposed: true });
      expect(await world.isActive(viewer)).toBe(true);
    });

    test('it is found by the number as it is told, or by what the viewer is called; of nobody else, and not by themselves', async () => {
      const { mine, viewer, id, one, other, revocations } = await begin();
      const spoken = { number: new Secret(`${mine.slice(0, 6)} ${mine.slice(6, 14)} ${mine.slice(14)}`) };
      const shown = { id, state: 'verified', provider: 'registry' };
      const found = await revocations.find(one, spoken);
      expect(found).toMatchObject({ ok: true, granted: [shown] });
      // What it is about, and nothing of whose it is.
      expect(Object.keys(found.ok ? found.granted[0]! : {}).sort()).toEqual(
        ['id', 'provider', 'state', 'submittedAt', 'validUntil'].sort(),
      );
      expect(await revocations.find(one, { viewer })).toMatchObject({ granted: [shown] });
      expect(await revocations.find(viewer, { viewer })).toEqual({ ok: true, granted: [] });
      expect(await revocations.find(one, { number: new Secret(unused()) })).toEqual({
        ok: true,
        granted: [],
      });
      expect(await revocations.find(one, { number: new Secret('12') })).toMatchObject({
        code: 'invalid-input',
      });
      await revocations.revoke(id, one, fraud);
      await revocations.revoke(id, other, fraud);
      expect(await revocations.find(one, spoken)).toEqual({ ok: true, granted: [] });
    });

    test('a second person sees who proposed and why, and the viewer hears the words that were meant for them', async () => {
      const { world, viewer, id, one, other, revocations } = await begin();
      await revocations.revoke(id, one, { reason: 'other', note: 'It is your father’s.' });
      const mine = (await revocations.list(one)).find((shown) => shown.id === id);
      expect(mine?.proposal).toMatchObject({ by: 'you', reason: 'other', note: 'It is your father’s.' });
      const theirs = (await revocations.list(other)).find((shown) => shown.id === id);
      expect(theirs?.proposal).toMatchObject({
        by: 'another',
        reason: 'other',
        note: 'It is your father’s.',
      });
      expect((await revocations.list(viewer)).find((shown) => shown.id === id)).toBeUndefined();
      expect(JSON.stringify(await opened.database.query('select * from revocation', []))).not.toContain(
        'father',
      );
      await revocations.revoke(id, other, { reason: 'other' });
      expect(world.open(await world.verifications.view(id, viewer))).toMatchObject({
        state: 'revoked',
        reason: 'other',
        note: 'It is your father’s.',
        next: ['appeal', 'withdraw'],
      });
    });

    test('a proposal that is dropped, or that nobody agrees to in two weeks, has changed nothing', async () => {
      const { world, viewer, id, one, other, third, revocations } = await begin();
      await revocations.revoke(id, one, fraud);
      expect(await revocations.leave(id, viewer), 'nobody about themselves').toMatchObject({ ok: false });
      expect(await revocations.leave(id, other)).toEqual({ ok: true });
      expect(await revocations.leave(id, other)).toEqual({ ok: false, code: 'not-found' });
      await revocations.revoke(id, one, fraud);
      world.clock.now += 15 * 86_400_000;
      expect(await revocations.revoke(id, third, fraud)).toEqual({ ok: true, proposed: true });
      expect((await revocations.list(one)).find((shown) => shown.id === id)?.proposal?.by).toBe('another');
      expect(await world.isActive(viewer)).toBe(true);
    });

    test('of two who propose at the same moment, the second agrees', async () => {
      const { world, viewer, id, one, other, revocations } = await begin();
      const both = await Promise.all([
        revocations.revoke(id, one, fraud),
        revocations.revoke(id, other, fraud),
      ]);
      expect(both.map((done) => done.ok && done.proposed).sort()).toEqual([false, true]);
      expect(await world.isActive(viewer)).toBe(false);
    });
  });
});
