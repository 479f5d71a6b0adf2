import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilmPolicy } from '../../../src/core/gate/FilmPolicy.js';
import { type Entitlement, judgeAccess } from '../../../src/core/gate/judgeAccess.js';
import type { AssuranceLevel, Eligibility } from '../../../src/core/gate/Verification.js';

const now = Date.UTC(2026, 10, 26);
const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();
const policy: FilmPolicy = {
  for: ['print-disability'],
  level: 2,
  mark: '阅读障碍者专用',
  rights: 'licence 1',
  author: 'Somebody',
  source: 'A library',
};
const entitlement: Entitlement = {
  eligibility: 'visual',
  level: 3,
  validUntil: iso(now + day),
  revoked: false,
};
const here = { now, region: 'CN' };

test('a verified viewer whom the film is for is let in', () => {
  expect(judgeAccess(policy, entitlement, here)).toEqual({ open: true });
});

test.each<[Eligibility, Eligibility, boolean]>([
  ['visual', 'visual', true],
  ['visual', 'print-disability', false],
  ['visual', 'other-disability', false],
  ['print-disability', 'visual', true],
  ['print-disability', 'print-disability', true],
  ['print-disability', 'other-disability', false],
  ['other-disability', 'visual', true],
  ['other-disability', 'print-disability', true],
  ['other-disability', 'other-disability', true],
])('a film for %s, a viewer with %s: open is %s', (wanted, eligibility, open) => {
  expect(judgeAccess({ ...policy, for: [wanted] }, { ...entitlement, eligibility }, here).open).toBe(open);
});

test.each<[string, FilmPolicy | null, Entitlement | null, string | null, string]>([
  ['nobody knows the film', null, entitlement, 'CN', 'not-found'],
  ['nobody has verified the viewer', policy, null, 'CN', 'not-entitled'],
  ['the right was taken away', policy, { ...entitlement, revoked: true }, 'CN', 'entitlement-revoked'],
  ['the right ran out', policy, { ...entitlement, validUntil: iso(now) }, 'CN', 'entitlement-expired'],
  ['the end is no date', policy, { ...entitlement, validUntil: 'soon' }, 'CN', 'entitlement-expired'],
  ['the proof is too weak', { ...policy, level: 4 }, entitlement, 'CN', 'not-entitled'],
  ['the film is for nobody', { ...policy, for: [] }, entitlement, 'CN', 'not-entitled'],
  ['its window is not open yet', { ...policy, from: iso(now + 1) }, entitlement, 'CN', 'film-window-closed'],
  ['its window has closed', { ...policy, until: iso(now) }, entitlement, 'CN', 'film-window-closed'],
  ['its window is no date', { ...policy, from: 'soon' }, entitlement, 'CN', 'film-window-closed'],
  ['it is not licensed here', { ...policy, regions: ['CN'] }, entitlement, 'FR', 'film-region-closed'],
  ['nobody knows where here is', { ...policy, regions: ['CN'] }, entitlement, null, 'film-region-closed'],
])('where %s, the film stays closed', (_why, film, right, region, code) => {
  expect(judgeAccess(film, right, { now, region })).toEqual({ open: false, code });
});

test('whoever is let in has a right that is in force, wide enough and sure enough, here and now', () => {
  const eligibilities: Eligibility[] = ['visual', 'print-disability', 'other-disability'];
  const at = fc.integer({ min: now - 3 * day, max: now + 3 * day });
  const level = fc.constantFrom<AssuranceLevel[]>(1, 2, 3, 4);
  fc.assert(
    fc.property(
      fc.record({
        for: fc.subarray(eligibilities),
        level,
        from: fc.option(at),
        until: fc.option(at),
        regions: fc.option(fc.subarray(['CN', 'FR'])),
      }),
      fc.record({ eligibility: fc.constantFrom(...eligibilities), level, until: at, revoked: fc.boolean() }),
      fc.constantFrom('CN', 'FR', null),
      (film, right, region) => {
        const access = judgeAccess(
          {
            ...policy,
            for: film.for,
            level: film.level,
            ...(film.from !== null && { from: iso(film.from) }),
            ...(film.until !== null && { until: iso(film.until) }),
            ...(film.regions !== null && { regions: film.regions }),
          },
          {
            eligibility: right.eligibility,
            level: right.level,
            validUntil: iso(right.until),
            revoked: right.revoked,
          },
          { now, region },
        );
        const isMeant = film.for.some(
          (one) => eligibilities.indexOf(right.eligibility) <= eligibilities.indexOf(one),
        );
        const expected =
          !right.revoked &&
          now < right.until &&
          isMeant &&
          right.level >= film.level &&
          (film.from === null || film.from <= now) &&
          (film.until === null || now < film.until) &&
          (film.regions === null || (region !== null && film.regions.includes(region)));
        expect(access.open).toBe(expected);
      },
    ),
    { numRuns: 5_000 },
  );
});
