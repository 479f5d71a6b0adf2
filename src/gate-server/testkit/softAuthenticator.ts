import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** An authenticator made of software: it keeps passkeys (ES256) and answers as a browser does, in WebAuthn's JSON forms. */
export type SoftAuthenticator = {
  /** Answers `PublicKeyCredentialCreationOptionsJSON`. */
  create(options: { challenge: string; rp: { id?: string }; user: { id: string } }): SoftRegistration;
  /** Answers `PublicKeyCredentialRequestOptionsJSON`. @throws where it keeps no passkey for that. */
  get(options: {
    challenge: string;
    rpId?: string;
    allowCredentials?: readonly { id: string }[];
  }): SoftAssertion;
  /** The page that asks. A phisher's differs. */
  origin: string;
  /** Whether it says that it knew the person by PIN or finger. */
  verifiesUser: boolean;
  /** Goes up with every use; a cloned one starts from an old number. */
  counter: number;
};

export type SoftRegistration = {
  id: string;
  rawId: string;
  type: 'public-key';
  authenticatorAttachment: 'platform';
  clientExtensionResults: Record<string, never>;
  response: { clientDataJSON: string; attestationObject: string; transports: ['internal'] };
};

export type SoftAssertion = Omit<SoftRegistration, 'response'> & {
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle: string };
};

type Passkey = { rpId: string; user: string; key: KeyObject };

export function createSoftAuthenticator(origin: string): SoftAuthenticator {
  const passkeys = new Map<string, Passkey>();
  const authenticator: SoftAuthenticator = { create, get, origin, verifiesUser: true, counter: 0 };
  return authenticator;

  function create({ challenge, rp, user }: Parameters<SoftAuthenticator['create']>[0]): SoftRegistration {
    const rpId = rp.id ?? new URL(authenticator.origin).hostname;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const credential = randomBytes(32);
    passkeys.set(encode(credential), { rpId, user: user.id, key: privateKey });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const attested = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, credential.length]),
      credential,
      writeCoseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')),
    ]);
    return {
      ...frame(encode(credential)),
      response: {
        clientDataJSON: encode(clientData('webauthn.create', challenge)),
        attestationObject: encode(writeAttestation(authenticatorData(rpId, attested))),
        transports: ['internal'],
      },
    };
  }

  function get({
    challenge,
    rpId,
    allowCredentials = [],
  }: Parameters<SoftAuthenticator['get']>[0]): SoftAssertion {
    const wanted = rpId ?? new URL(authenticator.origin).hostname;
    const [id, passkey] =
      [...passkeys].find(
        ([one, kept]) =>
          kept.rpId === wanted &&
          (allowCredentials.length === 0 || allowCredentials.some((allowed) => allowed.id === one)),
      ) ?? [];
    if (!id || !passkey)
      throw new Error(
        'tingying: the soft authenticator keeps no passkey for this site. Nothing was signed. Create one first.',
      );
    authenticator.counter += 1;
    const data = authenticatorData(wanted);
    const client = clientData('webauthn.get', challenge);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return {
      ...frame(id),
      response: {
        clientDataJSON: encode(client),
        authenticatorData: encode(data),
        signature: encode(sign('sha256', signed, passkey.key)),
        userHandle: passkey.user,
      },
    };
  }

  function clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: authenticator.origin, crossOrigin: false }));
  }

  /** WebAuthn, 6.1: the site's hash, flags (present, verified, attested), counter, and a new passkey's own data. */
  function authenticatorData(rpId: string, attested?: Buffer): Buffer {
    const flags = 0x01 | (authenticator.verifiesUser ? 0x04 : 0) | (attested ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(authenticator.counter);
    const hash = createHash('sha256').update(rpId).digest();
    return Buffer.concat([hash, Buffer.from([flags]), count, attested ?? Buffer.alloc(0)]);
  }
}

const encode = (bytes: Buffer): string => bytes.toString('base64url');

const frame = (id: string) => ({
  id,
  rawId: id,
  type: 'public-key' as const,
  authenticatorAttachment: 'platform' as const,
  clientExtensionResults: {},
});

/** CBOR, by hand: `{ 1: 2, 3: -7, -1: 1, -2: x, -3: y }`, a P-256 key for ES256 (RFC 9053). */
const writeCoseKey = (x: Buffer, y: Buffer): Buffer =>
  Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), x, Buffer.from('225820', 'hex'), y]);

/** CBOR, by hand: `{ fmt: "none", attStmt: {}, authData }`. */
const writeAttestation = (data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
    Buffer.from([data.length]),
    data,
  ]);
