// The gate's client: how to ask the gate, how to follow an application, how to keep a grant fresh.
// It knows the network and what both sides say to each other.
// It must not know keys, policy or React.
export {
  createGateClient,
  type AskOptions,
  type AttestationView,
  type FilmEntry,
  type GateClient,
  type GateClientOptions,
  type NewAttestation,
  type NewCode,
  type PasskeyPurpose,
} from './createGateClient.js';
export type { Fetch } from './createRequest.js';
export { GateProblem, isProblem, type GateProblemCode } from './GateProblem.js';
export { watchVerification, type WatchOptions } from './watchVerification.js';
export {
  createPasskey,
  findPasskeyTrouble,
  PasskeyFailure,
  signInWithPasskey,
  type PasskeyReason,
  type PasskeySeam,
} from './passkeys.js';
export {
  createMockGate,
  mockOutcomes,
  type MockGate,
  type MockGateState,
  type MockVerification,
} from './mock/createMockGate.js';
export { keepGrant, type GrantKeeper, type GrantWorld, type KeepGrantOptions } from './keepGrant.js';
export { placeFilm } from '../core/gate/filmFiles.js';
export type { GrantState } from './GrantState.js';
export type { PlayCalls } from './PlayCalls.js';
export type * from '../core/gate/GateApi.js';
export type * from '../core/gate/Verification.js';
