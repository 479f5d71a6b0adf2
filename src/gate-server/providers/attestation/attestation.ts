import type { Clock } from '../../Clock.js';
import { Secret } from '../../Secret.js';
import type { Database } from '../../store/Database.js';
import { chooseWords } from '../chooseWords.js';
import type { GivenAnswers, Outcome, VerificationProvider } from '../VerificationProvider.js';
import { attestationWords } from './attestationWords.js';
import { redeemAttestation } from './redeemAttestation.js';

export type AttestationOptions = {
  /** Where the codes are; the gate's own store, where it is left out. */
  database?: Database;
  clock?: Clock;
  /** `attestation`. */
  id?: string;
};

/** An organisation that knows the viewer has vouched for them: the viewer gives its code and their name. */
export function attestation({
  id = 'attestation',
  ...options
}: AttestationOptions = {}): VerificationProvider {
  let { database, clock } = options;
  return {
    id,
    kind: 'attestation',
    describe(locale) {
      const words = chooseWords(locale, attestationWords);
      return {
        name: words.name,
        says: words.says,
        minutes: 1,
        fields: [
          {
            name: 'name',
            label: words.nameLabel,
            hint: words.nameHint,
            autocomplete: 'name',
            required: true,
            secret: true,
          },
          {
            name: 'code',
            label: words.codeLabel,
            hint: words.codeHint,
            autocomplete: 'one-time-code',
            // Not `numeric`: such a keyboard has no dictation on some telephones.
            inputMode: 'text',
            required: true,
            secret: true,
          },
        ],
      };
    },
    connect(gate) {
      database ??= gate.database;
      clock ??= gate.clock;
    },
    begin: async ({ verification }, answers) => ({
      step: 'outcome',
      outcome: await verify(verification, answers),
    }),
  };

  async function verify(verification: string, { name, code }: GivenAnswers): Promise<Outcome> {
    if (!name || !code) return { result: 'insufficient', reason: 'code-unknown' };
    if (!database)
      throw new Error(
        'tingying: the provider `attestation` has no database, so no code can be looked up. Give it to createGate, or give it a `database`.',
      );
    const now = (clock ?? Date.now)();
    const answer = await redeemAttestation(database, { name, code, verification, now });
    if (!answer.redeemed) return { result: 'insufficient', reason: answer.reason };
    if (answer.validUntil && Date.parse(answer.validUntil) <= now)
      return { result: 'ineligible', reason: 'certificate-expired' };
    return {
      result: 'eligible',
      eligibility: answer.eligibility,
      level: 3,
      ...(answer.validUntil && { validUntil: answer.validUntil }),
      // The attestation stands for the person, and opens the theatre for one viewer; so does the certificate, if one was seen.
      ...(answer.certificate && { tags: [answer.certificate] }),
      subjects: [{ scheme: `attestation:${answer.organisation}`, value: new Secret(answer.id) }],
      reason: 'confirmed',
    };
  }
}
