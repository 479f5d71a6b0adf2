import { Secret } from '../Secret.js';
import type { Revocations } from '../verifications/createRevocations.js';
import type { Answer } from '../verifications/VerificationParts.js';
import type { RevocationService } from './Services.js';
import { explainRefusal } from './serveVerifications.js';

/** The other side of the reviewers' desk: what was granted, and by whose word it is taken back. */
export function serveRevocations(revocations: Revocations, locale: string): RevocationService {
  const open = async <T>(asked: Promise<Answer<T>>): Promise<T> => {
    const answered = await asked;
    if (!answered.ok) throw explainRefusal(answered, locale);
    return answered;
  };
  return {
    list: (reviewer) => revocations.list(reviewer.id),
    async find(reviewer, by) {
      const wanted = 'viewer' in by ? by : { number: new Secret(by.number) };
      return (await open(revocations.find(reviewer.id, wanted))).granted;
    },
    async revoke(reviewer, id, revocation) {
      const { proposed } = await open(revocations.revoke(id, reviewer.id, revocation));
      return { id, proposed };
    },
    async leave(reviewer, id) {
      await open(revocations.leave(id, reviewer.id));
    },
  };
}
