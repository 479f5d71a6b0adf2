import { Secret } from '../Secret.js';
import type { Revocations } from '../verifications/createRevocations.js';
import { openAnswer } from './openAnswer.js';
import type { RevocationService } from './Services.js';

/** The other side of the reviewers' desk: what was granted, and by whose word it is taken back. */
export function serveRevocations(revocations: Revocations): RevocationService {
  return {
    list: (reviewer) => revocations.list(reviewer.id),
    async find(reviewer, by, { locale }) {
      const wanted = 'viewer' in by ? by : { number: new Secret(by.number) };
      return (await openAnswer(revocations.find(reviewer.id, wanted), locale)).granted;
    },
    async revoke(reviewer, id, revocation, { locale }) {
      const { proposed } = await openAnswer(revocations.revoke(id, reviewer.id, revocation), locale);
      return { id, proposed };
    },
    async leave(reviewer, id, { locale }) {
      await openAnswer(revocations.leave(id, reviewer.id), locale);
    },
  };
}
