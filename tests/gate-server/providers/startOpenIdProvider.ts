import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Claims by the account's name. */
type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A real OpenID provider on this machine: whoever comes is signed in as `account` and consents. Its subjects are pairwise,
 * its claims are in the token unless `userinfo` keeps them for its own answer. `theatre` is where it sends them back to.
 * `subjects` are those it has given.
 */
export async function startOpenIdProvider(
  accounts: Accounts,
  { userinfo = false, theatre = 'http://127.0.0.1' } = {},
) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const peer = {
    issuer,
    account: Object.keys(accounts)[0] ?? '',
    refuses: false,
    subjects: [] as string[],
    stop,
  };

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'theatre',
        client_secret: 'a secret between two',
        redirect_uris: [`${theatre}/gate/v1/callbacks/oidc`],
        subject_type: 'pairwise',
      },
    ],
    subjectTypes: ['public', 'pairwise'],
    pairwiseIdentifier(_context, sub, { sectorIdentifier }) {
      const subject = createHash('sha256')
        .update(`${String(sectorIdentifier)} ${sub}`)
        .digest('base64url');
      peer.subjects.push(subject);
      return subject;
    },
    claims: { openid: ['sub'], disability: ['kind', 'until', 'name', 'address'] },
    conformIdTokenClaims: userinfo,
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: !userinfo } },
    cookies: { keys: ['only for this test'] },
    pkce: { required: () => true },
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...accounts[sub] }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid disability');
      grant.addOIDCClaims(['kind', 'until', 'name', 'address']);
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const result = peer.refuses
      ? { error: 'access_denied' }
      : { login: { accountId: peer.account, remember: false } };
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return peer;

  function stop(): Promise<void> {
    return new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  }
}

/** Goes where the gate sends a viewer, as a browser does, until it is sent back: to which address? */
export async function walk(url: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let next = url, step = 0; step < 10; step += 1) {
    if (next.includes('/gate/v1/callbacks/')) return next;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${response.status} ${await response.text()}`);
    next = new URL(location, next).href;
  }
  throw new Error('it leads nowhere');
}
