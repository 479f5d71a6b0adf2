import { describe, expect, test, vi } from 'vitest';
import {
  createPasskey,
  PasskeyFailure,
  signInWithPasskey,
  type PasskeySeam,
} from '../../src/gate-client/index.js';

const bytes = (...numbers: number[]) => Uint8Array.from(numbers).buffer;
const signInOptions = { challenge: '-_8', allowCredentials: [{ id: 'AQI', type: 'public-key' }] };
const createOptions = {
  challenge: '-_8',
  rp: { name: 'Theatre' },
  user: { id: 'AQ', name: 'v-1', displayName: 'v-1' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
};

/** A gate that asks for a passkey and keeps what it is sent. */
function gate(options: unknown) {
  const sent: unknown[] = [];
  return {
    sent,
    requestPasskeyOptions: () => Promise.resolve(options),
    sendPasskey: (...said: unknown[]) => {
      sent.push(said);
      return Promise.resolve();
    },
  };
}

/** A browser with a device that gives this. */
const browser = (given: () => Promise<unknown>, statics: object = {}) => {
  const credentials = {
    get: vi.fn<(asked: unknown) => unknown>(given),
    create: vi.fn<(asked: unknown) => unknown>(given),
  };
  const seam = { credentials, PublicKeyCredential: statics, isSecureContext: true } as unknown as PasskeySeam;
  return { seam, credentials };
};

const old = {
  id: 'AQI',
  rawId: bytes(1, 2),
  type: 'public-key',
  getClientExtensionResults: () => ({}),
  response: { clientDataJSON: bytes(123, 125), authenticatorData: bytes(251, 255), signature: bytes(9) },
};

describe('a viewer comes back by passkey', () => {
  test('in a browser that reads the standard’s JSON itself', async () => {
    const asks = gate(signInOptions);
    const parsed = { challenge: bytes(7) };
    const { seam, credentials } = browser(() => Promise.resolve({ toJSON: () => ({ id: 'made' }) }), {
      parseRequestOptionsFromJSON: () => parsed,
    });
    await signInWithPasskey(asks, { seam });
    expect(credentials.get).toHaveBeenCalledWith({ publicKey: parsed });
    expect(asks.sent).toEqual([['sign-in', { id: 'made' }, { signal: undefined }]]);
  });

  test('in an older one, which does not', async () => {
    const asks = gate(signInOptions);
    const { seam, credentials } = browser(() => Promise.resolve(old));
    await signInWithPasskey(asks, { seam });
    const { publicKey } = credentials.get.mock.calls[0]![0] as {
      publicKey: PublicKeyCredentialRequestOptions;
    };
    expect(new Uint8Array(publicKey.challenge as ArrayBuffer)).toEqual(new Uint8Array([251, 255]));
    expect(new Uint8Array(publicKey.allowCredentials![0]!.id as ArrayBuffer)).toEqual(new Uint8Array([1, 2]));
    expect(asks.sent).toEqual([
      [
        'sign-in',
        {
          id: 'AQI',
          rawId: 'AQI',
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: 'e30', authenticatorData: '-_8', signature: 'CQ' },
        },
        { signal: undefined },
      ],
    ]);
  });

  test('which they have set up on this device, under a name they know it by', async () => {
    const asks = gate(createOptions);
    const { seam, credentials } = browser(() => Promise.resolve({ toJSON: () => ({ id: 'made' }) }));
    await createPasskey(asks, { seam, label: 'My phone' });
    expect(credentials.create.mock.calls[0]![0]).toMatchObject({
      publicKey: { user: { name: 'v-1', id: bytes(1) }, excludeCredentials: [] },
    });
    expect(asks.sent).toEqual([['create', { id: 'made' }, { signal: undefined, label: 'My phone' }]]);
  });

  test.each([
    ['NotAllowedError', 'cancelled'],
    ['InvalidStateError', 'exists'],
    ['SecurityError', 'insecure'],
    ['NotSupportedError', 'unsupported'],
    ['AbortError', 'cancelled'],
  ])('or is told why not: %s is %s', async (name, reason) => {
    const asks = gate(createOptions);
    const { seam } = browser(() => Promise.reject(new DOMException('', name)));
    await expect(createPasskey(asks, { seam })).rejects.toMatchObject({ reason });
    expect(asks.sent).toEqual([]);
  });

  test('and is asked for nothing in a browser that has none', async () => {
    const asks = gate(signInOptions);
    const ask = vi.spyOn(asks, 'requestPasskeyOptions');
    const none = { credentials: undefined, PublicKeyCredential: undefined };
    await expect(signInWithPasskey(asks, { seam: { ...none, isSecureContext: true } })).rejects.toMatchObject(
      { reason: 'unsupported' },
    );
    await expect(
      signInWithPasskey(asks, { seam: { ...none, isSecureContext: false } }),
    ).rejects.toBeInstanceOf(PasskeyFailure);
    expect(ask).not.toHaveBeenCalled();
  });
});
