import type {
  DecisionReason,
  Eligibility,
  NoticeCode,
  ProviderKind,
  VerificationState,
} from './Verification.js';

/**
 * What the gate's server and its clients say to each other, under `/gate/v1`: JSON both ways, times as ISO 8601 in UTC.
 * Nothing in it says what a viewer cannot do, and no answer repeats a number that was given.
 */

/** A question that a way of proof asks. Its words are in the viewer's language. */
export type FieldOffer = {
  name: 'name' | 'number' | 'code' | 'phone' | 'when' | 'note';
  label: string;
  hint?: string;
  /** The standard token that lets a browser fill it in (WCAG 1.3.5). */
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'tel';
  required: boolean;
  /** Kept in memory only, never written down and never sent back. */
  secret: boolean;
  /**
   * Of a `number`: it is a disability certificate's, and looked through as one before it is sent. Any other number is a text like any
   * other: whoever it is sent to knows what it should look like.
   */
  certificateNumber?: true;
  /** Of a certificate's number: the resident identity number (18 characters) will do instead. */
  identityNumber?: true;
};

/** A way to prove one's right, as it is offered. */
export type ProviderOffer = {
  id: string;
  kind: ProviderKind;
  name: string;
  /** One sentence: what is needed, how it goes. */
  says: string;
  /** How long it usually takes, in minutes, until the answer is there. */
  minutes: number;
  fields: readonly FieldOffer[];
  /** Who receives what is given; consent to passing it on is then asked for by itself (PIPL 23). */
  receiver?: string;
  /** Only for trying out: nobody is really asked. */
  demo?: true;
};

/** What a viewer is told before anything is asked (PIPL 17, 30). A new version asks again. */
export type ConsentNotice = {
  version: string;
  /** Each with its own heading, in the viewer's language. */
  sections: readonly {
    id: 'who' | 'purpose' | 'necessity' | 'effect' | 'retention' | 'rights';
    heading: string;
    text: string;
  }[];
};

export type Help = { phone?: string; url?: string; hours?: string };

/** `GET /providers` */
export type Providers = { providers: readonly ProviderOffer[]; notice: ConsentNotice; help: Help };

/** Each is given by itself and taken back by itself. */
export type Consents = {
  /** To the handling of sensitive data, by itself (PIPL 29). */
  sensitive?: boolean;
  /** To passing them to the provider's receiver (PIPL 23). */
  passingOn?: boolean;
  /** The version of the notice that was read. */
  notice?: string;
};

/** `POST /verifications`: a viewer without a session gets one. `renews` asks to renew what has expired. */
export type NewVerification = { provider: string; consents?: Consents };

/** `PUT /verifications/{id}/answers`: only what is given changes; secret ones are kept in memory only. */
export type Answers = Partial<Record<FieldOffer['name'], string>> & { consents?: Consents };

/**
 * `POST /verifications/{id}/submit`: secret answers once more, from the page where they were typed. Of several processes behind one
 * address only one has in memory what was given before; so whichever it is that is asked, has all it needs.
 */
export type Submission = Partial<Record<'name' | 'number' | 'code', string>>;

/** `POST /verifications/{id}/renew`: what is agreed to with it, where the notice is another one than the last time (PIPL 14). */
export type Renewal = { consents?: Consents };

/** An application, as its owner sees it. */
export type VerificationView = {
  id: string;
  state: VerificationState;
  provider: string;
  /** Goes up with every change: the value of the ETag. */
  version: number;
  /** What was given and may be shown again. */
  answers: Partial<Record<FieldOffer['name'], string>>;
  /** Which secret fields have been given; never what. */
  given: readonly FieldOffer['name'][];
  consents: Consents;
  reason?: DecisionReason;
  /** Where it stands and what comes next, in one or two sentences for speech. */
  say: string;
  /** What the viewer can do now. */
  next: readonly ('answer' | 'submit' | 'redirect' | 'wait' | 'appeal' | 'withdraw' | 'renew' | 'watch')[];
  /** Where to go on, for a provider with its own page. */
  redirect?: string;
  /** When an answer is expected at the latest. */
  expectedBy?: string;
  validUntil?: string;
  createdAt: string;
  updatedAt: string;
};

/** `GET /entitlements` */
export type EntitlementView = { active: boolean; validUntil?: string; say: string };

/** `POST /play-sessions` `{ film }` → 201, and the answer of a renewal. */
export type PlaySession = {
  id: string;
  /** The prefix of all the film's media, with the grant in its path: `/gate/v1/m/{grant}/{film}/`. */
  base: string;
  /** When to renew: at 60 % of the grant's life. */
  renewAfter: string;
  expiresAt: string;
};

/** A play that goes on elsewhere; told where a further one is refused. */
export type RunningPlay = { id: string; film: string; title: string; device: string; startedAt: string };

