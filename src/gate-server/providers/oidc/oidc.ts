import type { CustomFetchOptions } from 'openid-client';
import type { AssuranceLevel } from '../../../core/gate/Verification.js';
import type { Clock } from '../../Clock.js';
import { Secret } from '../../Secret.js';
import { chooseWords, type InBoth } from '../chooseWords.js';
import { createPinnedFetch, type PinnedFetchOptions } from '../upstream/createPinnedFetch.js';
import { isLoopbackName, parseEndpoint } from '../upstream/parseEndpoint.js';
import { readLimited } from '../upstream/readLimited.js';
import type { UpstreamFetch } from '../upstream/UpstreamFetch.js';
import type { CallbackMessage, Outcome, Step, VerificationProvider } from '../VerificationProvider.js';
import { decideClaims, type ClaimMap, type Claims } from './decideClaims.js';
import { isPlainToken } from './isPlainToken.js';
import { loadOpenidClient, type OpenidClient } from './loadOpenidClient.js';
import { oidcWords } from './oidcWords.js';

export type OidcOptions = {
  /** The OpenID provider, exactly as its tokens name it. Never taken from a viewer or a token. */
  issuer: string | URL;
  clientId: string;
  /** Without one, PKCE alone. */
  clientSecret?: string;
  /** Besides `openid`, such as `disability`. */
  scopes?: readonly string[];
  claims: ClaimMap;
  /** The one algorithm by which its tokens are signed; RS256, as the standard has it. */
  algorithm?: 'RS256' | 'PS256' | 'ES256' | 'Ed25519' | 'EdDSA';
  /** How sure its word is: 3, or 4 for a state's own electronic identity. */
  level?: AssuranceLevel;
  /** What viewers call it, where “Sign in elsewhere” is too little. */
  name?: InBoth<string>;
  says?: InBoth<string>;
  receiver?: string;
  /** Networks that are not public and may be asked all the same, as CIDR. */
  networks?: readonly string[];
  tls?: PinnedFetchOptions['tls'];
  /** In milliseconds, for each of its answers; 8000. */
  timeoutMs?: number;
  /** How many claims came that nobody asked for; they are dropped. */
  onAsked?: (asked: { answered: true; dropped: number } | { answered: false }) => void;
  /** `oidc`. */
  id?: string;
  demo?: true;
  fetch?: UpstreamFetch;
  clock?: Clock;
};

/** What is remembered while the viewer is away. */
type Away = { state: string; nonce: string; verifier: string; callback: string };

const maxBytes = 262_144;
const configurationMs = 3_600_000;
/** How long what came back once is kept in mind; no provider's code lives that long. */
const spentMs = 3_600_000;
const cancelled: Outcome = { result: 'insufficient', reason: 'sign-in-cancelled' };
/** What every token carries: not more than was asked for. */
const standard = new Set(
  'iss sub aud exp iat nbf auth_time nonce acr amr azp at_hash c_hash s_hash sid jti'.split(' '),
);

/**
 * A federation's, a state's or a university's own page confirms a viewer, who goes there and comes back: OpenID Connect by
 * authorization code, with PKCE, state, nonce and the issuer's name in the answer (RFC 9207). The signature of its token is
 * checked even though it came straight from there. Its `sub`, pairwise where it can, stands for the person.
 * @throws where the issuer is not one that may be asked; `begin` and `resume` reject where `openid-client` is not installed.
 */
