import type {
  Answers,
  EntitlementView,
  GrantedCase,
  GrantedSearch,
  NewVerification,
  PlaySession,
  ProviderOffer,
  NoticeView,
  Renewal,
  ReviewCase,
  ReviewDecision,
  Revocation,
  RevocationView,
  RunningPlay,
  Submission,
  VerificationView,
} from '../../core/gate/GateApi.js';
import type { FilmAccess } from '../../core/gate/judgeAccess.js';
import type { Eligibility } from '../../core/gate/Verification.js';
import type { Viewer } from '../identity/Viewer.js';

/** What a service is told besides what it is asked. */
export type Context = {
  readonly locale: string;
  /** The origin that the viewer sees the gate under. */
  readonly origin: string;
};
/** Where only the language matters: what is wrong is said in it. */
export type Spoken = Pick<Context, 'locale'>;

/**
 * What the routes ask of the rooms behind them. Each refuses by throwing a `GateProblem`; what belongs to another viewer is
 * `not-found`, like what does not exist.
 */
export interface VerificationService {
  offers(locale: string): readonly ProviderOffer[];
  /** `repeats`: what the caller calls this wish (Idempotency-Key); the same wish begins one application. */
  start(
    viewer: Viewer,
    wanted: NewVerification,
    context: Context & { repeats: string | undefined; network: string },
  ): Promise<VerificationView>;
  view(viewer: Viewer, id: string, context: Context): Promise<VerificationView>;
  list(viewer: Viewer, context: Context): Promise<VerificationView[]>;
  /** Waits until an application that was shown is at another version, or until it is told to wait no longer. */
  untilChanged(id: string, version: number, signal: AbortSignal): Promise<void>;
  /** `version`: what the viewer saw last (If-Match). */
  answer(
    viewer: Viewer,
    id: string,
    answers: Answers,
    version: number | undefined,
    context: Context,
  ): Promise<VerificationView>;
  submit(viewer: Viewer, id: string, given: Submission, context: Context): Promise<VerificationView>;
  appeal(viewer: Viewer, id: string, words: string, context: Context): Promise<VerificationView>;
  withdraw(viewer: Viewer, id: string, context: Context): Promise<VerificationView>;
  renew(viewer: Viewer, id: string, given: Renewal, context: Context): Promise<VerificationView>;
  /** A provider's page has sent somebody back. @returns the application it belongs to */
  resume(provider: string, url: string, viewer: Viewer | undefined, context: Context): Promise<string>;
}

export interface EntitlementService {
  view(viewer: Viewer, locale: string): Promise<EntitlementView>;
}

export interface PlayService {
  /** `repeats`: as with `VerificationService.start`; the same wish begins one play. */
  start(
    viewer: Viewer,
    film: string,
    context: Context & { region: string | null; repeats?: string | undefined },
  ): Promise<PlaySession & { cookie?: string }>;
  renew(
    viewer: Viewer,
    id: string,
    context: Context & { region: string | null },
  ): Promise<PlaySession & { cookie?: string }>;
  end(viewer: Viewer, id: string): Promise<boolean>;
  list(viewer: Viewer, locale: string): Promise<RunningPlay[]>;
}

export interface ReviewService {
  list(reviewer: Viewer): Promise<ReviewCase[]>;
  view(reviewer: Viewer, id: string, context: Spoken): Promise<ReviewCase>;
  assign(reviewer: Viewer, id: string, context: Spoken): Promise<ReviewCase>;
  decide(
    reviewer: Viewer,
    id: string,
    decision: ReviewDecision,
    version: number | undefined,
    context: Spoken,
  ): Promise<ReviewCase>;
  release(reviewer: Viewer, id: string, context: Spoken): Promise<void>;
}

/** Taking back what was granted, by two people. */
export interface RevocationService {
  list(reviewer: Viewer): Promise<GrantedCase[]>;
  find(reviewer: Viewer, by: GrantedSearch, context: Spoken): Promise<GrantedCase[]>;
  revoke(reviewer: Viewer, id: string, revocation: Revocation, context: Spoken): Promise<RevocationView>;
  leave(reviewer: Viewer, id: string, context: Spoken): Promise<void>;
}

export interface AttestationService {
  list(
    organisation: Viewer,
  ): Promise<
    { id: string; createdAt: string; expiresAt: string; state: 'open' | 'used' | 'recalled' | 'expired' }[]
  >;
  /** `repeats`: as above; the same wish leaves one code that is good, the one that is told last. */
  create(
    organisation: Viewer,
    wanted: { name: string; number?: string; eligibility?: Eligibility; validUntil?: string },
    context: Spoken & { repeats?: string | undefined },
  ): Promise<{ id: string; code: string; expiresAt: string }>;
  recall(organisation: Viewer, id: string): Promise<boolean>;
}

export interface FilmService {
  list(
    locale: string,
    asker: { viewer: Viewer | undefined; region: string | null },
  ): Promise<
    readonly {
      id: string;
      title: Readonly<Record<string, string>>;
      summary?: Readonly<Record<string, string>>;
      author?: Readonly<Record<string, string>>;
      duration?: number;
      mark?: string;
      /** Whether it is open to who asks, or why not; the decision falls anew when it is played. */
      access: FilmAccess;
    }[]
  >;
}

export interface PrivacyService {
  createdAt(viewer: Viewer): Promise<string>;
  /** What the viewer has not heard yet. */
  notices(viewer: Viewer, locale: string): Promise<NoticeView[]>;
  /** Whether there is such a notice of theirs. */
  hear(viewer: Viewer, notice: string): Promise<boolean>;
  /** All that is kept, as a file. */
  export(viewer: Viewer): Promise<object>;
  /** Deletes the viewer and all that hangs on them; the certificate is free again. */
  erase(viewer: Viewer): Promise<void>;
}
