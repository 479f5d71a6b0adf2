/** Why there is no answer to go by. It tells an operator where to look, and nothing of what was asked. */
export type UpstreamFault =
  /** Nobody answered in time, or not to the end. */
  | 'too-slow'
  /** No connection, a broken one, or one that may not be made. */
  | 'unreachable'
  /** It sends elsewhere: nobody is followed. */
  | 'redirect'
  /** A status other than 200. */
  | 'status'
  /** No JSON by its own account. */
  | 'type'
  | 'too-large'
  /** JSON by its own account only. */
  | 'not-json'
  /** JSON, but not what the contract says. */
  | 'schema'
  /** Too many are being asked already. */
  | 'busy'
  /** It has failed so often that it is left alone for a while. */
  | 'resting'
  /** Whoever asked does not want to know any more. */
  | 'given-up';

export type UpstreamAnswer<T> =
  | {
      answered: true;
      value: T;
      /** How many fields came that nobody asked for. They are dropped before anyone sees them. */
      dropped: number;
    }
  | {
      answered: false;
      fault: UpstreamFault;
      /** Milliseconds, as the upstream asks for them or as it rests. */
      retryAfterMs?: number;
    };
