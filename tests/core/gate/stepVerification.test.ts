import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewReasons } from '../../../src/core/gate/reviewReasons.js';
import {
  stepVerification,
  type VerificationEvent,
  type VerificationStanding,
} from '../../../src/core/gate/stepVerification.js';
import type { DecisionReason, VerificationState } from '../../../src/core/gate/Verification.js';

const states: readonly VerificationState[] = [
  'draft',
  'submitted',
  'checking',
  'needs-evidence',
  'verified',
  'rejected',
  'appealed',
  'expired',
  'revoked',
  'withdrawn',
];
const reasons: readonly DecisionReason[] = [
  'confirmed',
  'not-found',
  'does-not-match',
  'not-eligible',
  'certificate-expired',
  'certificate-claimed',
  'number-needed-again',
  'code-unknown',
  'code-expired',
  'evidence-unreadable',
  'call-back-unanswered',
  'provider-silent',
  'sign-in-cancelled',
  'taken-back-by-owner',
  'fraud',
  'withdrawn-by-viewer',
  'other',
];

const people = ['ada', 'bo', 'chen', 'dora'] as const;
const yesAndNo = [true, false] as const;

/** Every event that can be written down with these reasons and people, and every standing. */
const events: readonly VerificationEvent[] = [
  ...(['answer', 'submit', 'check', 'secrets-lost', 'appeal', 'withdraw', 'expire', 'renew'] as const).map(
    (type) => ({ type }),
  ),
  ...(['eligible', 'ineligible', 'insufficient', 'review', 'unavailable'] as const).flatMap((result) =>
    [...reasons, null].map((reason) => ({ type: 'outcome' as const, result, reason })),
  ),
  ...(['verify', 'reject', 'ask'] as const).flatMap((decision) =>
    reasons.flatMap((reason) =>
      people.map((reviewer) => ({ type: 'decide' as const, decision, reason, reviewer })),
    ),
  ),
  ...people.map((reviewer) => ({ type: 'refer' as const, reviewer })),
  ...(['two-reviewers', 'two-negatives', 'owner'] as const).flatMap((by) =>
    reasons.map((reason) => ({ type: 'revoke' as const, reason, by })),
  ),
];
const standings: readonly VerificationStanding[] = states.flatMap((state) =>
  people.flatMap((viewer) =>
    [...people, null].flatMap((decidedBy) =>
      yesAndNo.flatMap((appealed) =>
        yesAndNo.map((contested) => ({ state, viewer, decidedBy, appealed, contested })),
      ),
    ),
  ),
);
/** By type first, so that one with few blanks to fill is drawn as often as one with many. */
const event = fc
  .constantFrom(...new Set(events.map(({ type }) => type)))
  .chain((type) => fc.constantFrom(...events.filter((one) => one.type === type)));

const draft: VerificationStanding = {
  state: 'draft',
  viewer: 'ada',
  decidedBy: null,
  appealed: false,
  contested: false,
};

/** A case and all that happens to it; what is refused leaves it as it was. */
function follow(events: readonly VerificationEvent[], from = draft) {
  const trail = [from];
  for (const one of events) {
    const now = trail.at(-1)!;
    const step = stepVerification(now, one);
    if (step.ok)
      trail.push({
        ...now,
        state: step.state,
        decidedBy: step.decidedBy,
        appealed: now.appealed || one.type === 'appeal',
        contested: now.contested || one.type === 'refer',
      });
  }
  return trail;
}

/** Everything that the diagram of Verification.ts allows, and nothing else. */
const diagram: Readonly<Record<VerificationState, readonly VerificationState[]>> = {
  draft: ['draft', 'submitted', 'withdrawn'],
  submitted: ['checking', 'needs-evidence', 'withdrawn'],
  checking: ['checking', 'verified', 'needs-evidence', 'rejected', 'withdrawn'],
  'needs-evidence': ['needs-evidence', 'submitted', 'withdrawn'],
  verified: ['expired', 'submitted', 'revoked', 'withdrawn'],
  rejected: ['appealed', 'needs-evidence', 'withdrawn'],
  appealed: ['appealed', 'verified', 'rejected', 'needs-evidence', 'withdrawn'],
  expired: ['submitted', 'revoked', 'withdrawn'],
  revoked: ['appealed', 'withdrawn'],
  withdrawn: [],
};

