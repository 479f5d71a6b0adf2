import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createGateTranslate } from '../../../src/core/gate/i18n/createGateTranslate.js';
import { parseCertificateNumber } from '../../../src/core/gate/parseCertificateNumber.js';
import { parseRegistryAnswer } from '../../../src/gate-server/providers/registry/RegistryAnswer.js';
import { registry } from '../../../src/gate-server/providers/registry/registry.js';
import type { UpstreamFetch } from '../../../src/gate-server/providers/upstream/UpstreamFetch.js';
import { judgeField } from '../../../src/react/gate/flow/judgeField.js';
import { demoPeople, type RegisteredPerson } from '../../../src/gate-server/testkit/demoPeople.js';
import { fakeClock } from '../../../src/gate-server/testkit/fakeClock.js';
import { createRegistrySimulator, hostileModes } from '../../../src/gate-server/testkit/registrySimulator.js';
import {
  startRegistrySimulator,
  type StartedRegistrySimulator,
} from '../../../src/gate-server/testkit/startRegistrySimulator.js';
import { ask, revealed } from './ask.js';

const endpoint = 'https://registry.example/verify';
const person = demoPeople.succeeds;
const theirs = { name: person.name, number: person.certificate };
const given = (one: RegisteredPerson) => ({ name: one.name, number: one.certificate });

test.each(Object.entries(demoPeople))('%s is somebody with a well-formed number', (_, { certificate }) => {
  expect(parseCertificateNumber(certificate)).toMatchObject({ ok: true, number: certificate });
});

test('the document names the same people, with the same numbers', () => {
  const text = readFileSync(new URL('../../../docs/providers.md', import.meta.url), 'utf8');
  for (const { name, certificate } of Object.values(demoPeople))
    expect(text).toContain(`| \`${certificate}\` | ${name} |`);
  const [question = '', answer = ''] = [...text.matchAll(/^\{\n? [^]*?\}$/gm)].map(([json]) => json);
  const asked = JSON.parse(question) as { question: string };
  expect(Object.keys(asked)).toEqual(['version', 'question', 'name', 'id', 'certificate']);
  expect(parseRegistryAnswer(JSON.parse(answer), asked.question)).toMatchObject({ dropped: 0 });
});

