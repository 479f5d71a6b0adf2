/** A device with a fingerprint, as far as the browser can tell: what `WebAuthn.addVirtualAuthenticator` is given. */
export const fingerprint = {
  options: {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  },
} as const;
