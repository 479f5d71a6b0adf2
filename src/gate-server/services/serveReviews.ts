import type { ReviewCase } from '../../core/gate/GateApi.js';
import { Secret } from '../Secret.js';
import type { Reviews } from '../verifications/createReviews.js';
import type { Answer } from '../verifications/VerificationParts.js';
import { openAnswer } from './openAnswer.js';
import type { ReviewService, Spoken } from './Services.js';

/** The reviewers' desk. */
export function serveReviews(reviews: Reviews): ReviewService {
  const open = async (
    asked: Promise<Answer<{ review: ReviewCase }>>,
    { locale }: Spoken,
  ): Promise<ReviewCase> => (await openAnswer(asked, locale)).review;
  return {
    list: (reviewer) => reviews.list(reviewer.id),
    view: (reviewer, id, context) => open(reviews.read(id, reviewer.id), context),
    assign: (reviewer, id, context) => open(reviews.assign(id, reviewer.id), context),
    async release(reviewer, id, { locale }) {
      await openAnswer(reviews.release(id, reviewer.id), locale);
    },
    async decide(reviewer, id, { number, ...given }, version, context) {
      const before = await open(reviews.read(id, reviewer.id), context);
      const decided = await openAnswer(
        reviews.decide(
          id,
          reviewer.id,
          { ...given, ...(number !== undefined && { number: new Secret(number) }) },
          version === undefined ? {} : { ifVersion: version },
        ),
        context.locale,
      );
      // It is out of the queue now: what is told of it is how it was decided, and no contact any more.
      return {
        id,
        state: decided.state,
        provider: before.provider,
        version: before.version + 1,
        submittedAt: before.submittedAt,
        // Still waiting: another account has the certificate, and another reviewer goes on with it.
        ...(decided.state === before.state
          ? { contested: true as const, assigned: 'nobody' as const }
          : { assigned: 'you' as const }),
      };
    },
  };
}