describe('the registry says', () => {
  const clock = fakeClock();
  const simulator = createRegistrySimulator();
  const provider = registry({ endpoint, fetch: simulator.fetch, clock });

  test.each([
    [
      'yes to sight, and until when',
      demoPeople.succeeds,
      { result: 'eligible', eligibility: 'visual', level: 3 },
    ],
    ['yes to low vision', demoPeople.lowVision, { result: 'eligible', eligibility: 'visual' }],
    ['several, and sight among them', demoPeople.several, { result: 'eligible', eligibility: 'visual' }],
    ['several, not which: a person decides', demoPeople.severalUnsaid, { result: 'review' }],
    ['no longer valid', demoPeople.expired, { result: 'ineligible', reason: 'certificate-expired' }],
    ['not sight', demoPeople.hearing, { result: 'ineligible', reason: 'not-eligible' }],
    [
      'never heard',
      { ...demoPeople.succeeds, name: '别人' },
      { result: 'insufficient', reason: 'not-found' },
    ],
  ] as const)('%s', async (_title, who, outcome) => {
    expect(await ask(provider, given(who))).toMatchObject(outcome);
  });

  test('what may be kept of a yes: whom it is for, how sure, until when, and the number as a secret', async () => {
    const outcome = await ask(provider, theirs);
    expect(revealed(outcome)).toEqual({
      result: 'eligible',
      eligibility: 'visual',
      level: 3,
      validUntil: '2049-12-31T16:00:00.000Z',
      subjects: [{ scheme: 'cn-certificate', value: '11010519491231002X' }],
      reason: 'confirmed',
    });
    expect(JSON.stringify(outcome)).not.toContain('1949');
  });

  test('the same person is the same subject, whichever number was given, however it was typed', async () => {
    const both = await Promise.all(
      ['11010519491231002x', '１１０１０５ 19491231 002 叉 一 一'].map((number) =>
        ask(provider, { name: ` ${person.name} `, number }),
      ),
    );
    for (const one of both)
      expect(revealed(one)).toMatchObject({ subjects: [{ value: '11010519491231002X' }] });
  });

  test('yes to the number of an identity card, as the hint at its field promises and the form lets it through', async () => {
    const field = provider.describe('en').fields.find(({ name }) => name === 'number')!;
    expect(field.hint).toContain('the 18 characters of your identity number will do');
    const typed = '1101 0519 4912 3100 2x';
    const judged = judgeField(field, typed, false, createGateTranslate('en'));
    expect(judged).toEqual({ ok: true, keep: '11010519491231002X' });
    expect(await ask(provider, { name: person.name, number: typed })).toMatchObject({ result: 'eligible' });
  });

  test('out of order: wait, and then yes', async () => {
    expect(await ask(provider, given(demoPeople.waits))).toEqual({
      result: 'unavailable',
      retryAfterMs: 5000,
    });
    expect(await ask(provider, given(demoPeople.waits))).toMatchObject({ result: 'eligible' });
  });

  test('cancelled', async () => {
    const { fetch } = createRegistrySimulator({ people: [{ ...person, cancelled: true }] });
    expect(await ask(registry({ endpoint, fetch }), theirs)).toEqual({
      result: 'ineligible',
      reason: 'certificate-expired',
    });
  });

  test('another category or grade than the card: the viewer is told that they differ', async () => {
    for (const end of ['12', '21', '71'])
      expect(await ask(provider, { name: person.name, number: `11010519491231002X${end}` })).toEqual({
        result: 'insufficient',
        reason: 'does-not-match',
      });
  });

  test('a certificate holds to the end of its last day where it was issued', async () => {
    const { fetch } = createRegistrySimulator({ people: [{ ...person, validUntil: '2026-01-01' }] });
    const at = (time: string) => ask(registry({ endpoint, fetch, clock: () => Date.parse(time) }), theirs);
    expect(await at('2026-01-01T23:59:59+08:00')).toMatchObject({ result: 'eligible' });
    expect(await at('2026-01-02T00:00:00+08:00')).toMatchObject({ reason: 'certificate-expired' });
  });

  test('whom else the operator lets in, by category', async () => {
    const open = registry({
      endpoint,
      fetch: simulator.fetch,
      alsoEligible: { 2: 'other-disability', 7: 'print-disability' },
    });
    expect(await ask(open, given(demoPeople.hearing))).toMatchObject({ eligibility: 'other-disability' });
    expect(await ask(open, given(demoPeople.severalUnsaid))).toMatchObject({
      eligibility: 'print-disability',
    });
    expect(await ask(open, given(demoPeople.several))).toMatchObject({ eligibility: 'visual' });
  });
});

test.each([
  { name: person.name },
  { number: person.certificate },
  { name: '  ', number: person.certificate },
  { name: '长'.repeat(101), number: person.certificate },
  { name: person.name, number: '31010119000203123712' },
  { name: person.name, number: '1'.repeat(100_000) },
])('what cannot be anybody’s is not asked at all', async (answers) => {
  const simulator = createRegistrySimulator();
  expect(await ask(registry({ endpoint, fetch: simulator.fetch }), answers)).toMatchObject({
    result: 'insufficient',
  });
  expect(simulator.asked).toBe(0);
});

