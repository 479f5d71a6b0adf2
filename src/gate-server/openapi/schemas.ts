import * as z from 'zod/mini';
import type {
  Answers,
  EntitlementView,
  GrantedCase,
  GrantedSearch,
  InvitationView,
  Me,
  NewInvitation,
  NewVerification,
  NoticeView,
  PasskeyView,
  PlaySession,
  Problem,
  ProblemCode,
  Providers,
  Renewal,
  ReviewCase,
  ReviewDecision,
  Revocation,
  RevocationView,
  RunningPlay,
  SessionView,
  Submission,
  VerificationView,
} from '../../core/gate/GateApi.js';
import { problemStatus } from '../../core/gate/problemStatus.js';
import {
  decisionReasons,
  eligibilities,
  noticeCodes,
  verificationStates,
} from '../../core/gate/Verification.js';
import { isDay } from '../http/isDay.js';

/**
 * What comes in and what goes out, once: requests are checked against these, the OpenAPI document is made of them, and tests
 * hold every answer against it. All are strict: a field that is not asked for is refused, not ignored.
 */
const text = (longest: number) => z.string().check(z.maxLength(longest));
const time = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
  z.refine((text) => isDay(text.slice(0, 10))),
);
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
const maybe = z.exactOptional;

const consents = z.strictObject({
  sensitive: maybe(z.boolean()),
  passingOn: maybe(z.boolean()),
  notice: maybe(text(40)),
});

const fieldName = z.enum(['name', 'number', 'code', 'phone', 'when', 'note']);
const state = z.enum(verificationStates);
const reason = z.enum(decisionReasons);
const role = z.enum(['viewer', 'reviewer', 'organisation', 'operator']);
const eligibility = z.enum(eligibilities);

/* What is sent. */

export const newVerification: z.ZodMiniType<NewVerification> = z.strictObject({
  provider: id,
  consents: maybe(consents),
});

const secrets = {
  name: maybe(text(100)),
  // Longer than a number is: dictated and spaced forms are longer than twenty characters.
  number: maybe(text(200)),
  code: maybe(text(100)),
};

export const submission: z.ZodMiniType<Submission> = z.strictObject(secrets);

export const answers: z.ZodMiniType<Answers> = z.strictObject({
  ...secrets,
  phone: maybe(text(40)),
  when: maybe(text(200)),
  note: maybe(text(2000)),
  consents: maybe(consents),
});

export const renewal: z.ZodMiniType<Renewal> = z.strictObject({ consents: maybe(consents) });

export const appeal = z.strictObject({ words: maybe(text(2000)) });
export const nothing = z.strictObject({});
export const newPlay = z.strictObject({ film: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)) });
export const deletion = z.strictObject({ confirm: z.literal(true) });

export const reviewDecision: z.ZodMiniType<ReviewDecision> = z.strictObject({
  decision: z.enum(['verify', 'reject', 'ask']),
  reason,
  note: maybe(text(2000)),
  number: maybe(text(200)),
  eligibility: maybe(eligibility),
  validUntil: maybe(time),
});

export const revocation: z.ZodMiniType<Revocation> = z.strictObject({ reason, note: maybe(text(2000)) });
export const grantedSearch: z.ZodMiniType<GrantedSearch> = z.union([
  z.strictObject({ number: text(200) }),
  z.strictObject({ viewer: id }),
]);

export const newAttestation = z.strictObject({
  name: text(100).check(z.minLength(1)),
  number: maybe(text(200)),
  eligibility: maybe(eligibility),
  validUntil: maybe(time),
});

export const invitation = z.strictObject({ invitation: text(100) });
export const newInvitation: z.ZodMiniType<NewInvitation> = z.strictObject({
  role: z.enum(['reviewer', 'organisation', 'operator']),
});

/** What a browser's passkey dialogue answers (WebAuthn Level 3, `toJSON`); `@simplewebauthn/server` judges it. */
const credential = z.looseObject({
  id: text(1400),
  rawId: text(1400),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: text(4000) }),
  clientExtensionResults: z.looseObject({}),
});
export const newPasskey = z.strictObject({ credential, label: maybe(text(60)) });
export const passkeySignIn = z.strictObject({ credential });

/* What is answered. */

const help = z.strictObject({ phone: maybe(z.string()), url: maybe(z.string()), hours: maybe(z.string()) });

const runningPlay: z.ZodMiniType<RunningPlay> = z.strictObject({
  id,
  film: z.string(),
  title: z.string(),
  device: z.string(),
  startedAt: time,
});

export const problem: z.ZodMiniType<Problem> = z.strictObject({
  type: z.string(),
  code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  title: z.string(),
  status: z.number(),
  say: z.string(),
  retryAfter: maybe(z.number()),
  errors: maybe(z.array(z.strictObject({ pointer: z.string(), code: z.string(), say: z.string() }))),
  plays: maybe(z.array(runningPlay)),
  help: maybe(help),
});

export const providers: z.ZodMiniType<Providers> = z.strictObject({
  providers: z.array(
    z.strictObject({
      id,
      kind: z.enum(['registry', 'oidc', 'attestation', 'human']),
      name: z.string(),
      says: z.string(),
      minutes: z.number(),
      fields: z.array(
        z.strictObject({
          name: fieldName,
          label: z.string(),
          hint: maybe(z.string()),
          autocomplete: maybe(z.string()),
          inputMode: maybe(z.enum(['text', 'numeric', 'tel'])),
          required: z.boolean(),
          secret: z.boolean(),
          certificateNumber: maybe(z.literal(true)),
          identityNumber: maybe(z.literal(true)),
        }),
      ),
      receiver: maybe(z.string()),
      demo: maybe(z.literal(true)),
    }),
  ),
  notice: z.strictObject({
    version: z.string(),
    sections: z.array(
      z.strictObject({
        id: z.enum(['who', 'purpose', 'necessity', 'effect', 'retention', 'rights']),
        heading: z.string(),
        text: z.string(),
      }),
    ),
  }),
  help,
});

