import { createHash, createHmac, randomUUID } from 'node:crypto';

/** Names the key and signs with it: HTTP Message Signatures (RFC 9421) with `hmac-sha256` over a Content-Digest (RFC 9530). */
export function signRequest(
  url: URL,
  body: string,
  { keyId, key, now, nonce = randomUUID() }: { keyId: string; key: string; now: number; nonce?: string },
): Record<string, string> {
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const parameters = `("@method" "@target-uri" "content-digest");created=${Math.floor(now / 1000)};nonce="${nonce}";keyid="${keyId}";alg="hmac-sha256"`;
  const base = [
    '"@method": POST',
    `"@target-uri": ${url.href}`,
    `"content-digest": ${digest}`,
    `"@signature-params": ${parameters}`,
  ].join('\n');
  return {
    'content-digest': digest,
    'signature-input': `gate=${parameters}`,
    signature: `gate=:${createHmac('sha256', key).update(base).digest('base64')}:`,
  };
}
