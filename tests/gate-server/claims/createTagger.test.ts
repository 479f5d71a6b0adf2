import { expect, test } from 'vitest';
import { createTagger, TooBusy } from '../../../src/gate-server/claims/createTagger.js';
import { Secret } from '../../../src/gate-server/Secret.js';

const salt = Buffer.from('this operator’s own');
const pepper = { id: 'k1', key: Buffer.alloc(32, 1) };
const subject = (value: string, scheme = 'cn-certificate') => ({ scheme, value: new Secret(value) });
const number = '11010519491231002X11';

test('the same certificate has the same tag, and nothing of it can be read in it', async () => {
  const one = createTagger({ peppers: [pepper], salt });
  const [tag] = await one.tag(subject(number));
  expect(await createTagger({ peppers: [pepper], salt }).tag(subject(number))).toEqual([tag]);
  expect(tag).toMatch(/^k1\.[\w-]{43}$/);
});

test('another number, scheme, operator or key has another tag', async () => {
  const one = createTagger({ peppers: [pepper], salt });
  const tags = await Promise.all([
    one.tag(subject(number)),
    one.tag(subject('11010519491231002X12')),
    one.tag(subject(number, 'oidc:https://id.example')),
    createTagger({ peppers: [pepper], salt: Buffer.from('another') }).tag(subject(number)),
    createTagger({ peppers: [{ id: 'k1', key: Buffer.alloc(32, 2) }], salt }).tag(subject(number)),
  ]);
  expect(new Set(tags.flat()).size).toBe(5);
});

test('guessing costs: one tag takes at least a twentieth of a second of a whole core', async () => {
  const before = process.cpuUsage();
  await createTagger({ peppers: [pepper], salt }).tag(subject(number));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeGreaterThan(50);
});

test('attack 50: a crowd cannot take the machine: two at a time, a queue that ends, and the rest told to come back', async () => {
  const tagger = createTagger({ peppers: [pepper], salt, waiting: 1 });
  const asked = Array.from({ length: 40 }, (_, index) => tagger.tag(subject(String(index))));
  const most = tagger.pending;
  const answers = await Promise.allSettled(asked);
  const refused = answers.filter((one) => one.status === 'rejected').map((one) => one.reason as unknown);
  expect(most).toBe(3);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(refused).toHaveLength(37);
  for (const reason of refused) expect(reason).toBeInstanceOf(TooBusy);
  expect(refused[0]).toMatchObject({ retryAfterMs: 5_000 });
  // The queue is free again, for those who came back.
  expect(tagger.pending).toBe(0);
  await expect(tagger.tag(subject('later'))).resolves.toHaveLength(1);
});

test('while keys are changed the new one comes first and the old one’s tag is still known', async () => {
  const old = await createTagger({ peppers: [pepper], salt }).tag(subject(number));
  const both = createTagger({ peppers: [{ id: 'k2', key: Buffer.alloc(32, 2) }, pepper], salt });
  const tags = await both.tag(subject(number));
  expect(tags[0]).toMatch(/^k2\./);
  expect(tags[1]).toBe(old[0]);
});
