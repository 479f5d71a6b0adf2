import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/gate-server/identity/Viewer.js';
import { serveReviews } from '../../../src/gate-server/services/serveReviews.js';
import { serveRevocations } from '../../../src/gate-server/services/serveRevocations.js';
import type { Reviews } from '../../../src/gate-server/verifications/createReviews.js';
import type { Revocations } from '../../../src/gate-server/verifications/createRevocations.js';
import { invalid } from '../../../src/gate-server/verifications/VerificationParts.js';

const reviewer: Viewer = { id: 'reviewer', roles: ['reviewer'], device: 'Firefox' };
const wrong = () => Promise.resolve(invalid('/number', 'wrong'));

test.each([
  ['en', 'This needs another look.'],
  ['zh-CN', '这一项需要再核对。'],
])('what is wrong at the reviewers’ desk is said in the language of who asks: %s', async (locale, say) => {
  const reviews = serveReviews({
    read: () => Promise.resolve({ ok: true, review: { id: 'case' } }),
    decide: wrong,
  } as unknown as Reviews);
  const revocations = serveRevocations({ find: wrong } as unknown as Revocations);
  const decision = { decision: 'verify', reason: 'confirmed', number: 'x' } as const;
  const told = { code: 'invalid-input', more: { errors: [{ pointer: '/number', say }] } };
  await expect(reviews.decide(reviewer, 'case', decision, 1, { locale })).rejects.toMatchObject(told);
  await expect(revocations.find(reviewer, { number: 'x' }, { locale })).rejects.toMatchObject(told);
});
