import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKeys } from '../../../src/gate-server/keys/createKeys.js';
import { serveLedger } from '../../../src/gate-server/services/serveLedger.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { openMemoryStore } from '../openMemoryStore.js';

let store: Database;
beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);
afterAll(() => store.close());

test('a crowd that asks for the counts has the database count once in five minutes, and again at once where it failed', async () => {
  let now = Date.parse('2026-11-26T08:00:00Z');
  let counted = 0;
  let down = false;
  const database: Database = {
    ...store,
    transaction: (work, options) => {
      counted += 1;
      if (down) return Promise.reject(new Error('down'));
      return store.transaction(work, options);
    },
  };
  const { transparency } = serveLedger({
    database,
    clock: () => now,
    theatre: { find: () => undefined },
    operator: 'o',
    key: createKeys().evidence,
  });
  const all = await Promise.all(Array.from({ length: 100 }, () => transparency()));
  expect(all[99]).toEqual({ year: 2026, decisions: [], provisions: [] });
  expect(counted).toBe(1);
  now += 299_000;
  await transparency();
  expect(counted).toBe(1);
  now += 2_000;
  down = true;
  await expect(transparency()).rejects.toThrow('down');
  down = false;
  await transparency();
  expect(counted).toBe(3);
});

test('a day that no calendar has is told as such, and is nothing for the database', async () => {
  const { ledger } = serveLedger({
    database: store,
    clock: Date.now,
    theatre: { find: () => undefined },
    operator: 'o',
    key: createKeys().evidence,
  });
  for (const day of ['2026-02-31', '2026-02-29', '0000-01-01', '2026-13-01', 'x'])
    await expect(
      ledger(new Request(`https://theatre.example/gate/v1/ledger?from=${day}`)),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
  expect((await ledger(new Request('https://theatre.example/gate/v1/ledger?from=2024-02-29'))).status).toBe(
    200,
  );
});
