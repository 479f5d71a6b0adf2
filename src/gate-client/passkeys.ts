import type { AskOptions, GateClient } from './createGateClient.js';
import { fromBase64Url, toBase64Url } from './base64Url.js';

/** Why nothing came of a passkey on this side; the gate's own no is a `GateProblem`. */
export type PasskeyReason =
  /** The browser has none. */
  | 'unsupported'
  /** The page is not secure. */
  | 'insecure'
  /** The viewer broke it off, or its time ran out: browsers do not tell which. */
  | 'cancelled'
  /** This device has one for this viewer already. */
  | 'exists';

export class PasskeyFailure extends Error {
  override readonly name = 'PasskeyFailure';
  constructor(
    readonly reason: PasskeyReason,
    options?: ErrorOptions,
  ) {
    super(
      `tingying: a passkey could not be used: ${reason}. The viewer is where they were. Say the gate’s words for it and leave the other ways open.`,
      options,
    );
  }
}

/** What of the browser is used; a test brings its own. */
export interface PasskeySeam {
  readonly credentials: Pick<CredentialsContainer, 'create' | 'get'> | undefined;
  readonly PublicKeyCredential: Partial<PublicKeyCredentialStatics> | undefined;
  readonly isSecureContext: boolean;
}

/** WebAuthn Level 3; older browsers lack the two. */
interface PublicKeyCredentialStatics {
  parseCreationOptionsFromJSON(json: never): PublicKeyCredentialCreationOptions;
  parseRequestOptionsFromJSON(json: never): PublicKeyCredentialRequestOptions;
}

const browser = (): PasskeySeam => ({
  credentials: navigator.credentials,
  PublicKeyCredential: globalThis.PublicKeyCredential,
  isSecureContext: globalThis.isSecureContext,
});

type Asks = Pick<GateClient, 'requestPasskeyOptions' | 'sendPasskey'>;
type Wish = AskOptions & { readonly seam?: PasskeySeam };

/** Why this browser cannot use passkeys here; null where it can. */
export function findPasskeyTrouble(seam: PasskeySeam = browser()): 'unsupported' | 'insecure' | null {
  if (!seam.isSecureContext) return 'insecure';
  return seam.PublicKeyCredential && seam.credentials ? null : 'unsupported';
}

/**
 * Signs in with a passkey of this device; who is signed in already confirms who they are (`step-up-required`).
 * Throws a `PasskeyFailure` where the browser or the viewer said no, a `GateProblem` where the gate did.
 */
export async function signInWithPasskey(
  client: Asks,
  { signal, seam = browser() }: Wish = {},
): Promise<void> {
  const credentials = need(seam);
  const options = unwrap(await client.requestPasskeyOptions('sign-in', { signal }));
  const publicKey =
    seam.PublicKeyCredential?.parseRequestOptionsFromJSON?.(options as never) ?? readRequest(options);
  const credential = await attempt(() => credentials.get({ publicKey, ...(signal ? { signal } : {}) }));
  await client.sendPasskey('sign-in', writeCredential(credential), { signal });
}

/**
 * Sets up a passkey on this device. Throws as `signInWithPasskey` does.
 * @param label how the viewer may recognise it in their list
 */
export async function createPasskey(
  client: Asks,
  { signal, seam = browser(), label }: Wish & { readonly label?: string } = {},
): Promise<void> {
  const credentials = need(seam);
  const options = unwrap(await client.requestPasskeyOptions('create', { signal }));
  const publicKey =
    seam.PublicKeyCredential?.parseCreationOptionsFromJSON?.(options as never) ?? readCreation(options);
  const credential = await attempt(() => credentials.create({ publicKey, ...(signal ? { signal } : {}) }));
  await client.sendPasskey('create', writeCredential(credential), { signal, ...(label ? { label } : {}) });
}

function need(seam: PasskeySeam): Pick<CredentialsContainer, 'create' | 'get'> {
  const trouble = findPasskeyTrouble(seam);
  if (trouble || !seam.credentials) throw new PasskeyFailure(trouble ?? 'unsupported');
  return seam.credentials;
}

async function attempt(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential) return credential as PublicKeyCredential;
  } catch (error) {
    const { name } = error as { name?: unknown };
    if (name === 'InvalidStateError') throw new PasskeyFailure('exists', { cause: error });
    if (name === 'SecurityError') throw new PasskeyFailure('insecure', { cause: error });
    if (name === 'NotSupportedError') throw new PasskeyFailure('unsupported', { cause: error });
    throw new PasskeyFailure('cancelled', { cause: error });
  }
  throw new PasskeyFailure('cancelled');
}

interface DescriptorJson {
  readonly id: string;
  readonly type: 'public-key';
  readonly transports?: AuthenticatorTransport[];
}
interface OptionsJson {
  readonly challenge: string;
  readonly user?: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly allowCredentials?: readonly DescriptorJson[];
  readonly excludeCredentials?: readonly DescriptorJson[];
}

/** Some servers wrap them as `CredentialCreationOptions` does. */
function unwrap(options: unknown): OptionsJson {
  const { publicKey } = options as { publicKey?: unknown };
  return (publicKey ?? options) as OptionsJson;
}

// By hand for the browsers that lack `parse…FromJSON` (Safari before 18.4, Chrome before 129).
const readDescriptors = (list: readonly DescriptorJson[] | undefined) =>
  list?.map((one) => ({ ...one, id: fromBase64Url(one.id) })) ?? [];

const readRequest = (options: OptionsJson): PublicKeyCredentialRequestOptions => ({
  ...(options as object),
  challenge: fromBase64Url(options.challenge),
  allowCredentials: readDescriptors(options.allowCredentials),
});

const readCreation = (options: OptionsJson): PublicKeyCredentialCreationOptions =>
  ({
    ...options,
    challenge: fromBase64Url(options.challenge),
    user: { ...options.user, id: fromBase64Url(options.user?.id ?? '') },
    excludeCredentials: readDescriptors(options.excludeCredentials),
  }) as unknown as PublicKeyCredentialCreationOptions;

function writeCredential(credential: PublicKeyCredential): unknown {
  if (typeof credential.toJSON === 'function') return credential.toJSON();
  const response = credential.response as Partial<
    AuthenticatorAttestationResponse & AuthenticatorAssertionResponse
  >;
  const text = (bytes: ArrayBuffer | null | undefined) => (bytes ? toBase64Url(bytes) : undefined);
  return {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: withoutUndefined({
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
    }),
  };
}

const withoutUndefined = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
