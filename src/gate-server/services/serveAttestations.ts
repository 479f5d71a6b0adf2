import { type FieldFault, sayFieldFault } from '../../core/gate/i18n/fieldFaults.js';
import { tagNumber } from '../claims/tagNumber.js';
import type { Tagger } from '../claims/createTagger.js';
import type { Clock } from '../Clock.js';
import { GateProblem } from '../http/GateProblem.js';
import { issueAttestation } from '../providers/attestation/issueAttestation.js';
import { listAttestations } from '../providers/attestation/listAttestations.js';
import { recallAttestation } from '../providers/attestation/recallAttestation.js';
import { Secret } from '../Secret.js';
import type { Database } from '../store/Database.js';
import type { AttestationService } from './Services.js';

/** An organisation's desk. The code is told once, and the name and the number it is for are kept by nobody. */
export const serveAttestations = (database: Database, clock: Clock, tagger: Tagger): AttestationService => ({
  async list({ id }) {
    const found = await listAttestations(database, { organisation: id, now: clock() });
    return found.map(({ id, state, createdAt, expiresAt }) => ({ id, state, createdAt, expiresAt }));
  },
  async create({ id }, { name, number, eligibility, validUntil }, { locale, repeats }) {
    const wrong = (pointer: string, code: FieldFault) =>
      new GateProblem('invalid-input', { errors: [{ pointer, code, say: sayFieldFault(locale, code) }] });
    // What is over by the calendar, or is no day of it, would cost the person their code.
    if (validUntil !== undefined && !(Date.parse(validUntil) > clock())) throw wrong('/validUntil', 'past');
    const certificate = number === undefined ? null : await tagNumber(tagger, new Secret(number));
    if (certificate === 'wrong') throw wrong('/number', 'wrong');
    if (certificate === 'busy') throw new GateProblem('rate-limited', { retryAfter: 5 });
    const issued = await issueAttestation(database, {
      organisation: id,
      name: new Secret(name),
      ...(certificate && { certificate }),
      ...(eligibility && { eligibility }),
      ...(validUntil !== undefined && { validUntil }),
      ...(repeats !== undefined && { repeats }),
      now: clock(),
    });
    if (issued.issued) return { id: issued.id, code: issued.code.reveal(), expiresAt: issued.expiresAt };
    if (issued.reason === 'name-missing') throw wrong('/name', 'required');
    throw new GateProblem('rate-limited', { retryAfter: Math.ceil(issued.retryAfterMs / 1000) });
  },
  async recall({ id: organisation }, id) {
    const answer = await recallAttestation(database, { organisation, id, now: clock() });
    if (answer === 'used') throw new GateProblem('wrong-state');
    return answer === 'recalled';
  },
});