export const verification: z.ZodMiniType<VerificationView> = z.strictObject({
  id,
  state,
  provider: id,
  version: z.number(),
  answers: z.partialRecord(fieldName, z.string()),
  given: z.array(fieldName),
  consents,
  reason: maybe(reason),
  say: z.string(),
  next: z.array(z.enum(['answer', 'submit', 'redirect', 'wait', 'appeal', 'withdraw', 'renew', 'watch'])),
  redirect: maybe(z.string()),
  expectedBy: maybe(time),
  validUntil: maybe(time),
  createdAt: time,
  updatedAt: time,
});

export const entitlement: z.ZodMiniType<EntitlementView> = z.strictObject({
  active: z.boolean(),
  validUntil: maybe(time),
  say: z.string(),
});

export const play: z.ZodMiniType<PlaySession> = z.strictObject({
  id,
  base: z.string(),
  renewAfter: time,
  expiresAt: time,
});
export const plays = z.strictObject({ plays: z.array(runningPlay) });

const session: z.ZodMiniType<SessionView> = z.strictObject({
  id,
  device: z.string(),
  createdAt: time,
  seenAt: time,
  current: z.boolean(),
});
export const sessions = z.strictObject({ sessions: z.array(session) });
export const sessionCreated = z.strictObject({ session: id, roles: z.array(role) });

const passkey: z.ZodMiniType<PasskeyView> = z.strictObject({
  id: z.string(),
  label: z.string(),
  createdAt: time,
  usedAt: maybe(time),
});
export const passkeys = z.strictObject({ passkeys: z.array(passkey) });
export const passkeyCreated = passkey;
/** Options for the browser's dialogue (WebAuthn Level 3, `PublicKeyCredential…OptionsFromJSON`), given on as they are. */
export const passkeyOptions = z.looseObject({ challenge: z.string() });

const notice: z.ZodMiniType<NoticeView> = z.strictObject({
  id,
  code: z.enum(noticeCodes),
  say: z.string(),
  at: time,
});

export const me: z.ZodMiniType<Me> = z.strictObject({
  id,
  roles: z.array(role),
  createdAt: time,
  entitlement,
  verifications: z.array(verification),
  passkeys: z.array(passkey),
  sessions: z.array(session),
  plays: z.array(runningPlay),
  notices: z.array(notice),
});
/** Everything that is kept, as it is kept: readable by the viewer and by another service (PIPL 45). */
export const exported = z.looseObject({
  format: z.literal('tingying-viewer'),
  version: z.number(),
  exportedAt: time,
});

export const reviewCase: z.ZodMiniType<ReviewCase> = z.strictObject({
  id,
  state,
  provider: id,
  version: z.number(),
  submittedAt: time,
  contact: maybe(
    z.strictObject({
      name: maybe(z.string()),
      phone: maybe(z.string()),
      when: maybe(z.string()),
      note: maybe(z.string()),
    }),
  ),
  appeal: maybe(z.strictObject({ words: z.string(), previousReason: reason })),
  contested: maybe(z.literal(true)),
  assigned: z.enum(['nobody', 'you', 'another']),
});
export const revocationView: z.ZodMiniType<RevocationView> = z.strictObject({ id, proposed: z.boolean() });
export const reviews = z.strictObject({ reviews: z.array(reviewCase) });

const grantedCase: z.ZodMiniType<GrantedCase> = z.strictObject({
  id,
  state,
  provider: id,
  submittedAt: time,
  validUntil: maybe(time),
  proposal: maybe(
    z.strictObject({
      by: z.enum(['you', 'another']),
      reason,
      note: maybe(z.string()),
      proposedAt: time,
      endsAt: time,
    }),
  ),
});
export const grantedCases = z.strictObject({ granted: z.array(grantedCase) });

export const invitationCreated: z.ZodMiniType<InvitationView> = z.strictObject({
  url: z.string(),
  expiresAt: time,
});

export const attestationCreated = z.strictObject({ id, code: z.string(), expiresAt: time });
export const attestations = z.strictObject({
  attestations: z.array(
    z.strictObject({
      id,
      createdAt: time,
      expiresAt: time,
      state: z.enum(['open', 'used', 'recalled', 'expired']),
    }),
  ),
});

export const films = z.strictObject({
  films: z.array(
    z.strictObject({
      id: z.string(),
      title: z.record(z.string(), z.string()),
      summary: maybe(z.record(z.string(), z.string())),
      author: maybe(z.record(z.string(), z.string())),
      duration: maybe(z.number()),
      /** The mark that the law asks for, beside the title. */
      mark: maybe(z.string()),
      access: z.enum([
        'open',
        'not-entitled',
        'entitlement-expired',
        'entitlement-revoked',
        'film-window-closed',
        'film-region-closed',
      ]),
      /** What a theatre's catalogue tells of it. No address that leads to its media is among it. */
      catalogue: maybe(z.looseObject({})),
    }),
  ),
});

/** The ledger and the counts: what they hold is said by who writes them. */
export const ledger = z.looseObject({});
export const transparency = z.looseObject({});

export const time_ = z.strictObject({ now: time });
export const health = z.strictObject({ ok: z.boolean() });
export const readiness = z.strictObject({
  ok: z.boolean(),
  parts: z.record(z.string(), z.enum(['ok', 'failing'])),
});
export const openapi = z.looseObject({ openapi: z.string() });
