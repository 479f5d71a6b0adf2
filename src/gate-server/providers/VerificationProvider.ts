import type {
  AssuranceLevel,
  DecisionReason,
  Eligibility,
  ProviderKind,
} from '../../core/gate/Verification.js';
import type { FieldOffer } from '../../core/gate/GateApi.js';
import type { Clock } from '../Clock.js';
import type { Secret } from '../Secret.js';
import type { Database } from '../store/Database.js';

/** One number that stands for a person, in a scheme of numbers. The gate makes a keyed tag of it and forgets it. */
export type Subject = {
  /** `cn-certificate`, `oidc:{issuer}`, `attestation:{organisation}` … */
  scheme: string;
  value: Secret;
};

/** What came of asking. Only `eligible` opens the theatre, and only when an upstream said so in so many words. */
export type Outcome =
  | {
      result: 'eligible';
      eligibility: Eligibility;
      level: AssuranceLevel;
      /** ISO 8601, UTC. */
      validUntil?: string;
      /** At least one: one certificate opens the theatre for one viewer. */
      subjects: readonly [Subject, ...Subject[]];
      /** Of certificates whose tags the gate made before: each by all of its keys. */
      tags?: readonly (readonly [string, ...string[]])[];
      reason: 'confirmed';
    }
  /** The upstream said no. */
  | { result: 'ineligible'; reason: DecisionReason }
  /** What was given is not enough; the viewer may give more. */
  | { result: 'insufficient'; reason: DecisionReason }
  /** A person has to look at it; it waits in the reviewers' queue. */
  | { result: 'review' }
  /** No answer, or none that can be understood: never a refusal, never a yes. */
  | { result: 'unavailable'; retryAfterMs: number };

/** Where the viewer has to go on. */
export type Step =
  { step: 'outcome'; outcome: Outcome } | { step: 'redirect'; url: string; remember: Secret };

/** What was given, in memory only. */
export type GivenAnswers = Partial<Record<FieldOffer['name'], Secret>>;

export type VerificationContext = {
  verification: string;
  /** Where this provider's page sends the viewer back: `{origin}/gate/v1/callbacks/{provider}`. */
  callback: string;
  locale: string;
  signal: AbortSignal;
};

/** A provider's page has sent the viewer back. */
export type CallbackMessage = {
  /** The whole request's address, as the provider made it. */
  url: string;
  /** What `redirect` asked to remember. */
  remembered: Secret;
};

/** A way to prove one's right. It asks and reports; the gate decides, tags, claims and writes down. */
export type VerificationProvider = {
  readonly id: string;
  readonly kind: ProviderKind;
  /** Only for trying out; refused in production. */
  readonly demo?: true;
  /** Keys of words, or words by language, for what the viewer is asked. */
  describe(locale: string): {
    name: string;
    says: string;
    minutes: number;
    fields: readonly FieldOffer[];
    receiver?: string;
  };
  /** Called once by the gate, before anybody is asked: for a provider that keeps something in the gate's own store. */
  connect?(gate: { database: Database; clock: Clock }): void;
  begin(context: VerificationContext, answers: GivenAnswers): Promise<Step>;
  resume?(context: VerificationContext, message: CallbackMessage): Promise<Step>;
  /** Asks again about somebody who was verified, without what was given then; only for a provider that can. */
  recheck?(context: VerificationContext): Promise<Outcome>;
};
