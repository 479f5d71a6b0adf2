import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createGate } from '../../src/gate-server/createGate.js';
import { createKeys } from '../../src/gate-server/keys/createKeys.js';
import { human } from '../../src/gate-server/providers/human/human.js';

const origin = 'https://theatre.example';

test('a gate that closes gives every answer that is under way, and tells who comes later to come again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-closing-'));
  const gate = createGate({
    origin,
    store: { dir: join(folder, 'store') },
    keys: createKeys(),
    films: 'demo/films',
    providers: [human()],
    identify: () => ({ subject: 'one' }),
    log: () => undefined,
    mailbox: () => undefined,
  });
  onTestFinished(async () => {
    await gate.close();
    rmSync(folder, { recursive: true });
  });
  await gate.ready;
  const ask = () =>
    gate(
      new Request(`${origin}/gate/v1/play-sessions`, {
        method: 'POST',
        headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        body: JSON.stringify({ film: 'lantern-ferry' }),
      }),
    );
  // All of them ask the database, one after the other; none has what the film asks for.
  const asked = Array.from({ length: 12 }, ask);
  void gate.close();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 403));
  const later = await ask();
  expect(later.status).toBe(503);
  expect(later.headers.get('retry-after')).toBe('30');
}, 60_000);
