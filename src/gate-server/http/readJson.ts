import * as z from 'zod/mini';
import { type FieldFault, sayFieldFault } from '../../core/gate/i18n/fieldFaults.js';
import { GateProblem } from './GateProblem.js';

/** Bytes. Nothing that is asked here is longer. */
export const largestBody = 16 * 1024;

const slowestBodyMs = 10_000;

/**
 * The body of a request as its schema has it. What is too large, too slow, not JSON or not asked for is refused; what is
 * wrong is named by its JSON pointer, never by its value.
 */
export async function readJson<T extends z.ZodMiniType>(
  request: Request,
  schema: T,
  locale: string,
): Promise<z.output<T>> {
  const text = await readText(request);
  const type = request.headers.get('content-type');
  if (text !== '' || type !== null) {
    if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type ?? ''))
      throw new GateProblem('unsupported-media');
  }
  let given: unknown;
  try {
    given = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new GateProblem('invalid-input', {
      errors: [{ pointer: '', code: 'not-json', say: sayFieldFault(locale, 'wrong-type') }],
    });
  }
  const read = z.safeParse(schema, given);
  if (read.success) return read.data;
  throw new GateProblem('invalid-input', {
    errors: read.error.issues.flatMap((issue) => describeIssue(issue, locale)).slice(0, 20),
  });
}

/** The body as text, at most `largestBody` long and `slowestBodyMs` slow. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody)
    throw new GateProblem('body-too-large');
  if (!request.body) return '';
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  const late = Symbol('late');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), slowestBodyMs);
  });
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    let size = 0;
    for (;;) {
      const read = await Promise.race([reader.read(), limit]);
      if (read === late) throw new GateProblem('invalid-input');
      if (read.done) return text + decoder.decode();
      size += read.value.byteLength;
      if (size > largestBody) throw new GateProblem('body-too-large');
      text += decoder.decode(read.value, { stream: true });
    }
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error instanceof TypeError ? new GateProblem('invalid-input') : error;
  } finally {
    clearTimeout(timer);
  }
}

function describeIssue(issue: z.core.$ZodIssue, locale: string) {
  const at = (path: readonly PropertyKey[]) =>
    path.map((step) => `/${String(step).slice(0, 40).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const one = (pointer: string, code: FieldFault) => ({ pointer, code, say: sayFieldFault(locale, code) });
  switch (issue.code) {
    // The unknown key itself is what was given: it is not repeated.
    case 'unrecognized_keys':
      return [one(at(issue.path), 'unknown')];
    case 'invalid_type':
      return [one(at(issue.path), issue.input === undefined ? 'missing' : 'wrong-type')];
    case 'too_big':
      return [one(at(issue.path), 'too-long')];
    default:
      return [one(at(issue.path), 'wrong')];
  }
}
