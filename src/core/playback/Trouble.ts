/**
 * Something went wrong, in the viewer's terms. Whether it stops the film is in `stops`:
 * captions or descriptions that fail never do.
 */
export interface Trouble {
  readonly reason: TroubleReason;
  readonly stops: boolean;
  /** Where the film stood, seconds. */
  readonly time: number;
  /** How many times we have tried again by ourselves. */
  readonly retries: number;
}

export type TroubleReason =
  /** The network went away while playing. */
  | 'offline'
  /** The server does not have the film (404, 410). */
  | 'not-found'
  /** The server refuses the film (401, 403). */
  | 'refused'
  /** The server or the way to it failed (other statuses, time-outs). */
  | 'unreachable'
  /** The picture or sound cannot be decoded. */
  | 'decode'
  /** This browser plays none of the sources. */
  | 'unsupported'
  /** The page's own policy (CSP) keeps this browser from playing a stream. */
  | 'page-forbids'
  /** The manifest lists nothing to play, or cannot be read. */
  | 'empty-manifest'
  /** Nothing has arrived for a long time. */
  | 'stalled'
  /** The part of the player that plays streams could not be loaded. */
  | 'engine'
  /** The browser asks for a press of Play first. */
  | 'needs-gesture'
  | 'captions-failed'
  | 'captions-encoding'
  | 'description-failed'
  /** The film is led through Web Audio, and its server lets nobody hear it there (CORS). */
  | 'sound-withheld';
