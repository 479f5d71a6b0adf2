/**
 * The gate's server: who is the viewer, may they watch, and the films behind it.
 * It knows keys, providers, the store and the clock.
 * It must not know the DOM, React or video.js.
 */
export { createGate, type Gate } from './createGate.js';
export type { GateOptions } from './GateOptions.js';
export type { From } from './http/From.js';
export { toNodeListener, type NodeRequest, type NodeResponse } from './http/toNodeListener.js';
export type { Identify, IdentifiedViewer } from './identity/Viewer.js';
export { createKeys } from './keys/createKeys.js';
export { openKeyFile, replaceKeyFile } from './keys/keyFile.js';
export type { GrantKey, Keys, Pepper } from './keys/Keys.js';
export { rotateGrantKey, rotatePepper, type RotateOptions } from './keys/rotateKeys.js';
export type { Letter, Mailbox } from './mailbox/Mailbox.js';
export type { TheatreProblem } from './media/openTheatre.js';
export type { PlayPolicy } from './plays/createPlays.js';
export { attestation, type AttestationOptions } from './providers/attestation/attestation.js';
export {
  issueAttestation,
  type AttestationBudget,
  type IssuedAttestation,
} from './providers/attestation/issueAttestation.js';
export { recallAttestation } from './providers/attestation/recallAttestation.js';
export { human, type HumanOptions } from './providers/human/human.js';
export { oidc } from './providers/oidc/oidc.js';
export { registry, type RegistryOptions } from './providers/registry/registry.js';
export type {
  CallbackMessage,
  GivenAnswers,
  Outcome,
  Step,
  Subject,
  VerificationContext,
  VerificationProvider,
} from './providers/VerificationProvider.js';
export { Secret } from './Secret.js';
export type { Clock } from './Clock.js';
export type { Database, Row, Sql, SqlValue } from './store/Database.js';
export { migrate } from './store/migrate.js';
export { openDatabase } from './store/openDatabase.js';
export { StoreUnavailable } from './store/StoreUnavailable.js';
