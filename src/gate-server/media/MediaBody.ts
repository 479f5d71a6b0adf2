/** What is to be sent, whatever it comes from: a file, an encrypted file, a text made here. */
export type MediaBody = {
  size: number;
  type: string;
  /** Strong: another when a single byte is (RFC 9110 §8.8.1). */
  etag: string;
  /** A key is kept by nobody. */
  kept: boolean;
  /** The bytes from `start` to `end`, both included, piece by piece. What is open meanwhile is closed at the end, or at `return`. */
  read(start: number, end: number): AsyncGenerator<Uint8Array, void>;
};