export type SessionView = { id: string; device: string; createdAt: string; seenAt: string; current: boolean };
export type PasskeyView = { id: string; label: string; createdAt: string; usedAt?: string };

/** News for the viewer, told until `POST /me/notices/{id}/heard`. It says nothing of whoever caused it. */
export type NoticeView = {
  id: string;
  code: NoticeCode;
  /** What happened, and what can be done, for speech. */
  say: string;
  at: string;
};

/** `GET /me` */
export type Me = {
  /** Pseudonymous; made by the gate. */
  id: string;
  roles: readonly Role[];
  createdAt: string;
  entitlement: EntitlementView;
  verifications: readonly VerificationView[];
  passkeys: readonly PasskeyView[];
  sessions: readonly SessionView[];
  plays: readonly RunningPlay[];
  /** What has not been heard yet, the oldest first. */
  notices: readonly NoticeView[];
};

export type Role = 'viewer' | 'reviewer' | 'organisation' | 'operator';

/** `GET /reviews`: a case as a reviewer sees it, with masked digits and without the viewer's account. */
export type ReviewCase = {
  id: string;
  state: VerificationState;
  provider: string;
  version: number;
  submittedAt: string;
  /** In words of the viewer: how to reach them, what they wrote. Only while the case is assigned to the reader. */
  contact?: { name?: string; phone?: string; when?: string; note?: string };
  appeal?: { words: string; previousReason: DecisionReason };
  /** Another account has the certificate: a yes gives it to this viewer, and another reviewer must have said so before. */
  contested?: true;
  assigned: 'nobody' | 'you' | 'another';
};

/** `POST /reviews/{id}/decide` */
export type ReviewDecision = {
  decision: 'verify' | 'reject' | 'ask';
  reason: DecisionReason;
  /** A sentence to the viewer, read to them as it is. */
  note?: string;
  /**
   * With `verify`: the number of the certificate, as the person told it. It is tagged, claimed for them and forgotten. Where it is
   * left out no certificate was part of the proof, and nothing keeps the same person from a second account.
   */
  number?: string;
  /** With `verify`: what the person is entitled to, `visual` unless said otherwise. */
  eligibility?: Eligibility;
  /** Set with `verify`. */
  validUntil?: string;
};

/**
 * `POST /reviews/{id}/revoke`: takes back what was granted. It needs two people: the first proposes, and the same word of another one
 * within two weeks carries it out.
 */
export type Revocation = {
  reason: DecisionReason;
  /** A sentence to the viewer, read to them as it is. The second person's counts, or the first one's where they say none. */
  note?: string;
};
/** Its answer: `proposed` as long as a second person has to say the same. */
export type RevocationView = { id: string; proposed: boolean };

/** `POST /revocations/find`: by the number of the certificate, as it is told, or by what the viewer is called in `Me.id`. */
export type GrantedSearch = { number: string } | { viewer: string };

/** `GET /revocations`, and what `POST /revocations/find` finds: an application that has opened the films, without whose it is. */
export type GrantedCase = {
  id: string;
  state: VerificationState;
  provider: string;
  submittedAt: string;
  validUntil?: string;
  /** One person would take it back; another one has until then to do it (`POST /reviews/{id}/revoke`), or to leave it (`DELETE /revocations/{id}`). */
  proposal?: {
    by: 'you' | 'another';
    reason: DecisionReason;
    note?: string;
    proposedAt: string;
    endsAt: string;
  };
};

/** `POST /invitations`, for the operator: who is let in as what. */
export type NewInvitation = { role: Exclude<Role, 'viewer'> };
/** Its answer: a link that lets one person in, once, for a week. */
export type InvitationView = { url: string; expiresAt: string };

/** What went wrong, for a person (RFC 9457). `say` is the sentence for speech, in the viewer's language. */
export type Problem = {
  type: string;
  code: ProblemCode;
  title: string;
  status: number;
  say: string;
  /** Seconds. */
  retryAfter?: number;
  /** JSON pointers into the body, each with its sentence; never what was given. */
  errors?: readonly { pointer: string; code: string; say: string }[];
  /** With `too-many-plays`. */
  plays?: readonly RunningPlay[];
  help?: Help;
};

export type ProblemCode =
  | 'invalid-input'
  | 'consent-missing'
  | 'wrong-state'
  | 'changed-meanwhile'
  | 'open-case-exists'
  | 'not-signed-in'
  | 'not-entitled'
  | 'entitlement-expired'
  | 'entitlement-revoked'
  | 'not-allowed'
  | 'cross-site'
  | 'too-many-plays'
  | 'play-ended'
  | 'film-window-closed'
  | 'film-region-closed'
  | 'rate-limited'
  | 'provider-unavailable'
  | 'replayed'
  | 'step-up-required'
  | 'not-found'
  | 'method-not-allowed'
  | 'body-too-large'
  | 'unsupported-media'
  | 'range-not-satisfiable'
  | 'unavailable'
  | 'internal';
