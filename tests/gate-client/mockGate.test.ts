import { describe, expect, test } from 'vitest';
import { operations, type Operation } from '../../src/gate-server/openapi/operations.js';
import { problem as problemSchema } from '../../src/gate-server/openapi/schemas.js';
import { createGateClient, createMockGate, type Fetch, type MockGate } from '../../src/gate-client/index.js';
import { anApplication } from '../../stories/gate/cases.js';

/** The real gate's own description of an operation; null where it has none like it. */
function findOperation(method: string, path: string): Operation | null {
  const all: readonly Operation[] = Object.values(operations);
  return (
    all.find((one) => {
      const pattern = new RegExp(`^${one.path.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`);
      return one.method === method.toLowerCase() && pattern.test(path);
    }) ?? null
  );
}

/** A client of a mocked gate that holds every request and every answer against what the real gate says of itself. */
function held(gate: MockGate) {
  const faults: string[] = [];
  const fetch: Fetch = async (input, init) => {
    const path = input.replace('/gate/v1', '');
    const what = `${init.method ?? ''} ${path}`;
    const operation = findOperation(init.method ?? '', path);
    const answer = await gate.fetch(input, init);
    if (!operation) return (faults.push(`${what} is nothing the gate can be asked`), answer);
    if (operation.body && typeof init.body === 'string') {
      const sent = operation.body.safeParse(JSON.parse(init.body));
      if (!sent.success) faults.push(`${what} sends ${init.body}: ${sent.error.message}`);
    }
    const body: unknown = answer.status === 204 ? null : await answer.clone().json();
    const schema = answer.ok ? operation.answers[answer.status] : problemSchema;
    if (schema === undefined) faults.push(`${what} never answers ${answer.status}`);
    else if (schema && !schema.safeParse(body).success)
      faults.push(
        `${what} answers otherwise: ${JSON.stringify(body)} ${schema.safeParse(body).error?.message ?? ''}`,
      );
    return answer;
  };
  return { client: createGateClient({ fetch, locale: 'en' }), faults };
}

const quiet = (asked: Promise<unknown>) => asked.catch(() => undefined);

describe('who tries the parts with a mocked gate meets what the real one says', () => {
  test('as a viewer', async () => {
    const gate = createMockGate({
      films: [{ id: 'ferry', title: { en: 'The Lantern Ferry' } }],
      sessions: [
        {
          id: 's1',
          device: 'Chrome',
          createdAt: '2026-11-20T08:00:00Z',
          seenAt: '2026-11-26T07:58:00Z',
          current: true,
        },
      ],
    });
    const { client, faults } = held(gate);
    await client.requestProviders();
    await client.requestFilms();
    await quiet(client.requestEntitlement());
    const { id } = await client.startVerification({
      provider: 'registry',
      consents: { sensitive: true, notice: '2026-11' },
    });
    await quiet(client.submitVerification(id));
    await client.saveAnswers(id, {
      name: 'Lin Wan',
      number: '11010519491231002X11',
      consents: { passingOn: true },
    });
    await client.submitVerification(id);
    await client.requestVerification(id);
    await client.requestEntitlement();
    for (const film of ['ferry', 'ferry']) await client.startPlay(film);
    await quiet(client.startPlay('ferry'));
    const [running] = gate.state.plays;
    await client.renewPlay(running!.id);
    await client.endPlay(running!.id);
    await client.requestPasskeyOptions('create');
    const credential = {
      id: 'a',
      rawId: 'a',
      type: 'public-key',
      response: { clientDataJSON: 'e30' },
      clientExtensionResults: {},
    };
    await client.sendPasskey('create', credential, { label: 'Phone' });
    await client.requestPasskeyOptions('sign-in');
    await client.sendPasskey('sign-in', credential);
    await client.removePasskey(gate.state.passkeys[0]!.id);
    await client.requestSessions();
    await client.requestMe();
    await client.exportMe();
    await client.endSession('current');
    gate.state.signedIn = true;
    gate.state.verifications = [anApplication({ state: 'rejected', reason: 'not-found' })];
    await client.appeal('case-1', 'Please look again.');
    gate.state.verifications = [anApplication({ state: 'expired' })];
    await client.renewVerification('case-1');
    await client.withdraw('case-1');
    await client.deleteMe();
    expect(faults).toEqual([]);
    expect(gate.asked.length).toBeGreaterThan(25);
  });

  test('as a reviewer and as an organisation', async () => {
    const gate = createMockGate({
      signedIn: true,
      roles: ['reviewer', 'organisation', 'operator'],
      reviews: [
        {
          id: 'one',
          state: 'checking',
          provider: 'human',
          version: 3,
          submittedAt: '2026-11-25T09:00:00Z',
          assigned: 'nobody',
        },
      ],
      granted: [
        {
          id: 'two',
          viewer: 'v-2',
          state: 'verified',
          provider: 'registry',
          submittedAt: '2026-11-01T09:00:00Z',
        },
      ],
    });
    const { client, faults } = held(gate);
    await client.requestReviews();
    await client.takeReview('one');
    await client.releaseReview('one');
    await client.takeReview('one');
    await client.findGranted({ viewer: 'v-2' });
    await client.findGranted({ number: '11010519491231002X11' });
    await client.revokeReview('two', 'other', { note: 'The certificate is another person’s.' });
    await client.requestRevocations();
    await client.leaveGranted('two');
    await client.decideReview('one', {
      decision: 'verify',
      reason: 'confirmed',
      validUntil: '2027-11-26T23:59:59Z',
    });
    const { id } = await client.createAttestation({ name: 'Lin Wan', validUntil: '2027-11-26T23:59:59Z' });
    await client.requestAttestations();
    await client.recallAttestation(id);
    await client.createInvitation('reviewer');
    expect(faults).toEqual([]);
  });
});
