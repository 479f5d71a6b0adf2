import { createHmac, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Tagger } from '../../../src/gate-server/claims/createTagger.js';
import type {
  Outcome,
  Step,
  VerificationProvider,
} from '../../../src/gate-server/providers/VerificationProvider.js';
import { Secret } from '../../../src/gate-server/Secret.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { createVault } from '../../../src/gate-server/verifications/createVault.js';
import { createVerifications } from '../../../src/gate-server/verifications/createVerifications.js';
import type { CaseAnswer } from '../../../src/gate-server/verifications/VerificationParts.js';

export const day = 86_400_000;
export const notice = '2026-11';
export const consents = { sensitive: true, passingOn: true, notice };
export const number = '11010519491231002X11';

type Say = (given: { name?: string; number?: string; code?: string }) => Promise<Step> | Step;

/** As the real one, but quick: what it costs is tested where it is made. */
export const quickTagger: Tagger = {
  pending: 0,
  tag: ({ scheme, value }) =>
    Promise.resolve([
      `q.${createHmac('sha256', 'pepper').update(`${scheme}\n${value.reveal()}`).digest('base64url')}`,
    ]),
};

const yes = (value: string, level: 1 | 2 | 3 | 4, scheme = 'cn-certificate'): Outcome => ({
  result: 'eligible',
  eligibility: 'visual',
  level,
  subjects: [{ scheme, value: new Secret(value) }],
  reason: 'confirmed',
});
export const outcome = (one: Outcome): Step => ({ step: 'outcome', outcome: one });

/** A gate with four ways to prove one's right, whose answers a test decides. */
export function openWorld(
  database: Database,
  { holder = createHolder(), tagger = quickTagger, checksAtOnce = 200 } = {},
) {
  const { clock } = holder;
  const vault = createVault({ clock: () => clock.now });
  const said = holder.said;
  const field = (name: 'name' | 'number' | 'code' | 'phone' | 'when', secret: boolean, required = true) => ({
    name,
    label: name,
    required,
    secret,
  });
  const describe = (fields: ReturnType<typeof field>[], receiver?: string) => () => ({
    name: 'way',
    says: 'how',
    minutes: 1,
    fields,
    ...(receiver !== undefined && { receiver }),
  });
  const providers: VerificationProvider[] = [
    {
      id: 'registry',
      kind: 'registry',
      describe: describe([field('name', true), field('number', true)], 'the federation'),
      async begin(_, given) {
        return said.registry({
          name: given.name?.reveal() ?? '',
          number: given.number?.reveal() ?? '',
        });
      },
    },
    {
      id: 'state',
      kind: 'oidc',
      describe: describe([]),
      begin: (context) =>
        Promise.resolve({
          step: 'redirect',
          url: `https://id.example/authorise?state=${context.verification}-${holder.states++}`,
          remember: new Secret('verifier'),
        }),
      async resume(_, message) {
        expect(message.remembered.reveal()).toBe('verifier');
        return said.state({});
      },
    },
    {
      id: 'library',
      kind: 'attestation',
      describe: describe([field('code', true)]),
      begin: async (_, given) => said.library({ code: given.code?.reveal() ?? '' }),
      recheck: () => said.recheck(),
    },
    {
      id: 'person',
      kind: 'human',
      describe: describe([field('name', false), field('phone', false), field('when', false, false)]),
      begin: () => Promise.resolve(outcome({ result: 'review' })),
    },
  ];
  const verifications = createVerifications({
    database,
    clock: () => clock.now,
    providers,
    tagger,
    sealKey: Buffer.alloc(32, 7),
    notice: () => holder.notice,
    callback: (provider) => `https://gate.example/gate/v1/callbacks/${provider}`,
    vault,
    timeoutMs: 300,
    checksAtOnce,
    log: (event) => holder.logged.push(event),
  });

  const createViewer = async () => {
    const viewer = randomUUID();
    await database.query('insert into viewer (id, created_at) values ($1, $2)', [
      viewer,
      new Date(clock.now).toISOString(),
    ]);
    return viewer;
  };
  const open = (answer: CaseAnswer) => {
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer.view;
  };

  return {
    verifications,
    vault,
    clock,
    said,
    holder,
    createViewer,
    open,
    /** A viewer who tries the registry, up to what came of it. */
    async tryRegistry(viewer: string, name = '林静', certificate = number) {
      const { id } = open(await verifications.start(viewer, { provider: 'registry', consents }));
      open(await verifications.saveAnswers(id, viewer, { name, number: certificate }));
      open(await verifications.submit(id, viewer, { locale: 'en' }));
      await verifications.settled();
      return open(await verifications.view(id, viewer));
    },
    async tryState(viewer: string) {
      const { id } = open(await verifications.start(viewer, { provider: 'state', consents }));
      open(await verifications.submit(id, viewer, { locale: 'en' }));
      await verifications.settled();
      const away = open(await verifications.view(id, viewer));
      const url = new URL(away.redirect ?? '');
      const back = `https://gate.example/gate/v1/callbacks/state?code=1&state=${url.searchParams.get('state') ?? ''}`;
      return { id, away, back };
    },
    async askPerson(viewer: string, contact = { name: '林静', phone: '13800000000' }) {
      const { id } = open(await verifications.start(viewer, { provider: 'person', consents }));
      open(await verifications.saveAnswers(id, viewer, contact));
      open(await verifications.submit(id, viewer, { locale: 'en' }));
      await verifications.settled();
      return open(await verifications.view(id, viewer));
    },
    isActive: async (viewer: string) => {
      const rows = await database.query(
        'select 1 as one from entitlement where viewer_id = $1 and revoked_at is null and valid_until > $2',
        [viewer, new Date(clock.now).toISOString()],
      );
      return rows.length === 1;
    },
  };
}

/** What several processes on one database share: the time, and what upstreams say. */
export function createHolder() {
  return {
    clock: { now: Date.parse('2026-11-26T02:00:00.000Z') },
    notice,
    states: 0,
    logged: [] as unknown[],
    said: {
      registry: (({ number: value }) => outcome(yes(value ?? '', 3))) as Say,
      state: (() => outcome(yes(number, 4))) as Say,
      library: (({ code }) => outcome(yes(code ?? '', 3, 'attestation:library'))) as Say,
      recheck: (): Promise<Outcome> => Promise.resolve(yes(number, 3)),
    },
  };
}
