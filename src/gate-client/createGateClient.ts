import type { ToldWork } from '../core/catalogue/tellWork.js';
import type { FilmAccess } from '../core/gate/judgeAccess.js';
import type { LanguageTag } from '../core/films/Film.js';
import type {
  Answers,
  Consents,
  EntitlementView,
  GrantedCase,
  GrantedSearch,
  InvitationView,
  Me,
  NewInvitation,
  NewVerification,
  PlaySession,
  Providers,
  ReviewCase,
  ReviewDecision,
  RevocationView,
  SessionView,
  Submission,
  VerificationView,
} from '../core/gate/GateApi.js';
import type { DecisionReason } from '../core/gate/Verification.js';
import { createRequest, readJson, type Fetch, type Wish } from './createRequest.js';
import { isProblem } from './GateProblem.js';
import { createWishKeys } from './wishKeys.js';

export interface GateClientOptions {
  /** Where the gate is; `/gate/v1` of the page's own site where it is left out. */
  readonly base?: string;
  /** The browser's own where it is left out. */
  readonly fetch?: Fetch;
  /** The language in which the gate should speak to the viewer; the page's where it is left out. */
  readonly locale?: LanguageTag;
  /** How long an answer is waited for. */
  readonly timeoutMs?: number;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
}

/** An organisation's word for a person, as it is listed: without the person, and without the code. */
export interface AttestationView {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'used' | 'recalled' | 'expired';
}

/** What is told once, when it is made. */
export interface NewCode {
  readonly id: string;
  readonly code: string;
  readonly expiresAt: string;
}

/** A film in words, as the theatre's list has it. */
export interface FilmEntry {
  readonly id: string;
  readonly title: Readonly<Record<LanguageTag, string>>;
  readonly summary?: Readonly<Record<LanguageTag, string>>;
  readonly author?: Readonly<Record<LanguageTag, string>>;
  /** Seconds. */
  readonly duration?: number;
  /** The mark that the law asks for beside the title. */
  readonly mark?: string;
  /** Whether it is open to this viewer, or why not. It only tells; the gate decides anew when the film is played. */
  readonly access?: FilmAccess;
  /** What the theatre's catalogue tells of it: all but the film, and no address that leads to it. */
  readonly catalogue?: ToldWork;
}

export interface NewAttestation {
  readonly name: string;
  /** Of the certificate, where the organisation saw it: it then opens the films for this person only. Nobody keeps it. */
  readonly number?: string;
  /** ISO 8601. */
  readonly validUntil?: string;
}

/**
 * The gate, as typed calls: one each for what it can be asked (`core/gate/GateApi.ts`). Each throws a `GateProblem` where
 * the gate says no or cannot be asked, and the signal's reason where it was aborted. Nothing is kept in the browser.
 */
export interface GateClient {
  readonly base: string;
  /** The language the gate is asked to speak. */
  readonly locale: LanguageTag | undefined;
  /** The same client, speaking another language. */
  withLocale(locale: LanguageTag): GateClient;

  requestProviders(options?: AskOptions): Promise<Providers>;
  requestFilms(options?: AskOptions): Promise<readonly FilmEntry[]>;
  /** Begins an application; a viewer without a session gets one with it. */
  startVerification(asked: NewVerification, options?: AskOptions): Promise<VerificationView>;
  requestVerification(id: string, options?: AskOptions): Promise<VerificationView>;
  /**
   * Keeps what is given; only that changes. Where the application was changed in another place meanwhile, it is asked for
   * again and what is given is kept on top: a field's last word is the viewer's.
   */
  saveAnswers(id: string, answers: Answers, options?: AskOptions): Promise<VerificationView>;
  /** Sends it. `answers`: the secret ones that were typed on this page, so that whichever machine is asked has them. */
  submitVerification(
    id: string,
    options?: AskOptions & { readonly answers?: Submission },
  ): Promise<VerificationView>;
  appeal(id: string, words: string, options?: AskOptions): Promise<VerificationView>;
  withdraw(id: string, options?: AskOptions): Promise<VerificationView>;
  /**
   * Renews what has run out, without beginning again. `consents`: to the notice as it is now; refused with `consent-missing` where it
   * has changed since, and they are left out.
   */
  renewVerification(
    id: string,
    options?: AskOptions & { readonly consents?: Consents | undefined },
  ): Promise<VerificationView>;
  /** Opens the stream of an application's events; `watchVerification` reads it. */
  openEvents(id: string, options?: AskOptions): Promise<Response>;

