import { viewerOf } from '../http/Ask.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Handlers } from '../http/Handlers.js';
import { empty, json, seenVersion, tagged } from '../http/answers.js';
import { readWish } from '../http/readWish.js';
import type { AttestationService, ReviewService, RevocationService } from '../services/Services.js';

type Routes =
  | 'listReviews'
  | 'getReview'
  | 'assignReview'
  | 'releaseReview'
  | 'revokeReview'
  | 'listRevocations'
  | 'findGranted'
  | 'leaveGranted'
  | 'decideReview'
  | 'listAttestations'
  | 'createAttestation'
  | 'recallAttestation'
  | 'getLedger'
  | 'getTransparency';

/** What reviewers, organisations and the operator do. Who sees which case is asked of the store in the same question. */
export function staffRoutes(options: {
  reviews: ReviewService;
  revocations: RevocationService;
  attestations: AttestationService;
  ledger: (request: Request) => Promise<Response>;
  transparency: () => Promise<object>;
}): Pick<Handlers, Routes> {
  const { reviews, revocations, attestations } = options;
  return {
    async listReviews(ask) {
      return json({ reviews: await reviews.list(viewerOf(ask)) });
    },
    async getReview(ask) {
      const found = await reviews.view(viewerOf(ask), ask.params['id'] ?? '', ask);
      return tagged(ask.request, found, String(found.version));
    },
    async assignReview(ask) {
      const found = await reviews.assign(viewerOf(ask), ask.params['id'] ?? '', ask);
      return tagged(ask.request, found, String(found.version));
    },
    async releaseReview(ask) {
      await reviews.release(viewerOf(ask), ask.params['id'] ?? '', ask);
      return empty();
    },
    async revokeReview(ask) {
      return json(await revocations.revoke(viewerOf(ask), ask.params['id'] ?? '', ask.body, ask));
    },
    async listRevocations(ask) {
      return json({ granted: await revocations.list(viewerOf(ask)) });
    },
    async findGranted(ask) {
      return json({ granted: await revocations.find(viewerOf(ask), ask.body, ask) });
    },
    async leaveGranted(ask) {
      await revocations.leave(viewerOf(ask), ask.params['id'] ?? '', ask);
      return empty();
    },
    async decideReview(ask) {
      const found = await reviews.decide(
        viewerOf(ask),
        ask.params['id'] ?? '',
        ask.body,
        seenVersion(ask.request),
        ask,
      );
      return tagged(ask.request, found, String(found.version));
    },
    async listAttestations(ask) {
      return json({ attestations: await attestations.list(viewerOf(ask)) });
    },
    async createAttestation(ask) {
      const context = { locale: ask.locale, repeats: readWish(ask.request) };
      return json(await attestations.create(viewerOf(ask), ask.body, context), 201);
    },
    async recallAttestation(ask) {
      if (!(await attestations.recall(viewerOf(ask), ask.params['id'] ?? '')))
        throw new GateProblem('not-found');
      return empty();
    },
    getLedger: ({ request }) => options.ledger(request),
    getTransparency: async () =>
      json(await options.transparency(), 200, { 'cache-control': 'public, max-age=300' }),
  };
}
