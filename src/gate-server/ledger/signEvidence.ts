/** A signed document: a JSON Web Signature in its flattened form (RFC 7515 §7.2.2), Ed25519 (RFC 8037). */
export type SignedEvidence = { protected: string; payload: string; signature: string };

const algorithm = { name: 'Ed25519' };
const type = 'tingying-evidence+jws';

/** A new pair; keep the private one, publish the other: who has a document checks it with that. */
export async function createEvidenceKey(): Promise<{ privateKey: JsonWebKey; publicKey: JsonWebKey }> {
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey),
    publicKey: await publish(await crypto.subtle.exportKey('jwk', pair.publicKey)),
  };
}

/** The public half of a key, as it stands in a JWK Set, under its thumbprint (RFC 7638). */
export async function publish({ kty, crv, x }: JsonWebKey): Promise<JsonWebKey & { kid: string }> {
  const named = new TextEncoder().encode(JSON.stringify({ crv, kty, x }));
  const kid = Buffer.from(await crypto.subtle.digest('SHA-256', named)).toString('base64url');
  return { kty: kty ?? '', crv: crv ?? '', x: x ?? '', alg: 'EdDSA', use: 'sig', kid };
}

export async function signEvidence(document: unknown, privateKey: JsonWebKey): Promise<SignedEvidence> {
  const { kid } = await publish(privateKey);
  const key = await crypto.subtle.importKey('jwk', onlyKey(privateKey, true), algorithm, false, ['sign']);
  const header = encode({ alg: 'EdDSA', typ: type, kid });
  const payload = encode(document);
  const signature = await crypto.subtle.sign(algorithm, key, Buffer.from(`${header}.${payload}`));
  return { protected: header, payload, signature: Buffer.from(signature).toString('base64url') };
}

/** What was signed, or null where it is not what was signed, or not by this key. */
export async function openEvidence(signed: SignedEvidence, publicKey: JsonWebKey): Promise<unknown> {
  const header = decode(signed.protected) as { alg?: unknown; typ?: unknown };
  if (header.alg !== 'EdDSA' || header.typ !== type) return null;
  const key = await crypto.subtle.importKey('jwk', onlyKey(publicKey, false), algorithm, false, ['verify']);
  const bytes = Buffer.from(signed.signature, 'base64url');
  const text = Buffer.from(`${signed.protected}.${signed.payload}`);
  return (await crypto.subtle.verify(algorithm, key, bytes, text)) ? decode(signed.payload) : null;
}

/** Without the words that some engines refuse beside another use. */
const onlyKey = ({ kty, crv, x, d }: JsonWebKey, isPrivate: boolean): JsonWebKey =>
  ({ kty, crv, x, ...(isPrivate && { d }) }) as JsonWebKey;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (text: string): unknown => JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
