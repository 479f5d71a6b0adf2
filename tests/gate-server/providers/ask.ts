import type {
  GivenAnswers,
  Outcome,
  VerificationProvider,
} from '../../../src/gate-server/providers/VerificationProvider.js';
import { Secret } from '../../../src/gate-server/Secret.js';

/** Gives a provider its answers and waits for what comes of it. */
export async function ask(
  provider: VerificationProvider,
  answers: Partial<Record<keyof GivenAnswers, string>>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Outcome> {
  const given = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, new Secret(value)]));
  const step = await provider.begin(
    {
      verification: 'v1',
      callback: `http://127.0.0.1/gate/v1/callbacks/${provider.id}`,
      locale: 'en',
      signal,
    },
    given,
  );
  if (step.step !== 'outcome') throw new Error('the provider sends the viewer elsewhere');
  return step.outcome;
}

/** What an outcome says, with the subjects in clear: only a test may. */
export function revealed(outcome: Outcome): unknown {
  return outcome.result === 'eligible'
    ? {
        ...outcome,
        subjects: outcome.subjects.map(({ scheme, value }) => ({ scheme, value: value.reveal() })),
      }
    : outcome;
}