describe('attack 27: an upstream that is down, slow, huge or lying never opens the theatre', () => {
  let started: StartedRegistrySimulator;
  beforeAll(async () => {
    started = await startRegistrySimulator();
  });
  afterAll(() => started.stop());

  const faults = {
    slow: 'too-slow',
    silent: 'too-slow',
    huge: 'too-large',
    trickle: 'too-slow',
    html: 'type',
    redirect: 'redirect',
    'wrong-type': 'type',
    lying: 'schema',
    error: 'status',
  } as const;

  test('over the wire, a friendly one does', async () => {
    started.simulator.mode = 'friendly';
    const provider = registry({ endpoint: started.endpoint });
    expect(await ask(provider, theirs)).toMatchObject({ result: 'eligible' });
  });

  test.each(hostileModes)('%s, over the wire', async (mode) => {
    started.simulator.mode = mode;
    const onAsked = vi.fn();
    const provider = registry({ endpoint: started.endpoint, timeoutMs: 250, onAsked });
    expect(await ask(provider, theirs)).toEqual({ result: 'unavailable', retryAfterMs: 60_000 });
    expect(onAsked.mock.calls).toEqual([[{ answered: false, fault: faults[mode] }]]);
  });

  test.each(hostileModes)('%s, within the process', async (mode) => {
    const { fetch } = createRegistrySimulator({ mode });
    const onAsked = vi.fn();
    const provider = registry({ endpoint, fetch, timeoutMs: 250, onAsked });
    expect(await ask(provider, theirs)).toMatchObject({ result: 'unavailable' });
    expect(onAsked.mock.calls).toEqual([[{ answered: false, fault: faults[mode] }]]);
  });

  test('none of many lies is believed', async () => {
    const { fetch } = createRegistrySimulator({ mode: 'lying' });
    const told = new Set<string>();
    const recorded: UpstreamFetch = async (url, init) => {
      const response = await fetch(url, init);
      told.add(await response.clone().text());
      return response;
    };
    for (let lie = 0; lie < 16; lie += 1)
      expect(await ask(registry({ endpoint, fetch: recorded }), theirs)).toMatchObject({
        result: 'unavailable',
      });
    expect(told.size).toBe(16);
  });

  test('nobody listening', async () => {
    const gone = await startRegistrySimulator();
    await gone.stop();
    expect(await ask(registry({ endpoint: gone.endpoint }), theirs)).toMatchObject({ result: 'unavailable' });
  });

  test('after five failures it is left alone, then tried again once', async () => {
    const clock = fakeClock();
    const simulator = createRegistrySimulator({ mode: 'error' });
    const provider = registry({ endpoint, fetch: simulator.fetch, clock });
    for (let time = 0; time < 5; time += 1) await ask(provider, theirs);
    simulator.mode = 'friendly';
    expect(await ask(provider, theirs)).toEqual({ result: 'unavailable', retryAfterMs: 30_000 });
    expect(simulator.asked).toBe(5);
    clock.pass(30_000);
    const [first, second] = await Promise.all([ask(provider, theirs), ask(provider, theirs)]);
    expect([first.result, second.result]).toEqual(['eligible', 'unavailable']);
    expect(await ask(provider, theirs)).toMatchObject({ result: 'eligible' });
  });

  test('while eight wait for a silent one, the ninth is told at once', async () => {
    const { fetch } = createRegistrySimulator({ mode: 'silent' });
    const provider = registry({ endpoint, fetch, timeoutMs: 300 });
    const waiting = Array.from({ length: 8 }, () => ask(provider, theirs));
    const ninth = await Promise.race([ask(provider, theirs), Promise.race(waiting)]);
    expect(ninth).toEqual({ result: 'unavailable', retryAfterMs: 5000 });
    await Promise.all(waiting);
  });

  test('who leaves is not waited for, and does not count as a failure', async () => {
    const simulator = createRegistrySimulator({ mode: 'silent' });
    const provider = registry({ endpoint, fetch: simulator.fetch, clock: fakeClock() });
    for (let time = 0; time < 6; time += 1) {
      const leaving = new AbortController();
      const asked = ask(provider, theirs, leaving.signal);
      leaving.abort();
      expect(await asked).toMatchObject({ result: 'unavailable' });
    }
    simulator.mode = 'friendly';
    expect(await ask(provider, theirs)).toMatchObject({ result: 'eligible' });
  });
});

test('attack 41: what a registry tells beyond the question is dropped, and counted', async () => {
  const onAsked = vi.fn();
  const { fetch } = createRegistrySimulator();
  const outcome = await ask(registry({ endpoint, fetch, onAsked }), theirs);
  expect(onAsked.mock.calls).toEqual([[{ answered: true, dropped: 3 }]]);
  expect(Object.keys(outcome).sort()).toEqual(
    ['eligibility', 'level', 'reason', 'result', 'subjects', 'validUntil'].sort(),
  );
});

