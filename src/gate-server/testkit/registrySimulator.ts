import { demoPeople, type RegisteredPerson } from './demoPeople.js';
import type { UpstreamFetch } from '../providers/upstream/UpstreamFetch.js';

/** How an upstream can fail us. */
export const hostileModes = [
  /** Answers rightly, long after everybody has gone. */
  'slow',
  /** Takes the question and never says a word. */
  'silent',
  /** Answers without end. */
  'huge',
  /** Answers rightly, one byte at a time. */
  'trickle',
  /** A page for people, with status 200: a log-in, a captive portal. */
  'html',
  /** Sends elsewhere. */
  'redirect',
  /** The right answer under a type that is none of JSON’s. */
  'wrong-type',
  /** A yes that the contract does not know: each question gets the next of many lies. */
  'lying',
  /** Out of order. */
  'error',
] as const;

export type RegistryMode = 'friendly' | (typeof hostileModes)[number];

/** A registry that answers as the contract says, or as badly as it is told to. Nobody in it is real. */
export type RegistrySimulator = {
  /** Asks it within the process: for `registry({ fetch })`. */
  fetch: UpstreamFetch;
  /** Asks it as a server does. */
  respond(request: Request): Promise<Response>;
  mode: RegistryMode;
  /** How often it has been asked. */
  readonly asked: number;
};

export type RegistrySimulatorOptions = {
  people?: readonly RegisteredPerson[];
  mode?: RegistryMode;
};

type Question = { question?: unknown; name?: unknown; id?: unknown };
const json = { 'content-type': 'application/json' };
/** Longer than any time-out, shorter than for ever: a forgotten simulator ends. */
const longMs = 60_000;

export function createRegistrySimulator({
  people = Object.values(demoPeople),
  mode = 'friendly',
}: RegistrySimulatorOptions = {}): RegistrySimulator {
  let asked = 0;
  const outages = new Map(people.map((person) => [person, person.outOfOrder ?? 0]));

  const simulator: RegistrySimulator = {
    mode,
    get asked() {
      return asked;
    },
    fetch: (url, init) => respond(new Request(url, init)),
    respond,
  };
  return simulator;

  async function respond(request: Request): Promise<Response> {
    asked += 1;
    const question = (await request.json().catch(() => ({}))) as Question;
    const { signal } = request;
    switch (simulator.mode) {
      case 'friendly':
        return answerRightly(question);
      case 'slow':
        await pause(longMs, signal);
        return answerRightly(question);
      case 'silent':
        return new Promise((_, fail) => {
          signal.addEventListener('abort', () => fail(new Error('the question was taken back')));
        });
      case 'huge':
        return stream(signal, new Uint8Array(65_536).fill(32), 0);
      case 'trickle':
        return stream(signal, new Uint8Array([32]), 20);
      case 'html':
        return new Response('<!doctype html><title>Sign in</title><p>Please sign in.', {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        });
      case 'redirect':
        return new Response(null, {
          status: 307,
          headers: { location: new URL('/elsewhere', request.url).href },
        });
      case 'wrong-type':
        return new Response(JSON.stringify(yes(question)), { headers: { 'content-type': 'text/plain' } });
      case 'lying':
        return new Response(lies[asked % lies.length]?.(question), { headers: json });
      case 'error':
        return new Response(JSON.stringify(yes(question)), { status: 500, headers: json });
    }
  }

  function answerRightly({ question, name, id }: Question): Response {
    const person = people.find((one) => one.name === name && one.certificate.slice(0, 18) === id);
    if (!person) return answer({ question, result: 'not-found' });
    const left = outages.get(person) ?? 0;
    outages.set(person, left > 0 ? left - 1 : (person.outOfOrder ?? 0));
    if (left > 0) return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
    if (person.cancelled) return answer({ question, result: 'cancelled' });
    const [category, grade] = [Number(person.certificate[18]), Number(person.certificate[19])];
    return answer({
      question,
      result: 'valid',
      category,
      grade,
      ...(person.sight !== undefined && { sight: person.sight }),
      ...(person.validUntil && { validUntil: person.validUntil }),
      // As real ones do, it tells more than it was asked: whoever asks has to drop it.
      name: person.name,
      address: '某省某市某路 1 号',
      guardian: { name: '某人', phone: '13800000000' },
    });
  }
}

const yes = ({ question }: Question) => ({ question, result: 'valid', category: 1, grade: 1 });
const answer = (body: object): Response => new Response(JSON.stringify(body), { headers: json });

/** Each looks like a yes to somebody who does not look closely. */
const lies: readonly ((question: Question) => string)[] = [
  (question) => JSON.stringify({ ...yes(question), result: 'VALID' }),
  (question) => JSON.stringify({ ...yes(question), result: true }),
  (question) => JSON.stringify({ ...yes(question), category: '1' }),
  (question) => JSON.stringify({ ...yes(question), category: 8 }),
  (question) => JSON.stringify({ ...yes(question), grade: 0 }),
  (question) => JSON.stringify({ ...yes(question), validUntil: 'forever' }),
  (question) => JSON.stringify({ ...yes(question), question: 'another' }),
  (question) => JSON.stringify({ ...yes(question), question: undefined }),
  (question) => JSON.stringify([yes(question)]),
  (question) => JSON.stringify({ eligible: true, status: 'ok', ...question, result: undefined }),
  (question) => `{"__proto__":${JSON.stringify(yes(question))}}`,
  (question) => `${JSON.stringify(yes(question))},`,
  () => '"valid"',
  () => 'true',
  () => 'null',
  () => '',
];

function stream(signal: AbortSignal, part: Uint8Array, everyMs: number): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await pause(everyMs, signal);
      if (signal.aborted) controller.close();
      else controller.enqueue(part.slice());
    },
  });
  return new Response(body, { headers: json });
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
