import { randomUUID } from 'node:crypto';
import { parseHolderNumber } from '../../../core/gate/parseHolderNumber.js';
import type { Clock } from '../../Clock.js';
import { chooseWords } from '../chooseWords.js';
import { createAskUpstream } from '../upstream/askUpstream.js';
import { createPinnedFetch, type PinnedFetchOptions } from '../upstream/createPinnedFetch.js';
import { parseEndpoint } from '../upstream/parseEndpoint.js';
import type { UpstreamFault } from '../upstream/UpstreamAnswer.js';
import type { UpstreamFetch } from '../upstream/UpstreamFetch.js';
import type { GivenAnswers, Outcome, VerificationProvider } from '../VerificationProvider.js';
import { decideRegistry, type AlsoEligible } from './decideRegistry.js';
import { parseRegistryAnswer, registryVersion, type RegistryQuestion } from './RegistryAnswer.js';
import { registryWords } from './registryWords.js';
import { signRequest } from './signRequest.js';

export type RegistryOptions = {
  /** Where to POST the question: https, or plain http on this machine itself. */
  endpoint: string | URL;
  /** How the registry knows us. For mutual TLS give `tls` instead, or besides. */
  auth?: { bearer: string } | { keyId: string; hmacKey: string };
  tls?: PinnedFetchOptions['tls'];
  /** Networks that are not public and may be asked all the same, as CIDR. */
  networks?: readonly string[];
  /** The name of whoever runs the registry: the viewer consents to passing the data to it. */
  receiver?: string;
  /** Whom else to let in, by category: `{ 4: 'print-disability' }`. Sight alone, where it is absent. */
  alsoEligible?: AlsoEligible;
  /** In milliseconds, for the whole question; 8000. */
  timeoutMs?: number;
  /** Told about every question, for counting: never what was asked, nor what was answered. */
  onAsked?: (asked: { answered: true; dropped: number } | { answered: false; fault: UpstreamFault }) => void;
  /** `registry`. */
  id?: string;
  /** Only for trying out: nobody is really asked. */
  demo?: true;
  fetch?: UpstreamFetch;
  clock?: Clock;
};

/**
 * A registry of disability certificates confirms a viewer by name and number: the certificate's, or the resident identity
 * number alone. Only `valid` with a category that is let in opens the theatre. Several disabilities (category 7) do where the
 * registry says that sight is among them; where it does not say, a person decides.
 * @throws where the endpoint is not one that may be asked.
 */
export function registry(options: RegistryOptions): VerificationProvider {
  const { auth, alsoEligible = {}, onAsked, clock = Date.now, receiver } = options;
  const url = parseEndpoint(options.endpoint, 'the registry');
  const ask = createAskUpstream({
    url,
    clock,
    fetch: options.fetch ?? createPinnedFetch({ networks: options.networks ?? [], tls: options.tls ?? {} }),
    ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
  });

  return {
    id: options.id ?? 'registry',
    kind: 'registry',
    ...(options.demo && { demo: true }),
    describe(locale) {
      const words = chooseWords(locale, registryWords);
      return {
        name: words.name,
        says: words.says,
        minutes: 1,
        ...(receiver && { receiver }),
        fields: [
          {
            name: 'name',
            label: words.nameLabel,
            hint: words.nameHint,
            autocomplete: 'name',
            required: true,
            secret: true,
          },
          {
            name: 'number',
            label: words.numberLabel,
            hint: words.numberHint,
            // No token of HTML means it, and a browser must not keep it.
            autocomplete: 'off',
            inputMode: 'text',
            required: true,
            secret: true,
            certificateNumber: true,
            identityNumber: true,
          },
        ],
      };
    },
    begin: async ({ signal }, answers) => ({ step: 'outcome', outcome: await verify(answers, signal) }),
  };

  async function verify(answers: GivenAnswers, signal: AbortSignal): Promise<Outcome> {
    const name = answers.name?.reveal().normalize('NFKC').trim() ?? '';
    const given = parseHolderNumber(answers.number?.reveal() ?? '');
    if (!given.ok || name === '' || name.length > 100) return { result: 'insufficient', reason: 'not-found' };

    const question: RegistryQuestion = {
      version: registryVersion,
      question: randomUUID(),
      name,
      id: given.id,
      ...(given.certificate && { certificate: given.certificate.number }),
    };
    const body = JSON.stringify(question);
    const answer = await ask({
      headers: authorize(body),
      body,
      parse: (json) => parseRegistryAnswer(json, question.question),
      signal,
    });
    if (!answer.answered) {
      onAsked?.({ answered: false, fault: answer.fault });
      return { result: 'unavailable', retryAfterMs: answer.retryAfterMs ?? 60_000 };
    }
    onAsked?.({ answered: true, dropped: answer.dropped });
    return decideRegistry(answer.value, given, { now: clock(), alsoEligible });
  }

  function authorize(body: string): Record<string, string> {
    if (!auth) return {};
    if ('bearer' in auth) return { authorization: `Bearer ${auth.bearer}` };
    return signRequest(url, body, { keyId: auth.keyId, key: auth.hmacKey, now: clock() });
  }
}