describe('a number is nobody’s business', () => {
  test('it travels in the body of a POST, never in an address or a header', async () => {
    const started = await startRegistrySimulator();
    await ask(registry({ endpoint: started.endpoint, auth: { keyId: 'us', hmacKey: 'k' } }), theirs);
    await started.stop();
    expect(started.requests).toHaveLength(1);
    const head = decodeURIComponent(JSON.stringify(started.requests));
    for (const secret of ['1949', '11010519491231002X', person.name]) expect(head).not.toContain(secret);
  });

  test('no failure repeats it, and nothing is logged', async () => {
    const logged = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    const failures: UpstreamFetch[] = [
      (_url, { body }) => Promise.reject(new Error(`cannot send ${body ?? ''}`)),
      (_url, { body }) => {
        throw new Error(`cannot send ${body ?? ''}`);
      },
      (_url, { body }) =>
        Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } })),
    ];
    for (const fetch of failures) {
      const outcome = await ask(registry({ endpoint, fetch }), theirs);
      expect(outcome).toEqual({ result: 'unavailable', retryAfterMs: 60_000 });
    }
    for (const spy of logged) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

describe('the registry knows who asks', () => {
  const record = async (auth: NonNullable<Parameters<typeof registry>[0]['auth']>) => {
    const simulator = createRegistrySimulator();
    let seen: { url: string; headers: Record<string, string>; body: string } | undefined;
    const fetch: UpstreamFetch = (url, init) => {
      seen = { url, headers: init.headers, body: init.body ?? '' };
      return simulator.fetch(url, init);
    };
    await ask(registry({ endpoint, fetch, auth, clock: () => 1_700_000_000_000 }), theirs);
    return seen!;
  };

  test('by a bearer token', async () => {
    expect((await record({ bearer: 'abc' })).headers['authorization']).toBe('Bearer abc');
  });

  test('by a signature over method, address and body, as HTTP Message Signatures have it', async () => {
    const { headers, body } = await record({ keyId: 'theatre-1', hmacKey: 'shared key' });
    const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    expect(headers['content-digest']).toBe(digest);
    const parameters = headers['signature-input']!.replace(/^gate=/, '');
    expect(parameters).toMatch(
      /^\("@method" "@target-uri" "content-digest"\);created=1700000000;nonce="[\w-]{36}";keyid="theatre-1";alg="hmac-sha256"$/,
    );
    const base = `"@method": POST\n"@target-uri": ${endpoint}\n"content-digest": ${digest}\n"@signature-params": ${parameters}`;
    const mac = createHmac('sha256', 'shared key').update(base).digest('base64');
    expect(headers['signature']).toBe(`gate=:${mac}:`);
  });
});

test.each([
  ['http://registry.example/verify', 'https'],
  ['registry.example', 'no URL'],
  ['ftp://registry.example/', 'https'],
  ['https://user:secret@registry.example/', 'credentials'],
])('an endpoint that may not be asked is named when the gate starts: %s', (address, words) => {
  expect(() => registry({ endpoint: address })).toThrow(/^tingying: /);
  expect(() => registry({ endpoint: address })).toThrow(words);
  expect(() => registry({ endpoint: address })).not.toThrow('secret');
});

test('its questions are put in the viewer’s language', () => {
  const provider = registry({ endpoint, receiver: '某残联' });
  expect(provider.describe('zh-CN').fields.map(({ label }) => label)).toEqual(['姓名', '残疾人证号']);
  expect(provider.describe('en-GB')).toMatchObject({
    receiver: '某残联',
    fields: [
      { name: 'name', autocomplete: 'name', secret: true, required: true },
      {
        name: 'number',
        label: 'Certificate number',
        secret: true,
        required: true,
        certificateNumber: true,
        identityNumber: true,
      },
    ],
  });
});