describe('attack 18: skipping states by the API', () => {
  test('no event whatever takes a case along a way that is not in the diagram', () => {
    const seen = new Set<string>();
    for (const now of standings)
      for (const one of events) {
        const step = stepVerification(now, one);
        if (step.ok) seen.add(`${now.state} ${step.state}`);
      }
    const drawn = Object.entries(diagram).flatMap(([from, to]) => to.map((state) => `${from} ${state}`));
    expect([...seen].sort()).toEqual(drawn.sort());
  });

  test('the theatre opens only after a typed yes of a provider, or a reviewer who is not the viewer', () => {
    let opened = 0;
    for (const now of standings)
      for (const one of events) {
        const step = stepVerification(now, one);
        if (!step.ok || step.state !== 'verified') continue;
        opened++;
        expect(['checking', 'appealed']).toContain(now.state);
        if (one.type === 'outcome') expect(one.result).toBe('eligible');
        else {
          expect(one).toMatchObject({ type: 'decide', decision: 'verify', reason: 'confirmed' });
          expect(one.type === 'decide' && one.reviewer).not.toBe(now.viewer);
        }
      }
    expect(opened).toBeGreaterThan(50);
  });

  test.each([
    'verified',
    'state',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'SUBMIT',
    'submit ',
  ])('an event that nobody knows is refused in every state: %j', (type) => {
    for (const state of states)
      expect(stepVerification({ ...draft, state }, { type } as unknown as VerificationEvent)).toEqual({
        ok: false,
        refusal: 'wrong-state',
      });
  });

  test.each(['ELIGIBLE', 'yes', 'true', true, 1, null, undefined, 'eligible ', {}, ['eligible'], 'toString'])(
    'an answer that the types do not know is neither yes nor no: %j',
    (result) => {
      const step = stepVerification({ ...draft, state: 'checking' }, {
        type: 'outcome',
        result,
        reason: 'confirmed',
      } as unknown as VerificationEvent);
      expect(step).toEqual({ ok: false, refusal: 'wrong-state' });
    },
  );

  test('a state that nobody knows goes nowhere', () => {
    fc.assert(
      fc.property(event, fc.constantFrom('Verified', 'toString', '', 'open'), (one, state) => {
        const step = stepVerification({ ...draft, state: state as VerificationState }, one);
        expect(step).toEqual({ ok: false, refusal: 'wrong-state' });
      }),
    );
  });
});

describe('a viewer is never lost between the states', () => {
  test('silence keeps the application waiting; it is never a no', () => {
    const step = stepVerification(
      { ...draft, state: 'checking' },
      { type: 'outcome', result: 'unavailable', reason: null },
    );
    expect(step).toMatchObject({ ok: true, state: 'checking', reason: 'provider-silent' });
  });

  test('whatever happened, the viewer can take the application back, and that is the end of it', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const last = follow(events).at(-1)!;
        if (last.state === 'withdrawn') return;
        expect(stepVerification(last, { type: 'withdraw' })).toMatchObject({ ok: true, state: 'withdrawn' });
      }),
    );
    fc.assert(
      fc.property(event, (one) => {
        expect(stepVerification({ ...draft, state: 'withdrawn' }, one).ok).toBe(false);
      }),
    );
  });

  test('a refusal can be appealed once, and after the second look it is final', () => {
    const refused: VerificationStanding = { ...draft, state: 'rejected', decidedBy: 'bo' };
    const [, appealed, again] = follow(
      [{ type: 'appeal' }, { type: 'decide', decision: 'reject', reason: 'not-eligible', reviewer: 'chen' }],
      refused,
    );
    expect(appealed).toMatchObject({ state: 'appealed' });
    expect(again).toMatchObject({ state: 'rejected', decidedBy: 'chen' });
    expect(stepVerification(again!, { type: 'appeal' })).toEqual({ ok: false, refusal: 'final' });
    expect(stepVerification(again!, { type: 'answer' })).toEqual({ ok: false, refusal: 'final' });
  });

  test('after an appeal no machine refuses: a person does, or nobody', () => {
    const refused = standings.flatMap((now) =>
      events.filter((one) => {
        const step = stepVerification({ ...now, appealed: true }, one);
        return step.ok && step.state === 'rejected';
      }),
    );
    expect(new Set(refused.map(({ type }) => type))).toEqual(new Set(['decide']));
  });

  test('a slip of the hand can be put right after a refusal, without starting again', () => {
    const trail = follow([{ type: 'answer' }, { type: 'submit' }], { ...draft, state: 'rejected' });
    expect(trail.map(({ state }) => state)).toEqual(['rejected', 'needs-evidence', 'submitted']);
  });
});

