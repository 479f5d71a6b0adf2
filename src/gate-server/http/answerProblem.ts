import type { Help, Problem } from '../../core/gate/GateApi.js';
import { createGateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import { problemStatus } from '../../core/gate/problemStatus.js';
import type { GateProblem } from './GateProblem.js';

/** A refusal as `application/problem+json` (RFC 9457). It never repeats what was sent. */
export function answerProblem(problem: GateProblem, locale: string, help: Help): Response {
  const { code, more } = problem;
  const status = problemStatus[code];
  const body: Problem = {
    type: `urn:tingying:gate:problem:${code}`,
    code,
    title: code.replaceAll('-', ' '),
    status,
    say: createGateTranslate(locale)(`problem.${code}`),
    ...more,
    ...(Object.keys(help).length > 0 && { help }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      ...(more.retryAfter !== undefined && { 'retry-after': String(Math.ceil(more.retryAfter)) }),
      ...(code === 'not-signed-in' && { 'www-authenticate': 'Cookie realm="gate"' }),
    },
  });
}