export function oidc(options: OidcOptions): VerificationProvider {
  const { clientId, clientSecret, scopes = [], claims: map, algorithm = 'RS256', level = 3 } = options;
  const { clock = Date.now, onAsked, timeoutMs = 8000 } = options;
  const issuer = parseEndpoint(options.issuer, 'the OpenID provider');
  const isHere = isLoopbackName(issuer.hostname);
  const fetch =
    options.fetch ??
    // Its own metadata name further addresses; only an issuer on this machine may name this machine.
    createPinnedFetch({ loopback: isHere, networks: options.networks ?? [], tls: options.tls ?? {} });
  const spent = new Map<string, number>();
  let known: { configuration: ReturnType<OpenidClient['discovery']>; at: number } | undefined;

  return {
    id: options.id ?? 'oidc',
    kind: 'oidc',
    ...(options.demo && { demo: true }),
    describe(locale) {
      const words = chooseWords(locale, oidcWords);
      return {
        name: options.name ? chooseWords(locale, options.name) : words.name,
        says: options.says ? chooseWords(locale, options.says) : words.says,
        minutes: 3,
        fields: [],
        ...(options.receiver && { receiver: options.receiver }),
      };
    },
    begin: (context) => leave(context.callback, context.locale),
    resume: async (_context, message) => ({ step: 'outcome', outcome: await comeBack(message) }),
  };

  async function leave(callback: string, locale: string): Promise<Step> {
    const client = await loadOpenidClient();
    const configuration = await configure(client).catch(() => null);
    if (!configuration) {
      onAsked?.({ answered: false });
      return { step: 'outcome', outcome: { result: 'unavailable', retryAfterMs: 60_000 } };
    }
    const away: Away = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      callback,
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: ['openid', ...scopes].join(' '),
      state: away.state,
      nonce: away.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(away.verifier),
      code_challenge_method: 'S256',
      ui_locales: locale,
      ...(configuration.serverMetadata().claims_parameter_supported && { claims: askForClaims() }),
    });
    return { step: 'redirect', url: url.href, remember: new Secret(JSON.stringify(away)) };
  }

  async function comeBack({ url, remembered }: CallbackMessage): Promise<Outcome> {
    const client = await loadOpenidClient();
    const away = JSON.parse(remembered.reveal()) as Away;
    const answer = new URL(away.callback);
    answer.search = URL.canParse(url, away.callback) ? new URL(url, away.callback).search : '';
    // Nobody sends twice what was remembered once, whatever the provider would say to it.
    if (answer.searchParams.get('state') !== away.state || isSpent(away.state)) return cancelled;
    try {
      const configuration = await configure(client);
      const tokens = await client.authorizationCodeGrant(configuration, answer, {
        expectedState: away.state,
        expectedNonce: away.nonce,
        pkceCodeVerifier: away.verifier,
        idTokenExpected: true,
      });
      const token = tokens.claims();
      if (!token || !isPlainToken(tokens.id_token ?? '')) return cancelled;
      let claims: Claims = token;
      if (!Object.hasOwn(claims, map.claim) && configuration.serverMetadata().userinfo_endpoint)
        claims = await client.fetchUserInfo(configuration, tokens.access_token, token.sub);
      onAsked?.({ answered: true, dropped: countUnasked(claims) });
      return decide(token.sub, claims);
    } catch (error) {
      onAsked?.({ answered: false });
      // What it says is wrong, or somebody tampered with it: begin again. Where it is silent, the gate sends the viewer anew.
      return isSilence(error) ? { result: 'unavailable', retryAfterMs: 10_000 } : cancelled;
    }
  }

  function decide(sub: string, claims: Claims): Outcome {
    const said = decideClaims(claims, map);
    if (said === 'unreadable') return { result: 'review' };
    const { eligibility, validUntil } = said;
    if (!eligibility) return { result: 'ineligible', reason: 'not-eligible' };
    if (validUntil && Date.parse(validUntil) <= clock())
      return { result: 'ineligible', reason: 'certificate-expired' };
    return {
      result: 'eligible',
      eligibility,
      level,
      ...(validUntil && { validUntil }),
      subjects: [{ scheme: `oidc:${issuer.href.replace(/\/$/, '')}`, value: new Secret(sub) }],
      reason: 'confirmed',
    };
  }

  /** Its metadata, asked anew every hour; a failure is not kept. */
  function configure(client: OpenidClient): ReturnType<OpenidClient['discovery']> {
    if (known && clock() - known.at < configurationMs) return known.configuration;
    const configuration = client.discovery(
      issuer,
      clientId,
      { id_token_signed_response_alg: algorithm, [client.clockTolerance]: 5 },
      clientSecret ? client.ClientSecretBasic(clientSecret) : client.None(),
      {
        [client.customFetch]: guardedFetch,
        timeout: timeoutMs / 1000,
        execute: [
          client.enableNonRepudiationChecks,
          // Plain http on this machine itself; the pinned fetch holds it to that.
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated by its author only so that it stands out
          ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    const asked = { configuration, at: clock() };
    known = asked;
    configuration.catch(() => {
      if (known === asked) known = undefined;
    });
    return configuration;
  }

  async function guardedFetch(url: string, { method, headers, body }: CustomFetchOptions): Promise<Response> {
    try {
      const response = await fetch(url, {
        method,
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body instanceof URLSearchParams && { body: body.toString() }),
      });
      const bytes = await readLimited(response, maxBytes);
      if (bytes && response.status < 500)
        return new Response(bytes.length > 0 ? Buffer.from(bytes) : null, {
          status: response.status,
          headers: response.headers,
        });
    } catch {
      // What was thrown may hold the code or the secret; nobody needs to read it.
    }
    throw new SilenceError();
  }

  function askForClaims(): string {
    const names = [map.claim, ...(map.validUntil ? [map.validUntil] : [])];
    return JSON.stringify({ id_token: Object.fromEntries(names.map((name) => [name, null])) });
  }

  function countUnasked(claims: Claims): number {
    return Object.keys(claims).filter(
      (name) => name !== map.claim && name !== map.validUntil && !standard.has(name),
    ).length;
  }

  function isSpent(state: string): boolean {
    for (const [old, until] of spent) if (until <= clock()) spent.delete(old);
    const before = spent.has(state);
    spent.set(state, clock() + spentMs);
    return before;
  }
}

/** No answer, an endless one, or one of a server out of order. */
class SilenceError extends Error {
  override readonly name = 'SilenceError';
  constructor() {
    super('tingying: the OpenID provider does not answer. Nobody was verified. Ask again later.');
  }
}

function isSilence(error: unknown): boolean {
  return error instanceof SilenceError || (error instanceof Error && isSilence(error.cause));
}
