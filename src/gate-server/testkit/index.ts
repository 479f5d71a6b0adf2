// The testkit: peers that behave as badly as real ones can, and people who never were. For tests and for trying out.
// It listens on loopback only and knows no store, no key and no viewer.
// Nobody in the gate's server imports it; `tingying serve` does, for its demo.
export { demoPeople, type RegisteredPerson } from './demoPeople.js';
export { fakeClock, type FakeClock } from './fakeClock.js';
export {
  createRegistrySimulator,
  hostileModes,
  type RegistryMode,
  type RegistrySimulator,
  type RegistrySimulatorOptions,
} from './registrySimulator.js';
export { startRegistrySimulator, type StartedRegistrySimulator } from './startRegistrySimulator.js';
export {
  createSoftAuthenticator,
  type SoftAssertion,
  type SoftAuthenticator,
  type SoftRegistration,
} from './softAuthenticator.js';
