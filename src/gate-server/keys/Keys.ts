/** A key that signs media grants. It goes on verifying after it was retired, until the last grant it signed is dead. */
export type GrantKey = {
  readonly kid: string;
  readonly secret: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970: until then it is only accepted. */
  readonly signsFrom?: number;
  /** Milliseconds since 1970; absent while it signs. */
  readonly retiredAt?: number;
};

/** A key of certificate tags, and the name that stands before each tag it made. */
export type Pepper = {
  readonly id: string;
  readonly key: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970: until then its tags are only looked up. */
  readonly from?: number;
};

/**
 * The gate's secrets. Each has one use, so that none gives away another. Who runs the gate from a vault hands them to
 * `createGate`; else they are made at the first start and kept in a file that only its owner reads.
 */
export type Keys = {
  /** The newest that is not retired signs; at least one. */
  readonly grants: readonly GrantKey[];
  /**
   * Key certificate tags: the first makes new ones, the others are those it replaced, as long as their tags are in use. Lost
   * with them: which certificates are taken.
   */
  readonly peppers: readonly [Pepper, ...Pepper[]];
  /** The salt of the slow hash inside the tag; one for this theatre. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Seals what a case keeps (how to reach the viewer, a note). */
  readonly sealing: Uint8Array<ArrayBuffer>;
  /** Keys the pseudonyms of a site's own accounts, of networks and of one-time words. */
  readonly pseudonyms: Uint8Array<ArrayBuffer>;
  /** Keys the recipients of the provision ledger. */
  readonly recipients: Uint8Array<ArrayBuffer>;
  /** Wraps the content keys of films (AES-128) that are made from it. */
  readonly media: Uint8Array<ArrayBuffer>;
  /** Signs evidence: an Ed25519 private key, PKCS #8. */
  readonly evidence: Uint8Array<ArrayBuffer>;
};
