import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { parseAttestationCode } from '../../../src/core/gate/parseAttestationCode.js';
import { clearOld } from '../../../src/gate-server/jobs/clearOld.js';
import { attestation } from '../../../src/gate-server/providers/attestation/attestation.js';
import { createCode } from '../../../src/gate-server/providers/attestation/createCode.js';
import { issueAttestation } from '../../../src/gate-server/providers/attestation/issueAttestation.js';
import { listAttestations } from '../../../src/gate-server/providers/attestation/listAttestations.js';
import { recallAttestation } from '../../../src/gate-server/providers/attestation/recallAttestation.js';
import type { VerificationProvider } from '../../../src/gate-server/providers/VerificationProvider.js';
import { Secret } from '../../../src/gate-server/Secret.js';
import { serveAttestations } from '../../../src/gate-server/services/serveAttestations.js';
import { fakeClock, type FakeClock } from '../../../src/gate-server/testkit/fakeClock.js';
import { eachDatabase } from '../store/eachDatabase.js';
import { quickTagger } from '../verifications/openWorld.js';
import { ask, revealed } from './ask.js';

test('a code has ten groups that check themselves, and is another one every time', () => {
  const codes = Array.from({ length: 200 }, createCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(parseAttestationCode(code)).toMatchObject({ ok: true, code });
});

eachDatabase((opened) => {
  const day = 86_400_000;
  let clock: FakeClock;
  let library: string;
  let provider: VerificationProvider;
  beforeEach(async () => {
    clock = fakeClock();
    library = await addOrganisation();
    provider = attestation();
    provider.connect?.({ database: opened.database, clock });
  });

  async function addOrganisation(): Promise<string> {
    const id = randomUUID();
    await opened.database.query(
      `insert into viewer (id, roles, created_at) values ($1, 'organisation', $2)`,
      [id, '2026-01-01T00:00:00.000Z'],
    );
    return id;
  }
  async function issue(more: Partial<Parameters<typeof issueAttestation>[1]> = {}) {
    const issued = await issueAttestation(opened.database, {
      organisation: library,
      name: new Secret('李 明'),
      now: clock(),
      ...more,
    });
    if (!issued.issued) throw new Error(issued.reason);
    return { ...issued, code: issued.code.reveal() };
  }
  async function redeem(code: string, name = '李明', verification = 'v1') {
    const step = await provider.begin(
      { verification, callback: '', locale: 'en', signal: new AbortController().signal },
      { code: new Secret(code), name: new Secret(name) },
    );
    if (step.step !== 'outcome') throw new Error('sent elsewhere');
    return step.outcome;
  }
  const unknown = { result: 'insufficient', reason: 'code-unknown' };

  describe('an organisation vouches for a person', () => {
    test('who gives code and name, and is in at once', async () => {
      const { id, code } = await issue({ validUntil: '2027-01-01T00:00:00.000Z' });
      expect(revealed(await redeem(code))).toEqual({
        result: 'eligible',
        eligibility: 'visual',
        level: 3,
        validUntil: '2027-01-01T00:00:00.000Z',
        subjects: [{ scheme: `attestation:${library}`, value: id }],
        reason: 'confirmed',
      });
    });

    test.each([
      ['李·明', '李明'],
      ['Anna-Maria O’Neill', 'anna maria oneill'],
      ['Ａnna', 'Anna'],
    ])('the name %s is also %s', async (said, given) => {
      const { code } = await issue({ name: new Secret(said) });
      expect(await redeem(code, given)).toMatchObject({ result: 'eligible' });
    });

    test('once, though the answer with the code was lost and the organisation asks again', async () => {
      const desk = serveAttestations(opened.database, clock, quickTagger);
      const organisation = { id: library, roles: ['organisation'] as const, device: '' };
      const wish = { locale: 'en', repeats: 'wish-1' };
      const lost = await desk.create(organisation, { name: '李明' }, wish);
      const { code } = await desk.create(organisation, { name: '李明' }, wish);
      expect(await desk.list(organisation)).toHaveLength(1);
      expect(await redeem(lost.code)).toEqual(unknown);
      expect(await redeem(code)).toMatchObject({ result: 'eligible' });
      // What somebody was let in by stays, whoever asks again.
      await desk.create(organisation, { name: '李明' }, wish);
      expect((await desk.list(organisation)).map(({ state }) => state).sort()).toEqual(['open', 'used']);
    });

    test('is told at the desk what is wrong, in their language, before a code is made that opens nothing', async () => {
      const desk = serveAttestations(opened.database, clock, quickTagger);
      const organisation = { id: library, roles: ['organisation'] as const, device: '' };
      for (const [wanted, pointer, say] of [
        [
          { name: '李明', validUntil: '2020-01-01T00:00:00.000Z' },
          '/validUntil',
          '这一天已经过去，请给一个以后的日期。',
        ],
        [{ name: '…' }, '/name', '这一项要填。'],
      ] as const)
        await expect(desk.create(organisation, wanted, { locale: 'zh-CN' })).rejects.toMatchObject({
          code: 'invalid-input',
          more: { errors: [{ pointer, say }] },
        });
      expect(await desk.list(organisation)).toEqual([]);
    });

    test('and claims the certificate that was seen: its tags are kept with the code, the number nowhere', async () => {
      const desk = serveAttestations(opened.database, clock, quickTagger);
      const organisation = { id: library, roles: ['organisation'] as const, device: '' };
      const number = '11010519491231002X11';
      await expect(
        desk.create(organisation, { name: '李明', number: '31010119000203123712' }, { locale: 'en' }),
      ).rejects.toMatchObject({
        code: 'invalid-input',
      });
      const { code } = await desk.create(organisation, { name: '李明', number }, { locale: 'en' });
      const [tag] = await quickTagger.tag({
        scheme: 'cn-certificate',
        value: new Secret(number.slice(0, 18)),
      });
      expect(await redeem(code)).toMatchObject({ result: 'eligible', tags: [[tag]] });
      const rows = JSON.stringify(await opened.database.query('select * from attestation', []));
      expect(rows).toContain(tag);
      expect(rows).not.toContain(number.slice(0, 17));
      // It is the viewer's claim from then on; what the organisation's code remembers of it goes in a day.
      await clearOld(opened.database, clock() + 2 * day);
      expect(JSON.stringify(await opened.database.query('select * from attestation', []))).not.toContain(tag);
      const without = await issue();
      expect(await redeem(without.code, '李明', 'v2')).not.toHaveProperty('tags');
    });

    test('for another reason than sight', async () => {
      const { code } = await issue({ eligibility: 'print-disability' });
      expect(await redeem(code)).toMatchObject({ eligibility: 'print-disability' });
    });

    test('a right that has meanwhile ended', async () => {
      const { code } = await issue({ validUntil: '2026-01-02T00:00:00.000Z' });
      clock.pass(2 * day);
      expect(await redeem(code)).toEqual({ result: 'ineligible', reason: 'certificate-expired' });
    });

    test('for nobody, where no name is given', async () => {
      const issued = await issueAttestation(opened.database, {
        organisation: library,
        name: new Secret(' . '),
        now: clock(),
      });
      expect(issued).toEqual({ issued: false, reason: 'name-missing' });
    });
  });

  describe('attack 43: a stolen code opens nothing', () => {
    test('after its one use', async () => {
      const { code } = await issue();
      expect(await redeem(code)).toMatchObject({ result: 'eligible' });
      expect(await redeem(code, '李明', 'v2')).toEqual(unknown);
    });

    test('but the application that used it may ask again, for it may have been interrupted', async () => {
      const { code } = await issue();
      const first = revealed(await redeem(code));
      expect(revealed(await redeem(code))).toEqual(first);
      clock.pass(8 * day);
      expect(revealed(await redeem(code))).toEqual(first);
    });

    test('twenty applications at once: one gets it', async () => {
      const { code } = await issue();
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, at) => redeem(code, '李明', `at once ${at}`)),
      );
      expect(all.filter(({ result }) => result === 'eligible')).toHaveLength(1);
      expect(all.filter(({ result }) => result === 'insufficient')).toHaveLength(19);
    });

    test('after seven days', async () => {
      const { code } = await issue();
      clock.pass(7 * day - 1);
      const other = await issue();
      clock.pass(1);
      expect(await redeem(code)).toEqual({ result: 'insufficient', reason: 'code-expired' });
      expect(await redeem(other.code)).toMatchObject({ result: 'eligible' });
    });

    test('without the name it was given for; after five wrong ones it is gone', async () => {
      const { code } = await issue();
      for (const name of ['王明', '张明', '李', '李明明'])
        expect(await redeem(code, name)).toEqual({ result: 'insufficient', reason: 'does-not-match' });
      const other = await issue();
      expect(await redeem(other.code)).toMatchObject({ result: 'eligible' });
      expect(await redeem(code, '')).toEqual({ result: 'insufficient', reason: 'does-not-match' });
      expect(await redeem(code)).toEqual(unknown);
    });

    test('four wrong names do not lock out the right one', async () => {
      const { code } = await issue();
      for (const name of ['a', 'b', 'c', 'd']) await redeem(code, name);
      expect(await redeem(code)).toMatchObject({ result: 'eligible' });
    });

    test('once it is recalled, by whoever issued it and nobody else', async () => {
      const { id, code } = await issue();
      const other = await addOrganisation();
      const recall = (organisation: string) =>
        recallAttestation(opened.database, { organisation, id, now: clock() });
      expect(await recall(other)).toBe('unknown');
      expect(await recall(library)).toBe('recalled');
      expect(await recall(library)).toBe('recalled');
      expect(await redeem(code)).toEqual(unknown);
    });

    test('a recall that comes too late says so', async () => {
      const { id, code } = await issue();
      await redeem(code);
      expect(await recallAttestation(opened.database, { organisation: library, id, now: clock() })).toBe(
        'used',
      );
    });

    test('what was never issued, what is mistyped and what is nothing are all unknown', async () => {
      const { code } = await issue();
      for (const wrong of [
        createCode(),
        code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
        '',
        '1',
      ])
        expect(await redeem(wrong)).toEqual(unknown);
      expect(
        await provider.begin(
          { verification: 'v', callback: '', locale: 'en', signal: new AbortController().signal },
          {},
        ),
      ).toEqual({
        step: 'outcome',
        outcome: unknown,
      });
    });

    test('an organisation’s stolen account is worth its budget and no more, even all at once', async () => {
      const budget = { perDay: 5, open: 100 };
      const all = await Promise.all(
        Array.from({ length: 20 }, () =>
          issueAttestation(opened.database, {
            organisation: library,
            name: new Secret('李明'),
            now: clock(),
            budget,
          }),
        ),
      );
      expect(all.filter(({ issued }) => issued)).toHaveLength(5);
      expect(all.find(({ issued }) => !issued)).toEqual({
        issued: false,
        reason: 'budget-of-the-day',
        retryAfterMs: day,
      });
      // Another one is not held back by it, and this one goes on tomorrow.
      expect(await issue({ organisation: await addOrganisation(), budget })).toMatchObject({ issued: true });
      clock.pass(day);
      expect(await issue({ budget })).toMatchObject({ issued: true });
    });

    test('open codes do not pile up', async () => {
      const budget = { perDay: 100, open: 2 };
      const { code } = await issue({ budget });
      await issue({ budget });
      await expect(issue({ budget })).rejects.toThrow('too-many-open');
      await redeem(code);
      await issue({ budget });
    });
  });

  test('an organisation sees what became of its word, and neither code nor name', async () => {
    const used = await issue();
    await redeem(used.code);
    clock.pass(8 * day);
    const [recalled, open] = [await issue(), await issue()];
    await recallAttestation(opened.database, { organisation: library, id: recalled.id, now: clock() });
    const late = await issue();
    await issue({ organisation: await addOrganisation() });
    clock.pass(1);
    const listed = await listAttestations(opened.database, { organisation: library, now: clock() });
    expect(Object.fromEntries(listed.map(({ id, state }) => [id, state]))).toEqual({
      [used.id]: 'used',
      [recalled.id]: 'recalled',
      [open.id]: 'open',
      [late.id]: 'open',
    });
    expect(listed.at(-1)?.id).toBe(used.id);
    clock.pass(7 * day);
    const later = await listAttestations(opened.database, { organisation: library, now: clock() });
    expect(later.filter(({ state }) => state === 'expired')).toHaveLength(2);
  });

  test('the database holds neither code nor name', async () => {
    const { code } = await issue({ name: new Secret('一个很特别的名字') });
    await redeem(code, '一个很特别的名字');
    const kept = JSON.stringify([
      await opened.database.query('select * from attestation'),
      await opened.database.query('select * from used_once'),
    ]);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.slice(0, 10));
    expect(kept).not.toContain('特别');
  });
});

test('without a store it says what to do, and not that a code is unknown', async () => {
  await expect(ask(attestation(), { name: '李明', code: createCode() })).rejects.toThrow(
    /^tingying: .*createGate/,
  );
});

test('its questions: a name that fills itself in, and a code that may be pasted', () => {
  const { fields } = attestation().describe('en');
  expect(fields.map(({ name, autocomplete, secret }) => [name, autocomplete, secret])).toEqual([
    ['name', 'name', true],
    ['code', 'one-time-code', true],
  ]);
});
