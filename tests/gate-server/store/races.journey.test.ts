import { expect, test } from 'vitest';
import { createTagger } from '../../../src/gate-server/claims/createTagger.js';
import { verifyDecisions } from '../../../src/gate-server/decisions/verifyDecisions.js';
import { clearOld } from '../../../src/gate-server/jobs/clearOld.js';
import { Secret } from '../../../src/gate-server/Secret.js';
import { openPostgres } from '../../../src/gate-server/store/openPostgres.js';
import { consents, createHolder, day, openWorld, outcome } from '../verifications/openWorld.js';
import { onPostgres } from './eachDatabase.js';

const many = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

onPostgres((opened) => {
  test('attack 16: one certificate, many accounts: of fifty that ask at the same moment one is let in', async () => {
    const world = openWorld(opened.database);
    for (let round = 0; round < 3; round++) {
      const certificate = `race-${round}`;
      const views = await many(50, async () =>
        world.tryRegistry(await world.createViewer(), '林静', certificate),
      );
      const states = views.map(({ state }) => state);
      expect(states.filter((state) => state === 'verified')).toHaveLength(1);
      expect(states.filter((state) => state === 'rejected')).toHaveLength(49);
      const active = await many(views.length, (index) =>
        opened.database.query('select 1 as one from entitlement where verification_id = $1', [
          views[index]!.id,
        ]),
      );
      expect(active.filter((rows) => rows.length > 0)).toHaveLength(1);
    }
  });

  test('attack 16: an older key’s tag still counts while keys are changed', async () => {
    const [old, young] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const salt = Buffer.from('salt');
    const before = openWorld(opened.database, {
      tagger: createTagger({ peppers: [{ id: 'k1', key: old }], salt }),
    });
    const peppers = [
      { id: 'k2', key: young },
      { id: 'k1', key: old },
    ] as const;
    const after = openWorld(opened.database, { tagger: createTagger({ peppers, salt }) });
    expect((await before.tryRegistry(await before.createViewer(), '林静', 'rotated')).state).toBe('verified');
    expect((await after.tryRegistry(await after.createViewer(), '林静', 'rotated')).state).toBe('rejected');
    expect((await after.tryRegistry(await after.createViewer(), '林静', 'fresh')).state).toBe('verified');
    expect((await after.tryRegistry(await after.createViewer(), '林静', 'fresh')).state).toBe('rejected');
  });

  test('attack 17: two reviewers decide at once: of forty decisions one counts, and the log has one line of it', async () => {
    const world = openWorld(opened.database);
    const [viewer, reviewer] = [await world.createViewer(), await world.createViewer()];
    const { id, version } = await world.askPerson(viewer);
    const { reviews } = world.verifications;
    await reviews.assign(id, reviewer);
    const lines = async () =>
      (
        await opened.database.query<{ n: number }>(
          `select count(*) as n from decision where event = 'decide'`,
          [],
        )
      )[0]!.n;
    const before = await lines();
    const answers = await many(40, (index) =>
      reviews.decide(
        id,
        reviewer,
        index % 2
          ? { decision: 'verify', reason: 'confirmed' }
          : { decision: 'reject', reason: 'not-eligible' },
        { ifVersion: version },
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of answers) if (!one.ok) expect(['changed-meanwhile', 'not-found']).toContain(one.code);
    expect(await lines()).toBe(before + 1);
    const { state } = world.open(await world.verifications.view(id, viewer));
    expect(await world.isActive(viewer)).toBe(state === 'verified');
  });

  test('attack 17: of twenty reviewers that take a case at once one has it', async () => {
    const world = openWorld(opened.database);
    const { id } = await world.askPerson(await world.createViewer());
    const reviewers = await many(20, () => world.createViewer());
    const answers = await many(20, (index) => world.verifications.reviews.assign(id, reviewers[index]!));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a viewer who presses twice, or thirty times, has one application', async () => {
    const world = openWorld(opened.database);
    const viewer = await world.createViewer();
    const answers = await many(30, () => world.verifications.start(viewer, { provider: 'registry' }));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const other = await world.createViewer();
    const same = await many(30, () =>
      world.verifications.start(other, { provider: 'registry' }, { idempotencyKey: 'once' }),
    );
    expect(new Set(same.map((answer) => world.open(answer).id)).size).toBe(1);
  });

  test('of two saves at once one is told to look again, and its number does not end up in the other’s case', async () => {
    const world = openWorld(opened.database);
    const viewer = await world.createViewer();
    const { id } = world.open(await world.verifications.start(viewer, { provider: 'registry' }));
    const answers = await many(20, (index) =>
      world.verifications.saveAnswers(id, viewer, { number: `n${index}` }, { ifVersion: 1 }),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = answers.findIndex(({ ok }) => ok);
    expect(world.vault.read(id).number?.reveal()).toBe(`n${winner}`);
  });

  test('taking an application back while it is decided ends with it taken back, whoever was faster', async () => {
    const world = openWorld(opened.database);
    for (let round = 0; round < 10; round++) {
      const viewer = await world.createViewer();
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'registry', consents }));
      await world.verifications.saveAnswers(id, viewer, { name: 'a', number: `back-${round}` });
      await world.verifications.submit(id, viewer, { locale: 'en' });
      expect(world.open(await world.verifications.withdraw(id, viewer)).state).toBe('withdrawn');
      await world.verifications.settled();
      expect(world.open(await world.verifications.view(id, viewer)).state).toBe('withdrawn');
      expect(await world.isActive(viewer)).toBe(false);
    }
    const held = await opened.database.query(
      `select c.id from claim c join verification v on v.id = c.verification_id
       where c.released_at is null and v.state = 'withdrawn'`,
      [],
    );
    expect(held).toEqual([]);
  });

  test('attack 44: two owners’ proofs at once leave the certificate with exactly one of them', async () => {
    const world = openWorld(opened.database);
    const certificate = 'taken';
    const first = await world.createViewer();
    await world.tryRegistry(first, '林静', certificate);
    world.said.state = () =>
      outcome({
        result: 'eligible',
        eligibility: 'visual',
        level: 4,
        reason: 'confirmed',
        subjects: [{ scheme: 'cn-certificate', value: new Secret(certificate) }],
      });
    const viewers = await many(10, () => world.createViewer());
    const trips = await many(10, (index) => world.tryState(viewers[index]!));
    await many(10, (index) =>
      world.verifications.resume({
        provider: 'state',
        url: trips[index]!.back,
        viewer: viewers[index]!,
        locale: 'en',
      }),
    );
    await world.verifications.settled();
    const active = await many(10, (index) => world.isActive(viewers[index]!));
    expect(active.filter(Boolean)).toHaveLength(1);
    expect(await world.isActive(first)).toBe(false);
  });

  test('jobs of many machines at once do each thing once', async () => {
    const holder = createHolder();
    const machines = await many(4, () => openPostgres(opened.url, { connections: 3 }));
    const worlds = machines.map((machine) => openWorld(machine, { holder }));
    const [world] = worlds;
    const cases = await many(12, async (index) =>
      world!.tryRegistry(await world!.createViewer(), 'a', `job-${index}`),
    );
    holder.clock.now += 366 * day;
    await many(4, (index) => worlds[index]!.verifications.runDue());
    const lines = await opened.database.query<{ n: number }>(
      `select count(*) as n from decision where event = 'expire' and at >= $1`,
      [new Date(holder.clock.now).toISOString()],
    );
    // Others of this suite end on the same day: each ends once.
    const ended = await opened.database.query<{ n: number }>(
      `select count(*) as n from verification where state = 'expired'`,
      [],
    );
    expect(lines[0]!.n).toBe(ended[0]!.n);
    expect(ended[0]!.n).toBeGreaterThanOrEqual(cases.length);
    const cleared = await many(4, (index) => clearOld(machines[index]!, holder.clock.now));
    expect(cleared.filter((one) => one !== null).length).toBeGreaterThan(0);
    // What is being cleared away of one table, however long that takes, keeps nobody waiting who needs another.
    const [bucket, later] = ['rate-of-old', holder.clock.now + 2 * day];
    await opened.database.query('insert into rate (bucket, tokens, at) values ($1, 1, $2)', [
      bucket,
      new Date(holder.clock.now).toISOString(),
    ]);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const holding = opened.database.transaction(async (sql) => {
      await sql.query('lock table notice');
      await held;
    });
    const clearing = clearOld(machines[0]!, later);
    try {
      await expect
        .poll(() => opened.database.query('select 1 from rate where bucket = $1', [bucket]), {
          timeout: 5_000,
        })
        .toEqual([]);
    } finally {
      letGo();
    }
    await Promise.all([holding, clearing]);
    await many(4, (index) => machines[index]!.close());
  });

  test('attack 32: after all these races the log of decisions is one unbroken chain', async () => {
    const proof = await verifyDecisions(opened.database);
    expect(proof).toMatchObject({ ok: true });
    expect(proof.ok && proof.head.lines).toBeGreaterThan(500);
  });
});
