import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../../src/gate-server/identity/Viewer.js';
import { Secret } from '../../../src/gate-server/Secret.js';
import { serveVerifications } from '../../../src/gate-server/services/serveVerifications.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { createVault } from '../../../src/gate-server/verifications/createVault.js';
import type { Verifications } from '../../../src/gate-server/verifications/createVerifications.js';
import type { VerificationFacts } from '../../../src/gate-server/verifications/viewCase.js';
import { openMemoryStore } from '../openMemoryStore.js';

let database: Database;
beforeAll(async () => {
  database = await openMemoryStore();
}, 60_000);
afterAll(() => database.close());
beforeEach(() => database.query('truncate rate'));

const at = '2026-11-26T08:00:00.000Z';
const facts: VerificationFacts = {
  id: 'case',
  state: 'submitted',
  provider: 'registry',
  version: 2,
  answers: {},
  given: ['number'],
  consents: {},
  next: ['wait'],
  createdAt: at,
  updatedAt: at,
};
const viewer: Viewer = { id: 'viewer', roles: ['viewer'], device: 'Firefox' };
const context = { locale: 'en', origin: 'https://theatre.example' };

/** Sends each, by whomever; what it came to. @param saved what was given beforehand */
async function send(numbers: readonly string[], saved?: string): Promise<string[]> {
  const clock = () => Date.parse(at);
  const vault = createVault({ clock });
  if (saved !== undefined) vault.put('case', 'number', new Secret(saved));
  const stays = () => Promise.resolve({ ok: true, view: facts } as const);
  const service = serveVerifications({
    verifications: { view: stays, submit: stays } as unknown as Verifications,
    providers: [],
    vault,
    database,
    clock,
  });
  const answers: string[] = [];
  for (const number of numbers)
    answers.push(
      await service.submit(viewer, 'case', { number }, context).then(
        () => 'sent',
        (error: unknown) => (error as { code: string }).code,
      ),
    );
  return answers;
}

test('attack 13: one certificate is tried ten times a day, and not oftener by writing it otherwise', async () => {
  const written = [
    '11010519491231002X11',
    '1101 0519 4912 3100 2x11',
    '１１０１０５１９４９１２３１００２Ｘ１１',
    '一一零一零五一九四九一二三一零零二X一一',
    '11010519491231002X12',
    '11010519491231002X73',
    '11010519491231002X',
  ];
  const answers = await send([...written, ...written]);
  expect(answers).toEqual([
    ...Array.from({ length: 10 }, () => 'sent'),
    ...Array.from({ length: 4 }, () => 'rate-limited'),
  ]);
  expect(await send(['31010119000203123612'])).toEqual(['sent']);
});

test('attack 13: a number that was given before is counted too, whatever is sent with the application', async () => {
  const empty = Array.from({ length: 11 }, (_, place) => ' '.repeat(place % 3));
  expect((await send(empty, '11010519491231002X11')).at(-1)).toBe('rate-limited');
});

test('who has a card with the same digits as another’s is not kept waiting for it', async () => {
  const cards = Array.from({ length: 12 }, (_, place) => `${String.fromCharCode(65 + place)}-417`);
  expect(await send(cards)).toEqual(cards.map(() => 'sent'));
  expect((await send(Array.from({ length: 11 }, () => 'A 417'))).at(-1)).toBe('rate-limited');
});