  requestEntitlement(options?: AskOptions): Promise<EntitlementView>;
  startPlay(film: string, options?: AskOptions): Promise<PlaySession>;
  renewPlay(id: string, options?: AskOptions): Promise<PlaySession>;
  /** @param leaving the page is being left: it is to be done all the same */
  endPlay(id: string, leaving?: boolean): Promise<void>;

  requestMe(options?: AskOptions): Promise<Me>;
  /** A notice was told to the viewer: it is not told again. */
  hearNotice(id: string, options?: AskOptions): Promise<void>;
  /** Everything that is kept, as the file that the gate makes of it. */
  exportMe(options?: AskOptions): Promise<Blob>;
  deleteMe(options?: AskOptions): Promise<void>;
  requestSessions(options?: AskOptions): Promise<readonly SessionView[]>;
  /** @param id `current` is the one that asks */
  endSession(id: string, options?: AskOptions): Promise<void>;

  requestPasskeyOptions(purpose: PasskeyPurpose, options?: AskOptions): Promise<unknown>;
  /** @param label how the viewer may recognise the passkey in their list */
  sendPasskey(
    purpose: PasskeyPurpose,
    credential: unknown,
    options?: AskOptions & { readonly label?: string },
  ): Promise<void>;
  removePasskey(id: string, options?: AskOptions): Promise<void>;

  requestReviews(options?: AskOptions): Promise<readonly ReviewCase[]>;
  takeReview(id: string, options?: AskOptions): Promise<ReviewCase>;
  /** Gives a case back to the other reviewers. */
  releaseReview(id: string, options?: AskOptions): Promise<void>;
  /**
   * Proposes to take back what was granted, or, where another reviewer has proposed it, takes it back. `note` is read to the viewer
   * as it is.
   */
  revokeReview(
    id: string,
    reason: DecisionReason,
    options?: AskOptions & { readonly note?: string | undefined },
  ): Promise<RevocationView>;
  /** What is proposed to be taken back, and waits for a second reviewer. */
  requestRevocations(options?: AskOptions): Promise<readonly GrantedCase[]>;
  /** What is granted to the holder of a certificate, or to a viewer. Empty where nothing is. */
  findGranted(by: GrantedSearch, options?: AskOptions): Promise<readonly GrantedCase[]>;
  /** Drops a proposal: what was granted stays. */
  leaveGranted(id: string, options?: AskOptions): Promise<void>;
  /** Decides the case as it was seen last; refused with `changed-meanwhile` where another was faster. */
  decideReview(id: string, decision: ReviewDecision, options?: AskOptions): Promise<ReviewCase>;

  requestAttestations(options?: AskOptions): Promise<readonly AttestationView[]>;
  createAttestation(asked: NewAttestation, options?: AskOptions): Promise<NewCode>;
  recallAttestation(id: string, options?: AskOptions): Promise<void>;

  /** For the operator: a link that lets one person in as staff, once, for a week. */
  createInvitation(role: NewInvitation['role'], options?: AskOptions): Promise<InvitationView>;
}

/** To come back (who is signed in already confirms who they are with it), or to set up the way back. */
export type PasskeyPurpose = 'sign-in' | 'create';