describe('attack 31: a rogue reviewer', () => {
  test('never decides about themselves, and never twice about the same viewer', () => {
    let decided = 0;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let now: VerificationStanding = { ...draft, state: 'checking' };
        let before: string | undefined;
        for (const one of events) {
          const step = stepVerification(now, one);
          if (!step.ok) continue;
          if (one.type === 'decide' && one.decision !== 'ask') {
            decided++;
            expect(one.reviewer).not.toBe(now.viewer);
            if (now.appealed) expect(one.reviewer).not.toBe(before);
            else before = one.reviewer;
          }
          if (now.appealed && step.state === 'rejected') break;
          now = { ...now, ...step, appealed: now.appealed || one.type === 'appeal' };
        }
      }),
      { numRuns: 5_000 },
    );
    expect(decided).toBeGreaterThan(100);
  });

  test('cannot give another’s certificate away alone: who found it taken, or was objected to, is not who decides', () => {
    const verify = (reviewer: string) =>
      ({ type: 'decide', decision: 'verify', reason: 'confirmed', reviewer }) as const;
    const checking: VerificationStanding = { ...draft, state: 'checking' };
    const [, referred] = follow([{ type: 'refer', reviewer: 'bo' }], checking);
    expect(referred).toMatchObject({ state: 'checking', decidedBy: 'bo' });
    expect(stepVerification(referred!, verify('bo'))).toEqual({ ok: false, refusal: 'same-reviewer' });
    expect(stepVerification(referred!, { type: 'refer', reviewer: 'bo' }).ok).toBe(false);
    expect(stepVerification(referred!, verify('ada'))).toEqual({ ok: false, refusal: 'own-case' });
    expect(stepVerification(referred!, verify('chen'))).toMatchObject({ ok: true, state: 'verified' });
    // Asking for more sets nobody free.
    const asked = follow(
      [
        { type: 'decide', decision: 'ask', reason: 'other', reviewer: 'chen' },
        { type: 'submit' },
        { type: 'check' },
      ],
      referred,
    ).at(-1)!;
    expect(stepVerification(asked, verify('bo')).ok).toBe(false);
    // In an appeal whoever refused first stays out of it.
    const objected: VerificationStanding = { ...draft, state: 'appealed', decidedBy: 'bo', appealed: true };
    const [, again] = follow([{ type: 'refer', reviewer: 'chen' }], objected);
    expect(stepVerification(again!, verify('bo'))).toEqual({ ok: false, refusal: 'same-reviewer' });
  });

  test('asking for more in an appeal does not make the first reviewer free to decide again', () => {
    const trail = follow(
      [
        { type: 'appeal' },
        { type: 'decide', decision: 'ask', reason: 'other', reviewer: 'chen' },
        { type: 'submit' },
        { type: 'check' },
      ],
      { ...draft, state: 'rejected', decidedBy: 'bo' },
    );
    const now = trail.at(-1)!;
    expect(now).toMatchObject({ state: 'checking', appealed: true, decidedBy: 'bo' });
    expect(
      stepVerification(now, { type: 'decide', decision: 'verify', reason: 'confirmed', reviewer: 'bo' }),
    ).toEqual({ ok: false, refusal: 'same-reviewer' });
  });

  test('gives only a reason from the list of that decision', () => {
    for (const decision of ['verify', 'reject', 'ask'] as const)
      for (const one of reasons) {
        const step = stepVerification(
          { ...draft, state: 'checking' },
          { type: 'decide', decision, reason: one, reviewer: 'bo' },
        );
        expect(step.ok).toBe((reviewReasons[decision] as readonly DecisionReason[]).includes(one));
      }
    const step = stepVerification(
      { ...draft, state: 'checking' },
      { type: 'decide', decision: 'toString' as 'ask', reason: 'other', reviewer: 'bo' },
    );
    expect(step).toEqual({ ok: false, refusal: 'wrong-reason' });
  });
});
