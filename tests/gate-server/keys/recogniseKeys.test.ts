import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGate } from '../../../src/gate-server/createGate.js';
import { createKeys } from '../../../src/gate-server/keys/createKeys.js';
import type { Keys } from '../../../src/gate-server/keys/Keys.js';
import { recogniseKeys } from '../../../src/gate-server/keys/recogniseKeys.js';
import { rotateGrantKey, rotatePepper } from '../../../src/gate-server/keys/rotateKeys.js';
import { human } from '../../../src/gate-server/providers/human/human.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { openMemoryStore } from '../openMemoryStore.js';

let database: Database;
beforeAll(async () => {
  database = await openMemoryStore();
}, 60_000);
afterAll(() => database.close());

async function open(keys: Keys): Promise<void> {
  const gate = createGate({
    store: database,
    keys,
    providers: [human()],
    log: () => undefined,
    mailbox: () => undefined,
  });
  try {
    await gate.ready;
  } finally {
    await gate.close();
  }
}

test('a theatre whose keys are gone is not opened with new ones, in which every certificate would be free again', async () => {
  const keys = createKeys();
  await open(keys);
  await expect(open(createKeys())).rejects.toThrow(
    /^tingying: the keys are not those of this database \(another salt, sealing, pseudonyms, recipients\).*backup/,
  );
  await expect(open({ ...keys, salt: createKeys().salt })).rejects.toThrow('(another salt)');
  // What may be changed is no other theatre's.
  await open(rotatePepper(rotateGrantKey(keys, Date.now()), Date.now()));
  await Promise.all([recogniseKeys(database, keys), recogniseKeys(database, keys)]);
  const marks = JSON.stringify(await database.query('select * from key_mark'));
  for (const name of ['salt', 'sealing', 'pseudonyms', 'recipients'] as const)
    expect(marks).not.toContain(Buffer.from(keys[name]).toString('base64url'));
});
