import { describe, expect, test } from 'vitest';
import type { DecisionReason } from '../../../src/core/gate/Verification.js';
import { verifyDecisions } from '../../../src/gate-server/decisions/verifyDecisions.js';
import { readEntitlement } from '../../../src/gate-server/entitlements/readEntitlement.js';
import { Secret } from '../../../src/gate-server/Secret.js';
import { readNotices } from '../../../src/gate-server/viewers/readNotices.js';
import { readCase } from '../../../src/gate-server/verifications/VerificationCase.js';
import { eachDatabase } from '../store/eachDatabase.js';
import { consents, createHolder, day, number, openWorld, outcome } from './openWorld.js';

const no = (reason: DecisionReason) => () => outcome({ result: 'ineligible', reason });
let serial = 0;
const unused = () => `1101051949123100${String(serial++).padStart(4, '0')}`;

eachDatabase((opened) => {
  const open = (options = {}) => openWorld(opened.database, options);

  describe('a viewer proves their right', () => {
    test('and the theatre is open until the day that was said', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const view = await world.tryRegistry(viewer, '林静', unused());
      expect(view).toMatchObject({ state: 'verified', reason: 'confirmed', next: ['watch', 'withdraw'] });
      expect(await readEntitlement(opened.database, viewer, '2026-11-26T02:00:00.000Z')).toMatchObject({
        active: true,
        eligibility: 'visual',
        level: 3,
        validUntil: '2027-11-26T02:00:00.000Z',
      });
    });

    test('each step gives the case with a higher version; a stale page is told, and nothing is lost', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const draft = world.open(await world.verifications.start(viewer, { provider: 'registry' }));
      expect(draft).toMatchObject({ state: 'draft', version: 1, given: [], answers: {} });
      const saved = world.open(
        await world.verifications.saveAnswers(draft.id, viewer, { name: '林静' }, { ifVersion: 1 }),
      );
      expect(saved).toMatchObject({ version: 2, given: ['name'], answers: {} });
      expect(
        await world.verifications.saveAnswers(draft.id, viewer, { name: 'late' }, { ifVersion: 1 }),
      ).toEqual({ ok: false, code: 'changed-meanwhile' });
      expect(world.vault.read(draft.id).name?.reveal()).toBe('林静');
    });

    test('the same key starts the same application; another start is told which one is open', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const ask = () => world.verifications.start(viewer, { provider: 'registry' }, { idempotencyKey: 'k' });
      const [first, second] = [world.open(await ask()), world.open(await ask())];
      expect(second.id).toBe(first.id);
      expect(await world.verifications.start(viewer, { provider: 'person' })).toEqual({
        ok: false,
        code: 'open-case-exists',
        open: first.id,
      });
    });

    test('nobody else sees or changes an application', async () => {
      const world = open();
      const [viewer, stranger] = [await world.createViewer(), await world.createViewer()];
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'registry', consents }));
      const gone = { ok: false, code: 'not-found' };
      expect(await world.verifications.view(id, stranger)).toEqual(gone);
      expect(await world.verifications.saveAnswers(id, stranger, { name: 'x' })).toEqual(gone);
      expect(await world.verifications.submit(id, stranger, { locale: 'en' })).toEqual(gone);
      expect(await world.verifications.appeal(id, stranger, 'x')).toEqual(gone);
      expect(await world.verifications.withdraw(id, stranger)).toEqual(gone);
      expect(await world.verifications.renew(id, stranger, { locale: 'en' })).toEqual(gone);
    });
  });

  describe('nothing is asked of a provider before the viewer agreed', () => {
    test.each([
      ['to the handling of sensitive data', { passingOn: true, notice: '2026-11' }, '/consents/sensitive'],
      ['to passing it on', { sensitive: true, notice: '2026-11' }, '/consents/passingOn'],
      ['to the notice that is in force', { ...consents, notice: '2020-01' }, '/consents/notice'],
    ])('%s', async (_title, given, pointer) => {
      const world = open();
      let asked = 0;
      world.said.registry = () => (asked++, outcome({ result: 'review' }));
      const viewer = await world.createViewer();
      const { id } = world.open(
        await world.verifications.start(viewer, { provider: 'registry', consents: given }),
      );
      await world.verifications.saveAnswers(id, viewer, { name: 'a', number });
      expect(await world.verifications.submit(id, viewer, { locale: 'en' })).toMatchObject({
        code: 'consent-missing',
        errors: [{ pointer }],
      });
      await world.verifications.settled();
      expect(asked).toBe(0);
    });

    test('what is missing is named, and what is no longer in memory is asked for again', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'registry', consents }));
      await world.verifications.saveAnswers(id, viewer, { number });
      world.vault.forget(id);
      expect(await world.verifications.submit(id, viewer, { locale: 'en' })).toEqual({
        ok: false,
        code: 'invalid-input',
        errors: [
          { pointer: '/name', code: 'required' },
          { pointer: '/number', code: 'needed-again' },
        ],
      });
    });

    test('a field that this way does not ask for, and a text without end, are refused', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'registry' }));
      const given = { phone: '1', number: 'x'.repeat(2_001) };
      expect(await world.verifications.saveAnswers(id, viewer, given)).toMatchObject({
        code: 'invalid-input',
        errors: [
          { pointer: '/phone', code: 'unknown' },
          { pointer: '/number', code: 'too-long' },
        ],
      });
    });
  });

  test('attack 50: more than the machine can check are asked to come back in a moment, with nothing lost', async () => {
    const world = open({ checksAtOnce: 2 });
    world.said.registry = () => new Promise<never>(() => undefined);
    const viewers = [await world.createViewer(), await world.createViewer(), await world.createViewer()];
    const send = async (viewer: string) => {
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'registry', consents }));
      await world.verifications.saveAnswers(id, viewer, { name: 'a', number });
      return { id, answer: await world.verifications.submit(id, viewer, { locale: 'en' }) };
    };
    await send(viewers[0]!);
    await send(viewers[1]!);
    const { id, answer } = await send(viewers[2]!);
    expect(answer).toEqual({ ok: false, code: 'rate-limited', retryAfterMs: 5_000 });
    expect(world.open(await world.verifications.view(id, viewers[2]!))).toMatchObject({
      state: 'draft',
      given: ['name', 'number'],
    });
    await world.verifications.settled();
    expect(await world.verifications.submit(id, viewers[2]!, { locale: 'en' })).toMatchObject({ ok: true });
    await world.verifications.settled();
  });

  describe('only a yes opens the theatre', () => {
    const step = (one: unknown) => one as ReturnType<typeof outcome>;
    const yes = {
      result: 'eligible',
      eligibility: 'visual',
      level: 3,
      reason: 'confirmed',
      subjects: [{ scheme: 's', value: new Secret('1') }],
    };
    test.each([
      ['throws', () => Promise.reject(new Error('broken'))],
      ['never answers', () => new Promise<never>(() => undefined)],
      ['says nothing', () => step(undefined)],
      ['says something else', () => step('eligible')],
      ['has no type of answer', () => step({ outcome: yes })],
      ['has an unknown result', () => step({ step: 'outcome', outcome: { ...yes, result: 'ELIGIBLE' } })],
      ['does not confirm', () => step({ step: 'outcome', outcome: { ...yes, reason: 'other' } })],
      ['knows no such eligibility', () => step({ step: 'outcome', outcome: { ...yes, eligibility: 'all' } })],
      ['is surer than sure', () => step({ step: 'outcome', outcome: { ...yes, level: 5 } })],
      ['names nobody', () => step({ step: 'outcome', outcome: { ...yes, subjects: [] } })],
      [
        'names an empty one',
        () =>
          step({ step: 'outcome', outcome: { ...yes, subjects: [{ scheme: 's', value: new Secret('') }] } }),
      ],
      [
        'names one in clear',
        () => step({ step: 'outcome', outcome: { ...yes, subjects: [{ scheme: 's', value: '1' }] } }),
      ],
      [
        'has a date that is none',
        () => step({ step: 'outcome', outcome: { ...yes, validUntil: 'for ever' } }),
      ],
    ])('a provider that %s keeps the viewer waiting, neither refused nor let in', async (_title, say) => {
      const world = open();
      world.said.registry = say;
      const viewer = await world.createViewer();
      const view = await world.tryRegistry(viewer);
      expect(view).toMatchObject({
        state: 'checking',
        reason: 'provider-silent',
        next: ['wait', 'withdraw'],
      });
      expect(await world.isActive(viewer)).toBe(false);
    });

    test('when the silent provider answers again the viewer is in, without typing anything', async () => {
      const world = open();
      const mine = unused();
      const later = world.said.registry;
      world.said.registry = () => Promise.reject(new Error('down'));
      const viewer = await world.createViewer();
      const { id } = await world.tryRegistry(viewer, '林静', mine);
      world.said.registry = later;
      world.clock.now += 61_000;
      await world.verifications.runDue();
      await world.verifications.settled();
      expect(world.open(await world.verifications.view(id, viewer)).state).toBe('verified');
    });

    test('a certificate that has run out is told as that', async () => {
      const world = open();
      world.said.registry = () => step({ step: 'outcome', outcome: { ...yes, validUntil: '2020-01-01' } });
      const viewer = await world.createViewer();
      expect(await world.tryRegistry(viewer)).toMatchObject({
        state: 'rejected',
        reason: 'certificate-expired',
      });
    });

    test('no answer holds for longer than five years, whatever it says', async () => {
      const world = open();
      const subjects = [{ scheme: 's', value: new Secret(unused()) }];
      world.said.registry = () =>
        step({ step: 'outcome', outcome: { ...yes, subjects, validUntil: '9999-12-31' } });
      const viewer = await world.createViewer();
      expect((await world.tryRegistry(viewer)).validUntil).toMatch(/^2031-/);
    });
  });

  describe('a restart forgets numbers and nothing else', () => {
    test('an application whose number was only in the memory of a process that is gone asks for it again', async () => {
      const holder = createHolder();
      const first = open({ holder });
      first.said.registry = () => Promise.reject(new Error('down'));
      const viewer = await first.createViewer();
      const { id } = await first.tryRegistry(viewer);
      const second = open({ holder });
      holder.clock.now += 70_000;
      await second.verifications.runDue();
      await second.verifications.settled();
      // The process that has it may only be slow: another one waits before it takes it for gone.
      expect(second.open(await second.verifications.view(id, viewer)).state).toBe('checking');
      holder.clock.now += 5 * 60_000;
      await second.verifications.runDue();
      await second.verifications.settled();
      expect(second.open(await second.verifications.view(id, viewer))).toMatchObject({
        state: 'needs-evidence',
        reason: 'number-needed-again',
        given: [],
        consents,
        next: ['answer', 'submit', 'withdraw'],
      });
    });

    test('of two processes that share the work, neither asks for what the page has: it is sent along, whichever is asked', async () => {
      const holder = createHolder();
      const [one, other] = [open({ holder }), open({ holder })];
      const viewer = await one.createViewer();
      const { id } = one.open(await one.verifications.start(viewer, { provider: 'registry', consents }));
      const certificate = unused();
      one.open(await one.verifications.saveAnswers(id, viewer, { name: '林静' }));
      const saved = other.open(await other.verifications.saveAnswers(id, viewer, { number: certificate }));
      expect(saved.given).toEqual(['number']);
      // Without them it would have to ask: for the name here, for the number there.
      expect(await other.verifications.submit(id, viewer, { locale: 'en' })).toMatchObject({
        errors: [{ pointer: '/name', code: 'needed-again' }],
      });
      expect(await one.verifications.submit(id, viewer, { locale: 'en' })).toMatchObject({
        errors: [{ pointer: '/number', code: 'needed-again' }],
      });
      for (const wrong of [{ phone: '1' }, { number: 'x'.repeat(2_001) }])
        expect(await one.verifications.submit(id, viewer, { locale: 'en', given: wrong })).toMatchObject({
          code: 'invalid-input',
        });
      const given = { name: '林静', number: certificate };
      one.open(await one.verifications.submit(id, viewer, { locale: 'en', given }));
      await one.verifications.settled();
      expect(other.open(await other.verifications.view(id, viewer)).state).toBe('verified');
      expect(one.vault.read(id)).toEqual({});
    });

    test('numbers are remembered half an hour in a draft, and each word of the viewer gives another half', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'registry' }));
      await world.verifications.saveAnswers(id, viewer, { number });
      world.clock.now += 29 * 60_000;
      await world.verifications.saveAnswers(id, viewer, { name: 'a' });
      world.clock.now += 29 * 60_000;
      expect(world.open(await world.verifications.view(id, viewer)).given).toEqual(['number', 'name']);
      world.clock.now += 31 * 60_000;
      expect(world.open(await world.verifications.view(id, viewer)).given).toEqual([]);
    });
  });

  describe('a provider’s own page', () => {
    test('the viewer goes there and comes back verified', async () => {
      const world = open();
      const mine = unused();
      world.said.state = () =>
        outcome({
          result: 'eligible',
          eligibility: 'visual',
          level: 4,
          reason: 'confirmed',
          subjects: [{ scheme: 'oidc', value: new Secret(mine) }],
        });
      const viewer = await world.createViewer();
      const { id, away, back } = await world.tryState(viewer);
      expect(away).toMatchObject({ state: 'checking', next: ['redirect', 'withdraw'] });
      world.open(await world.verifications.resume({ provider: 'state', url: back, viewer, locale: 'en' }));
      await world.verifications.settled();
      expect(world.open(await world.verifications.view(id, viewer))).toMatchObject({ state: 'verified' });
    });

    test('attack 8: a replayed one-time message is used once, of fifty at a time', async () => {
      const world = open();
      const mine = unused();
      let asked = 0;
      world.said.state = () => {
        asked++;
        return outcome({
          result: 'eligible',
          eligibility: 'visual',
          level: 4,
          reason: 'confirmed',
          subjects: [{ scheme: 'oidc', value: new Secret(mine) }],
        });
      };
      const viewer = await world.createViewer();
      const { back } = await world.tryState(viewer);
      const message = { provider: 'state', url: back, viewer, locale: 'en' };
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => world.verifications.resume(message)),
      );
      await world.verifications.settled();
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(asked).toBe(1);
      expect(await world.verifications.resume(message)).toEqual({ ok: false, code: 'replayed' });
    });

    test('a message that was made for another viewer, another way or nobody is not taken', async () => {
      const world = open();
      const [viewer, thief] = [await world.createViewer(), await world.createViewer()];
      const { back } = await world.tryState(viewer);
      const gone = { ok: false, code: 'not-found' };
      const locale = 'en';
      expect(
        await world.verifications.resume({ provider: 'state', url: back, viewer: thief, locale }),
      ).toEqual(gone);
      expect(await world.verifications.resume({ provider: 'registry', url: back, viewer, locale })).toEqual(
        gone,
      );
      const made = back.replace(/state=.*/, 'state=made-up');
      expect(await world.verifications.resume({ provider: 'state', url: made, viewer, locale })).toEqual(
        gone,
      );
      expect(
        await world.verifications.resume({ provider: 'state', url: 'nonsense', viewer, locale }),
      ).toEqual(gone);
      expect(
        await world.verifications.resume({ provider: 'state', url: back, viewer, locale }),
      ).toMatchObject({ ok: true });
      await world.verifications.settled();
    });

    test('who does not come back can go on, and is told that the sign-in was left', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const { id } = await world.tryState(viewer);
      world.clock.now += 3_601_000;
      await world.verifications.runDue();
      const view = world.open(await world.verifications.view(id, viewer));
      expect(view).toMatchObject({ state: 'needs-evidence', reason: 'sign-in-cancelled' });
      expect(view.redirect).toBeUndefined();
    });

    test('a return that is not answered sends the viewer to the page once more', async () => {
      const world = open();
      world.said.state = () => Promise.reject(new Error('down'));
      const viewer = await world.createViewer();
      const { id, away, back } = await world.tryState(viewer);
      world.open(await world.verifications.resume({ provider: 'state', url: back, viewer, locale: 'en' }));
      await world.verifications.settled();
      world.clock.now += 61_000;
      await world.verifications.runDue();
      await world.verifications.settled();
      const again = world.open(await world.verifications.view(id, viewer));
      expect(again.next).toContain('redirect');
      expect(again.redirect).not.toBe(away.redirect);
    });
  });

  describe('one certificate, one viewer', () => {
    test('attack 15: not found, not matching and claimed are one answer, in all that the viewer sees', async () => {
      const world = open();
      const claimed = unused();
      const owner = await world.createViewer();
      await world.tryRegistry(owner, '林静', claimed);
      const look = async (say?: typeof world.said.registry) => {
        if (say) world.said.registry = say;
        const viewer = await world.createViewer();
        const view = await world.tryRegistry(viewer, '林静', claimed);
        return { ...view, id: '' };
      };
      const taken = await look();
      const missing = await look(no('not-found'));
      const other = await look(no('does-not-match'));
      const less = await look(() => outcome({ result: 'insufficient', reason: 'not-found' }));
      expect(missing).toEqual(taken);
      expect(other).toEqual(taken);
      expect(less).toEqual(taken);
      expect(taken).toMatchObject({ state: 'rejected', reason: 'does-not-match' });
    });

    test('attack 15: each of the three costs one slow tag, so that the time tells nothing', async () => {
      let tags = 0;
      const counting = {
        pending: 0,
        tag: (subject: { scheme: string; value: Secret }) => (
          tags++,
          Promise.resolve([subject.value.reveal()] as const)
        ),
      };
      const world = open({ tagger: counting });
      const claimed = unused();
      const owner = await world.createViewer();
      await world.tryRegistry(owner, '林静', claimed);
      const count = async (say?: typeof world.said.registry) => {
        if (say) world.said.registry = say;
        tags = 0;
        const viewer = await world.createViewer();
        await world.tryRegistry(viewer, '林静', claimed);
        return tags;
      };
      expect([await count(), await count(no('not-found')), await count(no('does-not-match'))]).toEqual([
        1, 1, 1,
      ]);
    });

    test('attack 14: who guesses with a victim’s number locks nobody out, and the owner gets word of it', async () => {
      const world = open();
      const claimed = unused();
      const owner = await world.createViewer();
      await world.tryRegistry(owner, '林静', claimed);
      for (let attempt = 0; attempt < 8; attempt++) {
        const thief = await world.createViewer();
        expect((await world.tryRegistry(thief, '林静', claimed)).state).toBe('rejected');
        expect(await world.isActive(thief)).toBe(false);
      }
      expect(await world.isActive(owner)).toBe(true);
      // Once a day, however often it was tried.
      expect(await readNotices(opened.database, owner)).toMatchObject([
        { code: 'certificate-tried-by-another' },
      ]);
    });

    test('attack 44: a relative’s number is taken back by its owner with a stronger proof; the first is told why and may appeal', async () => {
      const world = open();
      const mine = unused();
      const [relative, owner] = [await world.createViewer(), await world.createViewer()];
      const first = await world.tryRegistry(relative, '林静', mine);
      world.said.state = () =>
        outcome({
          result: 'eligible',
          eligibility: 'visual',
          level: 4,
          reason: 'confirmed',
          subjects: [{ scheme: 'cn-certificate', value: new Secret(mine) }],
        });
      const { back } = await world.tryState(owner);
      world.open(
        await world.verifications.resume({ provider: 'state', url: back, viewer: owner, locale: 'en' }),
      );
      await world.verifications.settled();

      expect(await world.isActive(owner)).toBe(true);
      expect(await world.isActive(relative)).toBe(false);
      expect(world.open(await world.verifications.view(first.id, relative))).toMatchObject({
        state: 'revoked',
        reason: 'taken-back-by-owner',
        next: ['appeal', 'withdraw'],
      });
      expect(await readNotices(opened.database, relative)).toMatchObject([
        { code: 'certificate-taken-back' },
      ]);
      world.open(await world.verifications.appeal(first.id, relative, 'It is mine.'));
      // … and an equal or weaker proof never takes it back again by itself.
      const again = await world.createViewer();
      expect((await world.tryRegistry(again, '林静', mine)).state).toBe('rejected');
      expect(await world.isActive(owner)).toBe(true);
    });

    test('attack 44: an owner who cannot prove more is helped by a person, who gives the certificate back', async () => {
      const world = open();
      const mine = unused();
      const [thief, owner, reviewer] = [
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      await world.tryRegistry(thief, '林静', mine);
      const refused = await world.tryRegistry(owner, '林静', mine);
      world.open(await world.verifications.appeal(refused.id, owner, 'I called.'));
      const { reviews } = world.verifications;
      const listed = (await reviews.list(reviewer)).find(({ id }) => id === refused.id);
      expect(listed).toMatchObject({
        assigned: 'nobody',
        appeal: { words: '', previousReason: 'certificate-claimed' },
      });
      expect(await reviews.assign(refused.id, reviewer)).toMatchObject({
        review: { appeal: { words: 'I called.' } },
      });
      expect(await reviews.decide(refused.id, reviewer, { decision: 'verify', reason: 'confirmed' })).toEqual(
        {
          ok: true,
          state: 'verified',
        },
      );
      expect(await world.isActive(owner)).toBe(true);
      expect(await world.isActive(thief)).toBe(false);
    });

    test('who proves it a second way, which opens less, and takes that back, keeps the certificate with the films', async () => {
      const world = open();
      const mine = unused();
      const viewer = await world.createViewer();
      await world.tryRegistry(viewer, '林静', mine);
      world.said.library = () =>
        outcome({
          result: 'eligible',
          eligibility: 'print-disability',
          level: 3,
          subjects: [{ scheme: 'cn-certificate', value: new Secret(mine) }],
          reason: 'confirmed',
        });
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'library', consents }));
      world.open(await world.verifications.saveAnswers(id, viewer, { code: 'c' }));
      world.open(await world.verifications.submit(id, viewer, { locale: 'en' }));
      await world.verifications.settled();
      expect(world.open(await world.verifications.withdraw(id, viewer)).state).toBe('withdrawn');
      expect(await world.isActive(viewer)).toBe(true);
      const other = await world.createViewer();
      expect((await world.tryRegistry(other, '林静', mine)).state).toBe('rejected');
      expect(await world.isActive(other)).toBe(false);
    });

    test('a certificate of another’s that is given after an appeal is looked at once, and then by a person', async () => {
      const world = open();
      const theirs = unused();
      const sayYes = world.said.registry;
      await world.tryRegistry(await world.createViewer(), '林静', theirs);
      const [viewer, reviewer] = [await world.createViewer(), await world.createViewer()];
      world.said.registry = no('does-not-match');
      const { id } = await world.tryRegistry(viewer, '林静', unused());
      world.open(await world.verifications.appeal(id, viewer, 'Once more.'));
      await world.verifications.reviews.assign(id, reviewer);
      const asked = { decision: 'ask', reason: 'evidence-unreadable' } as const;
      expect(await world.verifications.reviews.decide(id, reviewer, asked)).toMatchObject({ ok: true });
      world.said.registry = sayYes;
      world.open(await world.verifications.saveAnswers(id, viewer, { name: '林静', number: theirs }));
      const sent = world.open(await world.verifications.submit(id, viewer, { locale: 'en' }));
      await world.verifications.settled();
      expect(await readCase(opened.database, id)).toMatchObject({
        state: 'checking',
        awaits: 'person',
        attempts: 2,
        // It was taken by the one who checks, and settled.
        version: sent.version + 2,
      });
    });

    test('taking an application back frees the certificate at once', async () => {
      const world = open();
      const mine = unused();
      const [first, second] = [await world.createViewer(), await world.createViewer()];
      const { id } = await world.tryRegistry(first, '林静', mine);
      expect(world.open(await world.verifications.withdraw(id, first))).toMatchObject({
        state: 'withdrawn',
        next: [],
      });
      expect(await world.isActive(first)).toBe(false);
      expect((await world.tryRegistry(second, '林静', mine)).state).toBe('verified');
    });
  });

  describe('a refusal is not the end', () => {
    test('a slip of the hand is put right without starting again: only what was wrong is said anew', async () => {
      const world = open();
      const mine = unused();
      const yes = world.said.registry;
      world.said.registry = no('does-not-match');
      const viewer = await world.createViewer();
      const { id, next } = await world.tryRegistry(viewer, '林净', mine);
      expect(next).toEqual(['answer', 'appeal', 'withdraw']);
      world.said.registry = yes;
      expect(world.open(await world.verifications.saveAnswers(id, viewer, { name: '林静' }))).toMatchObject({
        state: 'needs-evidence',
        given: ['name', 'number'],
      });
      world.open(await world.verifications.submit(id, viewer, { locale: 'en' }));
      await world.verifications.settled();
      expect(world.open(await world.verifications.view(id, viewer)).state).toBe('verified');
    });

    test('attack 13: after five refusals a person helps; it is not a wall', async () => {
      const world = open();
      world.said.registry = no('does-not-match');
      const viewer = await world.createViewer();
      const { id } = await world.tryRegistry(viewer);
      for (let attempt = 1; attempt < 5; attempt++) {
        world.open(await world.verifications.saveAnswers(id, viewer, { name: `n${attempt}` }));
        world.open(await world.verifications.submit(id, viewer, { locale: 'en' }));
        await world.verifications.settled();
      }
      expect(world.open(await world.verifications.view(id, viewer)).next).toEqual(['appeal', 'withdraw']);
      expect(await world.verifications.saveAnswers(id, viewer, { name: 'n6' })).toEqual({
        ok: false,
        code: 'wrong-state',
      });
      expect(world.open(await world.verifications.appeal(id, viewer, '')).state).toBe('appealed');
    });
  });

  describe('a person decides', () => {
    test('how to reach a viewer is told only to the reviewer who has the case', async () => {
      const world = open();
      const [viewer, one, other] = [
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      const { id, state, answers } = await world.askPerson(viewer);
      expect(state).toBe('checking');
      expect(answers).toEqual({ name: '林静', phone: '13800000000' });
      const { reviews } = world.verifications;
      expect(await reviews.assign(id, one)).toMatchObject({ review: { contact: answers, assigned: 'you' } });
      const seen = (await reviews.list(other)).find((entry) => entry.id === id);
      expect(seen).toMatchObject({ assigned: 'another' });
      expect(JSON.stringify(seen)).not.toMatch(/13800000000|林静/);
      expect(await reviews.assign(id, other)).toEqual({ ok: false, code: 'changed-meanwhile' });
      expect(await reviews.decide(id, other, { decision: 'verify', reason: 'confirmed' })).toEqual({
        ok: false,
        code: 'not-allowed',
      });
      const raw = JSON.stringify(
        await opened.database.query('select * from verification where id = $1', [id]),
      );
      expect(raw).not.toMatch(/13800000000|林静/);
    });

    test('attack 31: nobody sees or decides their own case, nor a second time the same one', async () => {
      const world = open();
      const [viewer, one, other] = [
        await world.createViewer(),
        await world.createViewer(),
        await world.createViewer(),
      ];
      const { id } = await world.askPerson(viewer);
      const { reviews } = world.verifications;
      expect((await reviews.list(viewer)).some((entry) => entry.id === id)).toBe(false);
      expect(await reviews.assign(id, viewer)).toEqual({ ok: false, code: 'not-found' });
      await reviews.assign(id, one);
      expect(await reviews.decide(id, one, { decision: 'reject', reason: 'confirmed' })).toMatchObject({
        code: 'invalid-input',
      });
      expect(
        await reviews.decide(id, one, { decision: 'reject', reason: 'not-eligible', note: 'Sorry.' }),
      ).toEqual({ ok: true, state: 'rejected' });
      expect(world.open(await world.verifications.view(id, viewer))).toMatchObject({
        reason: 'not-eligible',
        note: 'Sorry.',
      });
      world.open(await world.verifications.appeal(id, viewer, 'Please look again.'));
      expect(await reviews.assign(id, one)).toEqual({ ok: false, code: 'not-allowed' });
      expect(await reviews.assign(id, other)).toMatchObject({ ok: true });
      expect(await reviews.decide(id, other, { decision: 'reject', reason: 'not-eligible' })).toEqual({
        ok: true,
        state: 'rejected',
      });
      expect(await world.verifications.appeal(id, viewer, 'Again.')).toEqual({
        ok: false,
        code: 'wrong-state',
      });
    });
  });

  describe('time passes', () => {
    test('a verification ends on its day, and is renewed without agreeing or telling again what may be kept', async () => {
      const world = open();
      const mine = unused();
      const viewer = await world.createViewer();
      const { id } = await world.tryRegistry(viewer, '林静', mine);
      expect(await world.verifications.renew(id, viewer, { locale: 'en' })).toEqual({
        ok: false,
        code: 'wrong-state',
      });
      world.clock.now += 366 * day;
      expect(await world.isActive(viewer)).toBe(false);
      await world.verifications.runDue();
      expect(world.open(await world.verifications.view(id, viewer))).toMatchObject({
        state: 'expired',
        next: ['renew', 'withdraw'],
      });
      world.open(await world.verifications.renew(id, viewer, { locale: 'en' }));
      await world.verifications.settled();
      expect(world.open(await world.verifications.view(id, viewer))).toMatchObject({
        state: 'needs-evidence',
        reason: 'number-needed-again',
      });
      world.open(await world.verifications.saveAnswers(id, viewer, { name: '林静', number: mine }));
      world.open(await world.verifications.submit(id, viewer, { locale: 'en' }));
      await world.verifications.settled();
      expect(await world.isActive(viewer)).toBe(true);
    });

    test('a notice that has changed is agreed to before a renewal, and the record says to which', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const { id } = await world.tryRegistry(viewer, '林静', unused());
      world.clock.now += 340 * day;
      world.holder.notice = '2027-10';
      expect(await world.verifications.renew(id, viewer, { locale: 'en' })).toEqual({
        ok: false,
        code: 'consent-missing',
        errors: [{ pointer: '/consents/notice', code: 'outdated' }],
      });
      expect(world.open(await world.verifications.view(id, viewer)).state).toBe('verified');
      const consents = { sensitive: true, notice: '2027-10' };
      const renewed = world.open(await world.verifications.renew(id, viewer, { locale: 'en', consents }));
      expect(renewed.consents).toEqual({ sensitive: true, passingOn: true, notice: '2027-10' });
      const records = await opened.database.query<{ purpose: string }>(
        `select distinct notice, purpose from consent where notice = '2027-10' order by purpose`,
        [],
      );
      expect(records.map(({ purpose }) => purpose)).toEqual(['passing-on', 'sensitive']);
      await world.verifications.settled();
    });

    test('who renews in time goes on watching meanwhile', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const { id } = await world.tryRegistry(viewer, '林静', unused());
      world.clock.now += 340 * day;
      expect(world.open(await world.verifications.view(id, viewer)).next).toContain('renew');
      world.open(await world.verifications.renew(id, viewer, { locale: 'en' }));
      await world.verifications.settled();
      expect(await world.isActive(viewer)).toBe(true);
    });

    test('a provider that fails, or says no once, takes nothing away; two times no, seven days apart, does', async () => {
      const world = open();
      const mine = unused();
      const viewer = await world.createViewer();
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'library', consents }));
      world.open(await world.verifications.saveAnswers(id, viewer, { code: mine }));
      world.open(await world.verifications.submit(id, viewer, { locale: 'en' }));
      await world.verifications.settled();
      const run = async (days: number, say: typeof world.said.recheck) => {
        world.clock.now += days * day;
        world.said.recheck = say;
        await world.verifications.runDue();
        return world.isActive(viewer);
      };
      const refuse = () => Promise.resolve({ result: 'ineligible', reason: 'not-found' } as const);
      const fail = () => Promise.reject(new Error('down'));
      expect(await run(31, fail)).toBe(true);
      expect(await run(2, refuse)).toBe(true);
      expect(await run(1, refuse)).toBe(true); // not yet asked again
      await world.verifications.recheck(id, { result: 'ineligible', reason: 'not-found' });
      expect(await world.isActive(viewer)).toBe(true); // told again too soon
      expect(await run(8, refuse)).toBe(false);
      expect(world.open(await world.verifications.view(id, viewer))).toMatchObject({
        state: 'revoked',
        next: ['appeal', 'withdraw'],
      });
    });

    test('applications whose provider is gone wait, and keep no other waiting', async () => {
      const world = open();
      const due = new Date(world.clock.now - 3_600_000).toISOString();
      for (let gone = 0; gone < 101; gone += 1)
        await opened.database.query(
          `insert into verification (id, viewer_id, provider, state, case_key, next_check_at, created_at, updated_at)
           values ($1, $2, 'gone', 'checking', 'k', $3, $3, $3)`,
          [`gone-${opened.engine}-${gone}`, await world.createViewer(), due],
        );
      const viewer = await world.createViewer();
      world.said.registry = () => outcome({ result: 'unavailable', retryAfterMs: 60_000 });
      const { id } = await world.tryRegistry(viewer, '林静', unused());
      world.said.registry = no('not-eligible');
      world.clock.now += 120_000;
      await world.verifications.runDue();
      await world.verifications.settled();
      await world.verifications.runDue();
      await world.verifications.settled();
      expect(world.open(await world.verifications.view(id, viewer)).state).toBe('rejected');
      const [told] = world.holder.logged as { provider?: string; error?: Error }[];
      expect(told?.provider).toBe('gone');
      expect(told?.error?.message).toContain('Give it to createGate again');
      await opened.database.query(`delete from verification where provider = 'gone'`);
    });

    test('a provider that never answers when it is asked again keeps nothing that is due waiting', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const { id } = world.open(await world.verifications.start(viewer, { provider: 'library', consents }));
      world.open(await world.verifications.saveAnswers(id, viewer, { code: unused() }));
      world.open(await world.verifications.submit(id, viewer, { locale: 'en' }));
      await world.verifications.settled();
      world.clock.now += 31 * day;
      world.said.recheck = () => new Promise(() => undefined);
      expect((await world.verifications.runDue()).rechecked).toBeGreaterThan(0);
      expect(await world.isActive(viewer)).toBe(true);
      expect(world.holder.logged).toContainEqual(
        expect.objectContaining({ event: 'provider-failed', provider: 'library' }),
      );
    });

    test('a yes between two times no wipes the first out', async () => {
      const world = open();
      const viewer = await world.createViewer();
      const { id } = await world.tryRegistry(viewer, '林静', unused());
      const refuse = { result: 'ineligible', reason: 'not-found' } as const;
      await world.verifications.recheck(id, refuse);
      world.clock.now += 4 * day;
      await world.verifications.recheck(id, {
        result: 'eligible',
        eligibility: 'visual',
        level: 3,
        reason: 'confirmed',
        subjects: [{ scheme: 's', value: new Secret('1') }],
      });
      world.clock.now += 4 * day;
      await world.verifications.recheck(id, refuse);
      expect(await world.isActive(viewer)).toBe(true);
    });
  });

  test('after all this every decision is in the log, in one unbroken chain', async () => {
    const proof = await verifyDecisions(opened.database);
    expect(proof).toMatchObject({ ok: true });
    expect(proof.ok && proof.head.lines).toBeGreaterThan(100);
  });
});
