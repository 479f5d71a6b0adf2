// A theatre on the embedded database in which everything happens at once, until the process is killed.
// Each thing is said on standard output only after it was acknowledged; a pipe keeps what was said.
import { createHmac, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , gate, dir] = process.argv;
const load = (path) => import(pathToFileURL(join(gate, path)).href);
const { openPglite } = await load('gate-server/store/openPglite.js');
const { migrate } = await load('gate-server/store/migrate.js');
const { createVerifications } = await load('gate-server/verifications/createVerifications.js');
const { Secret } = await load('gate-server/Secret.js');

const database = await openPglite({ dir });
await migrate(database);
const field = (name, secret) => ({ name, label: name, required: true, secret });
const verifications = createVerifications({
  database,
  clock: Date.now,
  sealKey: Buffer.alloc(32, 7),
  notice: () => 'n',
  callback: () => 'https://gate.example',
  tagger: {
    pending: 0,
    tag: async ({ value }) => [createHmac('sha256', 'p').update(value.reveal()).digest('hex')],
  },
  providers: [
    {
      id: 'registry',
      kind: 'registry',
      describe: () => ({ name: '', says: '', minutes: 1, fields: [field('number', true)] }),
      begin: async (_, { number }) => ({
        step: 'outcome',
        outcome: {
          result: 'eligible',
          eligibility: 'visual',
          level: 3,
          reason: 'confirmed',
          subjects: [{ scheme: 's', value: new Secret(number.reveal()) }],
        },
      }),
    },
    {
      id: 'person',
      kind: 'human',
      describe: () => ({ name: '', says: '', minutes: 1, fields: [field('phone', false)] }),
      begin: async () => ({ step: 'outcome', outcome: { result: 'review' } }),
    },
  ],
});

const say = (...words) => writeSync(1, `${words.join(' ')}\n`);
const consents = { sensitive: true, notice: 'n' };
const createViewer = async () => {
  const id = randomUUID();
  await database.query('insert into viewer (id, created_at) values ($1, $2)', [id, new Date().toISOString()]);
  return id;
};
const reviewer = await createViewer();
const until = async (id, viewer, done) => {
  for (;;) {
    const { view } = await verifications.view(id, viewer);
    if (done.includes(view.state)) return view.state;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

async function liveOnce(round) {
  const viewer = await createViewer();
  const way = round % 3 === 0 ? 'person' : 'registry';
  const { view } = await verifications.start(viewer, { provider: way, consents });
  say('draft', view.id);
  await verifications.saveAnswers(
    view.id,
    viewer,
    way === 'person' ? { phone: '1' } : { number: `n${round % 7 === 0 ? 0 : randomUUID()}` },
  );
  const sent = await verifications.submit(view.id, viewer, { locale: 'en' });
  if (sent.ok) say('submitted', view.id);
  if (way === 'registry') say(await until(view.id, viewer, ['verified', 'rejected']), view.id);
  else {
    await verifications.settled();
    await verifications.reviews.assign(view.id, reviewer);
    const decision =
      round % 2 ? { decision: 'verify', reason: 'confirmed' } : { decision: 'reject', reason: 'other' };
    const decided = await verifications.reviews.decide(view.id, reviewer, decision);
    if (decided.ok) say(decided.state, view.id);
  }
  if (round % 5 === 0) {
    const gone = await verifications.withdraw(view.id, viewer);
    if (gone.ok) say('withdrawn', view.id);
  }
}

say('ready');
let round = 0;
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (;;) await liveOnce(round++);
  }),
);
