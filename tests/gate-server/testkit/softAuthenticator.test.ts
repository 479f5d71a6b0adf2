import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { describe, expect, test } from 'vitest';
import {
  createSoftAuthenticator,
  type SoftAuthenticator,
} from '../../../src/gate-server/testkit/softAuthenticator.js';

const origin = 'https://theatre.example';
const rpID = 'theatre.example';

async function register(authenticator: SoftAuthenticator) {
  const options = await generateRegistrationOptions({ rpName: 'Theatre', rpID, userName: 'v' });
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: authenticator.create(options),
    expectedChallenge: options.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
  });
  expect(verified).toBe(true);
  return registrationInfo!.credential;
}

const signIn = async (
  authenticator: SoftAuthenticator,
  credential: Awaited<ReturnType<typeof register>>,
  challenge?: string,
) => {
  const options = await generateAuthenticationOptions({ rpID });
  return verifyAuthenticationResponse({
    response: authenticator.get(options),
    expectedChallenge: challenge ?? options.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential,
  });
};

describe('a passkey made of software', () => {
  test('is made and used as a real one, by the judgement of a real server', async () => {
    const authenticator = createSoftAuthenticator(origin);
    const credential = await register(authenticator);
    const { verified, authenticationInfo } = await signIn(authenticator, credential);
    expect(verified).toBe(true);
    expect(authenticationInfo).toMatchObject({ newCounter: 1, userVerified: true });
  });

  test.each<[string, (authenticator: SoftAuthenticator) => void]>([
    ['from a phisher’s page', (one) => (one.origin = 'https://theatre.example.evil.example')],
    ['without knowing the person', (one) => (one.verifiesUser = false)],
    ['as a clone with an old counter', (one) => (one.counter = 0)],
  ])('attack 39: is refused %s', async (_title, tamper) => {
    const authenticator = createSoftAuthenticator(origin);
    const credential = await register(authenticator);
    authenticator.counter = 6;
    const { authenticationInfo } = await signIn(authenticator, credential);
    tamper(authenticator);
    await expect(
      signIn(authenticator, { ...credential, counter: authenticationInfo.newCounter }),
    ).rejects.toThrow();
  });

  test('attack 39: is refused with an old challenge', async () => {
    const authenticator = createSoftAuthenticator(origin);
    const credential = await register(authenticator);
    await expect(signIn(authenticator, credential, 'b2xk')).rejects.toThrow('challenge');
  });

  test('of another site is not there', async () => {
    const authenticator = createSoftAuthenticator(origin);
    await register(authenticator);
    expect(() => authenticator.get({ challenge: 'x', rpId: 'other.example' })).toThrow(/^tingying: /);
  });
});
