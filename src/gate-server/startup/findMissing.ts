import type { GateOptions } from '../GateOptions.js';

/**
 * What a theatre that is open to the public lacks, each in one sentence. Made for trying out is not good enough there:
 * neither keys in a folder that nobody chose, nor a registry that asks nobody.
 */
export function findMissing(options: GateOptions): string[] {
  const { origin, keys, providers, contact, operator } = options;
  const origins = [origin ?? []].flat();
  return [
    ...(origins.length === 0 ? ['origin: where viewers see it, as https://theatre.example'] : []),
    ...origins
      .filter((one) => !isSecure(one))
      .map((one) => `origin: ${one} is not https, so a session can be read on the way`),
    ...(keys ? [] : ['keys: from a vault, or { file } that you have chosen and back up']),
    ...((contact?.phone ?? contact?.url)
      ? []
      : ['contact: a telephone number or a page where viewers get help']),
    ...(operator ? [] : ['operator: who answers for the viewers’ data, by their full name']),
    ...(providers && providers.length > 0 ? [] : ['providers: at least one real way to verify']),
    ...(providers ?? [])
      .filter(({ demo }) => demo)
      .map(({ id }) => `providers: “${id}” is only for trying out and asks nobody`),
  ];
}

/** Throws where something of it is missing, and names each. */
export function refuseHalfDone(options: GateOptions, mode: string | undefined): void {
  if (mode !== 'production') return;
  const missing = findMissing(options);
  if (missing.length === 0) return;
  throw new Error(
    `tingying: the gate was not opened, for NODE_ENV is production and it is only set up for trying out. ` +
      `Nobody is let in and nothing was stored. Set:\n${missing.map((one) => `  - ${one}`).join('\n')}`,
  );
}

function isSecure(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).protocol === 'https:';
}
