import type { PlaySession, Problem } from '../core/gate/GateApi.js';

/** Where the permission to play stands: one value. */
export type GrantState =
  | { readonly phase: 'starting' }
  /** The film may be fetched. */
  | { readonly phase: 'open'; readonly play: PlaySession }
  /** A new grant is being asked for; the film goes on meanwhile. */
  | { readonly phase: 'renewing'; readonly play: PlaySession }
  /** The gate cannot be reached. What is buffered plays on, and asking goes on. */
  | { readonly phase: 'offline'; readonly play: PlaySession | null }
  /** The gate said no, or the play was ended here (then there is no problem to tell). */
  | { readonly phase: 'ended'; readonly problem: Problem | null };
