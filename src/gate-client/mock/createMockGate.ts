import { writeAttestationGroup } from '../../core/gate/parseAttestationCode.js';
import type {
  Answers,
  Consents,
  GrantedCase,
  GrantedSearch,
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
  Role,
  RunningPlay,
  SessionView,
  Submission,
  VerificationView,
} from '../../core/gate/GateApi.js';
import { findUnagreed } from '../../core/gate/flow/planPages.js';
import { createGateTranslate, type GateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { FilmAccess } from '../../core/gate/judgeAccess.js';
import type { DecisionReason } from '../../core/gate/Verification.js';
import type { AttestationView, FilmEntry } from '../createGateClient.js';
import type { Fetch } from '../createRequest.js';
import { mockOffers } from './mockOffers.js';
import { problemStatus } from '../../core/gate/problemStatus.js';
import { openStates } from '../../core/gate/Verification.js';
import { listNext, mockStatuses } from './mockRules.js';

export interface MockGateState {
  /** Whether the viewer has a session. */
  signedIn: boolean;
  roles: readonly Role[];
  entitlement: 'none' | 'active' | 'expired';
  verifications: readonly MockVerification[];
  passkeys: readonly PasskeyView[];
  sessions: readonly SessionView[];
  plays: readonly RunningPlay[];
  /** What the viewer has not heard yet. */
  notices: readonly Omit<NoticeView, 'say'>[];
  /** How many plays may run beside one another. */
  maxPlays: number;
  films: readonly FilmEntry[];
  /** What of a film keeps everybody out. */
  closed: Readonly<Record<string, 'film-window-closed' | 'film-region-closed'>>;
  reviews: readonly ReviewCase[];
  /** What has been granted, and is found by any number that opens the films or by this name of its viewer. */
  granted: readonly (GrantedCase & { readonly viewer?: string })[];
  attestations: readonly AttestationView[];
  /** A newer notice than the gate's own. */
  noticeVersion: string | undefined;
  /** `gone` is no network at all. Problems are given to every request whose path begins so. */
  network: 'there' | 'gone';
  problems: Readonly<Record<string, ProblemCode>>;
  /** The clock; it stands still unless it is moved. Milliseconds since 1970. */
  now: number;
}

/** An application as the mocked server has it: the view but for the words, which come in the language that is asked for. */
export type MockVerification = Omit<VerificationView, 'say' | 'next'>;

export interface MockGate {
  /** Stands in for the browser's: `createGateClient({ fetch: gate.fetch })`. */
  readonly fetch: Fetch;
  /** What is so now. Changed from outside, it is what is so from then on. */
  readonly state: MockGateState;
  /** What was asked, in order: `POST /verifications`. */
  readonly asked: readonly string[];
  /** What was said with the last request of this kind. */
  lastBody(asked: string): unknown;
}

/** An organisation's code of ten groups alike but for their checks. */
const mockCode = (digits: string): string =>
  Array.from({ length: 10 }, (_, place) => writeAttestationGroup(digits, place)).join('');

/** Numbers and codes that have an outcome of their own; all synthetic. Any other is not found. */
export const mockOutcomes: Readonly<Record<string, DecisionReason | 'silent'>> = {
  '11010519491231002X11': 'confirmed',
  // Without the certificate at hand: the identity number that it begins with.
  '11010519491231002X': 'confirmed',
  '31010119000203123612': 'not-found',
  '44030519040229001313': 'silent',
  '81000019010615002514': 'certificate-claimed',
  '51010419021130006471': 'not-eligible',
  [mockCode('1949')]: 'confirmed',
  [mockCode('1900')]: 'code-expired',
};

/** 8 o'clock of a day, UTC. */
const morning = Date.UTC(2026, 10, 26, 8);

/**
 * A gate that is not there: what the real one would answer, from a state that a story or a test begins with. It checks
 * nothing that matters, keeps nothing, and its clock stands still, so that the same questions have the same answers.
 */
export function createMockGate(given: Partial<MockGateState> = {}): MockGate {
  const state: MockGateState = {
    signedIn: false,
    roles: ['viewer'],
    entitlement: 'none',
    verifications: [],
    passkeys: [],
    sessions: [],
    plays: [],
    notices: [],
    maxPlays: 2,
    films: [],
    closed: {},
    reviews: [],
    granted: [],
    attestations: [],
    noticeVersion: undefined,
    network: 'there',
    problems: {},
    now: morning,
    ...given,
  };
  const asked: string[] = [];
  const bodies = new Map<string, unknown>();
  /** What was given in secret: known to the check, never shown. */
  const secrets = new Map<string, Answers>();
  let count = 0;
  const nextId = (kind: string) => `${kind}-${String((count += 1))}`;
  const time = (afterMs = 0) => new Date(state.now + afterMs).toISOString();

  const findCase = (id: string): MockVerification => {
    const found = state.verifications.find((one) => one.id === id);
    if (!found || !state.signedIn) throw new Refusal(state.signedIn ? 'not-found' : 'not-signed-in');
    return found;
  };
  const change = (id: string, by: Partial<MockVerification>): MockVerification => {
    const before = findCase(id);
    const { reason: _reason, ...rest } = before;
    const after = {
      ...(by.state && by.state !== before.state ? rest : before),
      ...by,
      version: before.version + 1,
      updatedAt: time(),
    };
    state.verifications = state.verifications.map((one) => (one.id === id ? after : one));
    return after;
  };
  const view = (one: MockVerification, say: GateTranslate): VerificationView => ({
    ...one,
    say: one.redirect
      ? say('state.away.say')
      : one.reason && one.state !== 'verified'
        ? say(`reason.${one.reason}`)
        : say(`state.${one.state}.say`),
    next: listNext(one),
  });
  const demand = (right: boolean, code: ProblemCode) => {
    if (!right) throw new Refusal(code);
  };
  const offersFor = (say: GateTranslate): Providers => {
    const offers = mockOffers(say);
    return state.noticeVersion
      ? { ...offers, notice: { ...offers.notice, version: state.noticeVersion } }
      : offers;
  };

  const settle = (one: MockVerification): MockVerification => {
    if (one.state !== 'submitted') return one;
    const { number, code } = secrets.get(one.id) ?? {};
    const outcome =
      one.provider === 'human'
        ? 'silent'
        : (mockOutcomes[
            (number ?? code ?? '')
              .normalize('NFKC')
              .toUpperCase()
              .replace(/[^\dA-Z]/g, '')
          ] ?? (code ? 'code-unknown' : 'not-found'));
    if (outcome === 'silent') return change(one.id, { state: 'checking', expectedBy: time(2 * 86_400_000) });
    if (outcome !== 'confirmed')
      return change(one.id, {
        state: outcome.startsWith('code') ? 'needs-evidence' : 'rejected',
        reason: outcome,
      });
    state.entitlement = 'active';
    return change(one.id, { state: 'verified', reason: 'confirmed', validUntil: time(365 * 86_400_000) });
  };

  const me = (say: GateTranslate): Me => ({
    id: 'v-0001',
    roles: state.roles,
    createdAt: time(-30 * 86_400_000),
    entitlement: entitlement(say),
    verifications: state.verifications.map((one) => view(one, say)),
    passkeys: state.passkeys,
    sessions: state.sessions,
    plays: state.plays,
    notices: state.notices.map((one) => ({ ...one, say: say(`news.${one.code}`) })),
  });
  const entitlement = (say: GateTranslate) => ({
    active: state.entitlement === 'active',
    ...(state.entitlement === 'none'
      ? {}
      : { validUntil: time((state.entitlement === 'active' ? 365 : -1) * 86_400_000) }),
    say: say(`entitlement.${state.entitlement}`),
  });
  const play = (id: string, film: string): PlaySession => ({
    id,
    base: `/gate/v1/m/mock-grant/${film}/`,
    renewAfter: time(180_000),
    expiresAt: time(300_000),
  });

  const accessTo = ({ id }: FilmEntry): FilmAccess => {
    if (state.entitlement === 'none') return 'not-entitled';
    if (state.entitlement === 'expired') return 'entitlement-expired';
    return state.closed[id] ?? 'open';
  };

  type Route = (parts: readonly string[], body: unknown, say: GateTranslate, headers: Headers) => unknown;
  const routes: Readonly<Record<string, Route>> = {
    'GET /providers': (_parts, _body, say) => offersFor(say),
    'GET /films': () => ({ films: state.films.map((film) => ({ access: accessTo(film), ...film })) }),
    'POST /verifications': (_parts, body, say) => {
      const { provider, consents = {} } = body as NewVerification;
      const open = state.verifications.some(({ state: at }) => openStates.includes(at));
      demand(!open, 'open-case-exists');
      state.signedIn = true;
      const one: MockVerification = {
        id: nextId('case'),
        state: 'draft',
        provider,
        version: 1,
        answers: {},
        given: [],
        consents,
        createdAt: time(),
        updatedAt: time(),
      };
      state.verifications = [one, ...state.verifications];
      return view(one, say);
    },
    'GET /verifications/*': ([id = ''], _body, say) => view(settle(findCase(id)), say),
    'PUT /verifications/*/answers': ([id = ''], body, say, headers) => {
      const before = findCase(id);
      const match = headers.get('if-match');
      demand(match === null || match === `"${before.version}"`, 'changed-meanwhile');
      const { consents, ...answers } = body as Answers;
      const hidden = new Set(
        offersFor(say)
          .providers.flatMap(({ fields }) => fields)
          .filter(({ secret }) => secret)
          .map(({ name }) => name),
      );
      const names = Object.keys(answers) as (keyof typeof answers)[];
      secrets.set(id, { ...secrets.get(id), ...answers });
      return view(
        change(id, {
          answers: {
            ...before.answers,
            ...Object.fromEntries(Object.entries(answers).filter(([name]) => !hidden.has(name as never))),
          },
          given: [...new Set([...before.given, ...names.filter((name) => hidden.has(name))])],
          consents: mergeConsents(before.consents, consents),
        }),
        say,
      );
    },
    'POST /verifications/*/submit': ([id = ''], body, say) => {
      const brought = Object.keys(body as Submission) as (keyof Submission)[];
      secrets.set(id, { ...secrets.get(id), ...(body as Submission) });
      const found = findCase(id);
      const before = { ...found, given: [...found.given, ...brought] };
      demand(['draft', 'needs-evidence'].includes(before.state), 'wrong-state');
      const offer = offersFor(say).providers.find((one) => one.id === before.provider);
      const { notice } = offersFor(say);
      const { consents } = before;
      demand(
        consents.sensitive === true &&
          consents.notice === notice.version &&
          (!offer?.receiver || consents.passingOn === true),
        'consent-missing',
      );
      const missing = (offer?.fields ?? []).filter(
        ({ name, required, secret }) =>
          required && (secret ? !before.given.includes(name) : !before.answers[name]),
      );
      if (missing.length > 0)
        throw new Refusal('invalid-input', {
          errors: missing.map(({ name, label }) => ({
            pointer: `/${name}`,
            code: 'missing',
            say: say('flow.field.missing', { label }),
          })),
        });
      if (offer?.kind === 'oidc')
        return view(change(id, { state: 'checking', redirect: 'https://federation.example/sign-in' }), say);
      return view(change(id, { state: 'submitted' }), say);
    },
    'POST /verifications/*/appeal': ([id = ''], _body, say) => {
      demand(['rejected', 'revoked'].includes(findCase(id).state), 'wrong-state');
      return view(change(id, { state: 'appealed', expectedBy: time(5 * 86_400_000) }), say);
    },
    'POST /verifications/*/withdraw': ([id = ''], _body, say) => {
      secrets.delete(id);
      if (findCase(id).state === 'verified') state.entitlement = 'none';
      return view(
        change(id, {
          state: 'withdrawn',
          reason: 'withdrawn-by-viewer',
          answers: {},
          given: [],
          consents: {},
        }),
        say,
      );
    },
    'POST /verifications/*/renew': ([id = ''], body, say) => {
      const found = findCase(id);
      demand(found.state === 'expired', 'wrong-state');
      const { providers, notice } = offersFor(say);
      const consents = mergeConsents(found.consents, (body as Renewal).consents);
      const offer = providers.find((one) => one.id === found.provider);
      demand(findUnagreed(offer, { consents }, notice).length === 0, 'consent-missing');
      return view(
        change(id, { state: 'needs-evidence', reason: 'number-needed-again', given: [], consents }),
        say,
      );
    },
    'GET /entitlements': (_parts, _body, say) => {
      demand(state.signedIn, 'not-signed-in');
      return entitlement(say);
    },
    'POST /play-sessions': (_parts, body) => {
      const { film } = body as { film: string };
      demand(state.signedIn, 'not-signed-in');
      demand(state.entitlement !== 'expired', 'entitlement-expired');
      demand(state.entitlement === 'active', 'not-entitled');
      const closed = state.closed[film];
      if (closed) throw new Refusal(closed);
      if (state.plays.length >= state.maxPlays) throw new Refusal('too-many-plays', { plays: state.plays });
      const id = nextId('play');
      const title = Object.values(state.films.find((one) => one.id === film)?.title ?? {})[0] ?? film;
      state.plays = [...state.plays, { id, film, title, device: 'Chrome', startedAt: time() }];
      return play(id, film);
    },
    'POST /play-sessions/*/renew': ([id = '']) => {
      const running = state.plays.find((one) => one.id === id);
      if (!running) throw new Refusal('play-ended');
      return play(id, running.film);
    },
    'DELETE /play-sessions/*': ([id = '']) => {
      state.plays = state.plays.filter((one) => one.id !== id);
    },
    'GET /me': (_parts, _body, say) => {
      demand(state.signedIn, 'not-signed-in');
      return me(say);
    },
    'POST /me/notices/*/heard': ([id = '']) => {
      demand(
        state.notices.some((one) => one.id === id),
        'not-found',
      );
      state.notices = state.notices.filter((one) => one.id !== id);
    },
    'GET /me/export': (_parts, _body, say) => {
      demand(state.signedIn, 'not-signed-in');
      return {
        format: 'tingying-viewer',
        version: 1,
        exportedAt: time(),
        me: me(say),
        consents: [],
        decisions: [],
        claims: [],
      };
    },
    'DELETE /me': () => {
      demand(state.signedIn, 'not-signed-in');
      Object.assign(state, {
        signedIn: false,
        entitlement: 'none',
        verifications: [],
        passkeys: [],
        sessions: [],
        plays: [],
      });
      secrets.clear();
    },
    'POST /me/passkeys/options': () => ({
      challenge: 'AAAA',
      rp: { name: 'Mock' },
      user: { id: 'AAAA', name: 'v-0001', displayName: 'v-0001' },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    }),
    'POST /me/passkeys': (_parts, body) => {
      const { label = 'Passkey' } = body as { label?: string };
      const passkey = { id: nextId('passkey'), label, createdAt: time() };
      state.passkeys = [...state.passkeys, passkey];
      return passkey;
    },
    'DELETE /me/passkeys/*': ([id = '']) => {
      state.passkeys = state.passkeys.filter((one) => one.id !== id);
    },
    'POST /sessions/passkey/options': () => ({ challenge: 'AAAA' }),
    'POST /sessions/passkey': () => {
      demand(state.passkeys.length > 0, 'not-signed-in');
      state.signedIn = true;
      return { session: 'session-1', roles: state.roles };
    },
    'GET /sessions': () => {
      demand(state.signedIn, 'not-signed-in');
      return { sessions: state.sessions };
    },
    'DELETE /sessions/*': ([id = '']) => {
      const here = state.sessions.find(({ current }) => current)?.id;
      if (id === 'current' || id === here) state.signedIn = false;
      state.sessions = state.sessions.filter((one) => one.id !== (id === 'current' ? here : id));
    },
    'GET /reviews': () => {
      demand(state.roles.includes('reviewer'), 'not-allowed');
      return { reviews: state.reviews };
    },
    'POST /reviews/*/assign': ([id = '']) => {
      const found = state.reviews.find((one) => one.id === id);
      if (!found) throw new Refusal('not-found');
      demand(found.assigned !== 'another', 'changed-meanwhile');
      const taken: ReviewCase = {
        ...found,
        assigned: 'you',
        version: found.version + 1,
        contact: found.contact ?? { name: '林晚', phone: '010-0000-0000' },
      };
      state.reviews = state.reviews.map((one) => (one.id === id ? taken : one));
      return taken;
    },
    'POST /reviews/*/release': ([id = '']) => {
      const found = state.reviews.find((one) => one.id === id);
      if (found?.assigned !== 'you') throw new Refusal('not-found');
      const { contact: _contact, ...left } = found;
      state.reviews = state.reviews.map((one) => (one === found ? { ...left, assigned: 'nobody' } : one));
    },
    'GET /revocations': () => {
      demand(state.roles.includes('reviewer'), 'not-allowed');
      return { granted: state.granted.filter(({ proposal }) => proposal).map(withoutViewer) };
    },
    'POST /revocations/find': (_parts, body) => {
      demand(state.roles.includes('reviewer'), 'not-allowed');
      const by = body as GrantedSearch;
      const isFound = (viewer: string | undefined) =>
        'viewer' in by ? by.viewer === viewer : mockOutcomes[by.number] === 'confirmed';
      return { granted: state.granted.filter(({ viewer }) => isFound(viewer)).map(withoutViewer) };
    },
    'DELETE /revocations/*': ([id = '']) => {
      state.granted = state.granted.map((one) => {
        const { proposal: _proposal, ...left } = one;
        return one.id === id ? left : one;
      });
    },
    'POST /reviews/*/revoke': ([id = ''], body) => {
      demand(state.roles.includes('reviewer'), 'not-allowed');
      const found = state.granted.find((one) => one.id === id);
      if (!found) throw new Refusal('not-found');
      const proposed = found.proposal?.by !== 'another';
      const proposal = {
        by: 'you',
        ...(body as Revocation),
        proposedAt: time(),
        endsAt: time(14 * 86_400_000),
      } as const;
      state.granted = proposed
        ? state.granted.map((one) => (one === found ? { ...one, proposal } : one))
        : state.granted.filter((one) => one !== found);
      return { id, proposed };
    },
    'POST /reviews/*/decide': ([id = ''], body) => {
      const found = state.reviews.find((one) => one.id === id);
      if (!found) throw new Refusal('not-found');
      demand(found.assigned === 'you', 'wrong-state');
      const { decision, number } = body as ReviewDecision;
      if (mockOutcomes[number ?? ''] === 'certificate-claimed') {
        const referred: ReviewCase = {
          ...found,
          version: found.version + 1,
          contested: true,
          assigned: 'another',
        };
        state.reviews = state.reviews.map((one) => (one === found ? referred : one));
        return referred;
      }
      state.reviews = state.reviews.filter((one) => one !== found);
      return { ...found, version: found.version + 1, state: mockStatuses.decided[decision] };
    },
    'POST /invitations': (_parts, body) => {
      demand(state.roles.includes('operator'), 'not-allowed');
      const { role } = body as NewInvitation;
      return {
        url: `https://theatre.example/staff#invitation=${nextId(role)}`,
        expiresAt: time(7 * 86_400_000),
      };
    },
    'GET /attestations': () => {
      demand(state.roles.includes('organisation'), 'not-allowed');
      return { attestations: state.attestations };
    },
    'POST /attestations': () => {
      demand(state.roles.includes('organisation'), 'not-allowed');
      const id = nextId('attestation');
      const expiresAt = time(7 * 86_400_000);
      state.attestations = [...state.attestations, { id, createdAt: time(), expiresAt, state: 'open' }];
      return { id, code: mockCode('1949'), expiresAt };
    },
    'DELETE /attestations/*': ([id = '']) => {
      state.attestations = state.attestations.map((one) =>
        one.id === id ? { ...one, state: 'recalled' } : one,
      );
    },
  };

  return {
    state,
    asked,
    lastBody: (what) => bodies.get(what),
    async fetch(input, { method = 'GET', body, headers: sent, signal }) {
      const path = input.replace(/^.*\/gate\/v1/, '').replace(/\?.*$/, '');
      await Promise.resolve();
      signal?.throwIfAborted();
      if (state.network === 'gone') throw new TypeError('Failed to fetch');
      const headers = new Headers(sent);
      const say = createGateTranslate(headers.get('accept-language') ?? 'en');
      const said: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
      asked.push(`${method} ${path}`);
      try {
        const broken = Object.entries(state.problems).find(([start]) =>
          `${method} ${path}`.startsWith(start),
        );
        if (broken) throw new Refusal(broken[1]);
        const found = findRoute(Object.keys(routes), method, path);
        if (!found) throw new Refusal('not-found');
        bodies.set(found.route, said);
        const answer = routes[found.route]?.(found.parts, said, say, headers);
        return answer === undefined
          ? new Response(null, { status: 204 })
          : json(mockStatuses.success[found.route] ?? 200, answer);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const status = problemStatus[error.code];
        const problem: Problem = {
          type: `https://tingying.example/problems/${error.code}`,
          code: error.code,
          title: error.code,
          status,
          say: say(`problem.${error.code}`),
          help: offersFor(say).help,
          ...error.more,
        };
        return json(status, problem, 'application/problem+json');
      }
    },
  };
}

class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly more: Partial<Problem> = {},
  ) {
    super(code);
  }
}

const json = (status: number, body: unknown, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

function findRoute(routes: readonly string[], method: string, path: string) {
  const parts = path.split('/').slice(1);
  for (const route of routes) {
    const [verb, pattern = ''] = route.split(' ');
    const wanted = pattern.split('/').slice(1);
    if (verb !== method || wanted.length !== parts.length) continue;
    if (!wanted.every((part, index) => part === '*' || part === parts[index])) continue;
    return {
      route,
      parts: parts.filter((_part, index) => wanted[index] === '*').map(decodeURIComponent),
    };
  }
  return null;
}

function withoutViewer({ viewer: _viewer, ...one }: MockGateState['granted'][number]): GrantedCase {
  return one;
}

function mergeConsents(before: Consents, given: Consents | undefined): Consents {
  return { ...before, ...given };
}
