import type { PlaySession } from '../core/gate/GateApi.js';

/**
 * What `keepGrant` asks the gate; `createGateClient` has them. Each rejects where the gate says no, with an error that holds the gate’s
 * `problem`, or cannot be reached.
 */
export interface PlayCalls {
  startPlay(film: string, options?: { readonly signal?: AbortSignal }): Promise<PlaySession>;
  renewPlay(id: string, options?: { readonly signal?: AbortSignal }): Promise<PlaySession>;
  /** @param leaving the page is being left: it is to be done all the same */
  endPlay(id: string, leaving?: boolean): Promise<void>;
}
