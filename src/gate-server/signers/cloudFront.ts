import { createSign } from 'node:crypto';

/**
 * Signed cookies and addresses of Amazon CloudFront, with a custom policy (SHA-1 with RSA is theirs). Cookies open a whole film with one
 * wildcard, and so its relative addresses too; a signed address opens one file.
 */
export type CloudFrontKey = {
  /** The id of the public key in the distribution's trusted key group. */
  keyPairId: string;
  /** PEM. */
  privateKey: string;
};

export type CloudFrontPolicy = {
  /** `https://media.example/films/lantern-ferry/*` */
  resource: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** A CIDR range; left out: from everywhere. */
  sourceIp?: string;
};

/** Values for `Set-Cookie`, by name; set them with `Path`, `Secure`, `HttpOnly` and the media's domain. */
export function signCloudFrontCookies(
  policy: CloudFrontPolicy,
  { keyPairId, privateKey }: CloudFrontKey,
): Record<'CloudFront-Policy' | 'CloudFront-Signature' | 'CloudFront-Key-Pair-Id', string> {
  const text = writePolicy(policy);
  return {
    'CloudFront-Policy': encode(Buffer.from(text)),
    'CloudFront-Signature': encode(sign(text, privateKey)),
    'CloudFront-Key-Pair-Id': keyPairId,
  };
}

/** The address with its policy; `resource` may be wider than the address. */
export function signCloudFrontUrl(
  url: string,
  policy: Partial<CloudFrontPolicy> & Pick<CloudFrontPolicy, 'expiresAt'>,
  { keyPairId, privateKey }: CloudFrontKey,
): string {
  const text = writePolicy({ resource: url, ...policy });
  const signed = `Policy=${encode(Buffer.from(text))}&Signature=${encode(sign(text, privateKey))}&Key-Pair-Id=${keyPairId}`;
  return `${url}${url.includes('?') ? '&' : '?'}${signed}`;
}

/** Without white space, as CloudFront wants it. */
function writePolicy({ resource, expiresAt, sourceIp }: CloudFrontPolicy): string {
  const condition = {
    DateLessThan: { 'AWS:EpochTime': Math.floor(expiresAt / 1000) },
    ...(sourceIp !== undefined && { IpAddress: { 'AWS:SourceIp': sourceIp } }),
  };
  return JSON.stringify({ Statement: [{ Resource: resource, Condition: condition }] });
}

const sign = (text: string, privateKey: string): Buffer =>
  createSign('RSA-SHA1').update(text).sign(privateKey);

/** Base64 with the three characters replaced that an address does not bear. */
const encode = (bytes: Buffer): string =>
  bytes.toString('base64').replaceAll('+', '-').replaceAll('=', '_').replaceAll('/', '~');