export function createGateClient(given: GateClientOptions = {}): GateClient {
  const base = (given.base ?? '/gate/v1').replace(/\/+$/, '');
  const request = createRequest({
    base,
    fetch: given.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    locale: given.locale,
    timeoutMs: given.timeoutMs ?? 30_000,
  });
  const keys = createWishKeys();
  /** The version of each application that was seen last, for `If-Match`. */
  const versions = new Map<string, number>();

  const ask = async <T>(wish: Wish): Promise<T> =>
    readJson<T>(await request(wish), `${wish.method} ${wish.path}`);

  /** The same wish, asked again because no answer came, is carried out once. */
  const askOnce = async <T>(wish: Wish): Promise<T> => {
    const name = `${wish.path} ${JSON.stringify(wish.body)}`;
    try {
      const answer = await ask<T>({
        ...wish,
        headers: { ...wish.headers, 'idempotency-key': keys.take(name) },
      });
      keys.settle(name);
      return answer;
    } catch (error) {
      // Whoever was answered, if only by a no, has had their answer.
      if (isProblem(error) && error.problem && error.problem.status < 500) keys.settle(name);
      throw error;
    }
  };

  const see = <View extends { readonly id: string; readonly version: number }>(view: View): View => {
    versions.set(view.id, view.version);
    return view;
  };
  const match = (id: string): Record<string, string> => {
    const version = versions.get(id);
    return version === undefined ? {} : { 'if-match': `"${version}"` };
  };
  const requestVerification: GateClient['requestVerification'] = async (id, { signal } = {}) =>
    see(await ask<VerificationView>({ method: 'GET', path: `/verifications/${enc(id)}`, signal }));

  /** The gate may answer with the view or with less; the view is what is given back. */
  const whole = (answer: Partial<VerificationView> & { id: string }, signal?: AbortSignal) =>
    typeof answer.version === 'number'
      ? see(answer as VerificationView)
      : requestVerification(answer.id, { signal });

  const change = async (id: string, path: string, body: unknown, signal?: AbortSignal) => {
    const answer = await askOnce<Partial<VerificationView>>({
      method: 'POST',
      path: `/verifications/${enc(id)}/${path}`,
      body,
      signal,
    });
    return whole({ ...answer, id }, signal);
  };

  const list = async <Name extends string, T>(path: string, name: Name, signal?: AbortSignal) =>
    (await ask<Record<Name, readonly T[]>>({ method: 'GET', path, signal }))[name];

  const client: GateClient = {
    base,
    locale: given.locale,
    withLocale: (locale) => (locale === given.locale ? client : createGateClient({ ...given, locale })),

    requestProviders: ({ signal } = {}) => ask({ method: 'GET', path: '/providers', signal }),

    requestFilms: ({ signal } = {}) => list<'films', FilmEntry>('/films', 'films', signal),
    async startVerification(asked, { signal } = {}) {
      const body = asked;
      return whole(
        await askOnce<VerificationView>({ method: 'POST', path: '/verifications', body, signal }),
        signal,
      );
    },
    requestVerification,
    async saveAnswers(id, answers, { signal } = {}) {
      const put = () =>
        ask<Partial<VerificationView>>({
          method: 'PUT',
          path: `/verifications/${enc(id)}/answers`,
          body: answers,
          headers: match(id),
          signal,
        });
      try {
        return await whole({ ...(await put()), id }, signal);
      } catch (error) {
        if (!isProblem(error, 'changed-meanwhile')) throw error;
        await requestVerification(id, { signal });
        return whole({ ...(await put()), id }, signal);
      }
    },
    submitVerification: (id, { signal, answers = {} } = {}) => change(id, 'submit', answers, signal),
    appeal: (id, words, { signal } = {}) => change(id, 'appeal', { words }, signal),
    withdraw: (id, { signal } = {}) => change(id, 'withdraw', {}, signal),
    renewVerification: (id, { signal, consents } = {}) =>
      change(id, 'renew', consents ? { consents } : {}, signal),
    openEvents: (id, { signal } = {}) =>
      request({ method: 'GET', path: `/verifications/${enc(id)}/events`, signal, open: true }),

    requestEntitlement: ({ signal } = {}) => ask({ method: 'GET', path: '/entitlements', signal }),
    startPlay: (film, { signal } = {}) =>
      askOnce({ method: 'POST', path: '/play-sessions', body: { film }, signal }),
    renewPlay: (id, { signal } = {}) =>
      ask({ method: 'POST', path: `/play-sessions/${enc(id)}/renew`, body: {}, signal }),
    async endPlay(id, leaving = false) {
      await request({ method: 'DELETE', path: `/play-sessions/${enc(id)}`, keepalive: leaving });
    },

    requestMe: ({ signal } = {}) => ask({ method: 'GET', path: '/me', signal }),
    async hearNotice(id, { signal } = {}) {
      await request({ method: 'POST', path: `/me/notices/${enc(id)}/heard`, body: {}, signal });
    },
    exportMe: async ({ signal } = {}) =>
      (await request({ method: 'GET', path: '/me/export', signal })).blob(),
    async deleteMe({ signal } = {}) {
      await request({ method: 'DELETE', path: '/me', body: { confirm: true }, signal });
    },
    requestSessions: ({ signal } = {}) => list<'sessions', SessionView>('/sessions', 'sessions', signal),
    async endSession(id, { signal } = {}) {
      await request({ method: 'DELETE', path: `/sessions/${enc(id)}`, signal });
    },

    requestPasskeyOptions: (purpose, { signal } = {}) =>
      ask({ method: 'POST', path: `${passkeyPaths[purpose]}/options`, body: {}, signal }),
    async sendPasskey(purpose, credential, { signal, label } = {}) {
      const body = { credential, ...(label && purpose === 'create' ? { label } : {}) };
      await request({ method: 'POST', path: passkeyPaths[purpose], body, signal });
    },
    async removePasskey(id, { signal } = {}) {
      await request({ method: 'DELETE', path: `/me/passkeys/${enc(id)}`, signal });
    },

    async requestReviews({ signal } = {}) {
      const { reviews } = await ask<{ reviews: readonly ReviewCase[] }>({
        method: 'GET',
        path: '/reviews',
        signal,
      });
      return reviews.map(see);
    },
    takeReview: async (id, { signal } = {}) =>
      see(await ask<ReviewCase>({ method: 'POST', path: `/reviews/${enc(id)}/assign`, body: {}, signal })),
    async releaseReview(id, { signal } = {}) {
      await request({ method: 'POST', path: `/reviews/${enc(id)}/release`, body: {}, signal });
    },
    revokeReview: (id, reason, { signal, note } = {}) =>
      ask({
        method: 'POST',
        path: `/reviews/${enc(id)}/revoke`,
        body: { reason, ...(note ? { note } : {}) },
        signal,
      }),
    requestRevocations: ({ signal } = {}) => list<'granted', GrantedCase>('/revocations', 'granted', signal),
    async findGranted(by, { signal } = {}) {
      const { granted } = await ask<{ granted: readonly GrantedCase[] }>({
        method: 'POST',
        path: '/revocations/find',
        body: by,
        signal,
      });
      return granted;
    },
    async leaveGranted(id, { signal } = {}) {
      await request({ method: 'DELETE', path: `/revocations/${enc(id)}`, signal });
    },
    decideReview: async (id, decision, { signal } = {}) =>
      see(
        await ask<ReviewCase>({
          method: 'POST',
          path: `/reviews/${enc(id)}/decide`,
          body: decision,
          headers: match(id),
          signal,
        }),
      ),

    requestAttestations: ({ signal } = {}) =>
      list<'attestations', AttestationView>('/attestations', 'attestations', signal),
    createAttestation: (asked, { signal } = {}) =>
      askOnce({ method: 'POST', path: '/attestations', body: asked, signal }),
    async recallAttestation(id, { signal } = {}) {
      await request({ method: 'DELETE', path: `/attestations/${enc(id)}`, signal });
    },

    createInvitation: (role, { signal } = {}) =>
      ask({ method: 'POST', path: '/invitations', body: { role }, signal }),
  };
  return client;
}

const enc = encodeURIComponent;

const passkeyPaths: Readonly<Record<PasskeyPurpose, string>> = {
  'sign-in': '/sessions/passkey',
  create: '/me/passkeys',
};
