import { createCipheriv, createHmac } from 'node:crypto';

/** The AES-128 key of a film's stream, made from the theatre's secret: the same on every machine, another for every film. */
export function streamKey(secret: string, film: string): Uint8Array {
  return createHmac('sha256', secret).update(`tingying hls aes-128\n${film}`).digest().subarray(0, 16);
}

/** One segment, encrypted as a whole; its sequence number is the initialisation vector, big-endian (RFC 8216 §5.2). */
export function encryptSegment(bytes: Uint8Array, key: Uint8Array, sequence: number): Uint8Array {
  const vector = Buffer.alloc(16);
  vector.writeBigUInt64BE(BigInt(sequence), 8);
  const cipher = createCipheriv('aes-128-cbc', key, vector);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}
