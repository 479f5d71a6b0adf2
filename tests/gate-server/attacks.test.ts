import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeApi } from '../../src/gate-server/openapi/describeApi.js';
import { findTitles } from '../requirements/findTitles.js';

/** Everything somebody may try against the gate, by the number that its test bears. */
const attacks = [
  'forged token',
  'a token without an algorithm',
  'key confusion',
  'a key brought along in the token',
  'malleable token',
  'expired, or not yet valid',
  'a token for another purpose',
  'replayed one-time message',
  'replayed media grant',
  'stolen session cookie',
  'cross-site request forgery',
  'login mix-up at a provider’s page',
  'brute force of names and numbers',
  'lock-out of a victim',
  'enumeration',
  'one certificate, many accounts',
  'two reviewers at once',
  'skipping states',
  'mass assignment',
  'malicious upload',
  'pixel bomb',
  'bodies without end',
  'path traversal',
  'ranges',
  'clock skew',
  'database down',
  'upstream down, slow, huge or lying',
  'numbers in logs',
  'log injection',
  'curious reviewer',
  'rogue reviewer',
  'log rewritten afterwards',
  'timing of a signature',
  'request into this network',
  'shared cache',
  'grant in a Referer',
  'clickjacking',
  'a script in the page',
  'passkey phishing, replay, clone',
  'wallet replay, wrong verifier, no holder binding',
  'over-disclosure',
  'lending',
  'stolen attestation code',
  'impersonation with a relative’s number',
  'second process on the embedded database',
  'power cut on the embedded database',
  'default keys',
  'erasure against legal records',
  'supply chain',
  'exhaustion by slow hashing',
];

const root = fileURLToPath(new URL('../', import.meta.url));
const titles = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(gate-server|core\/gate|journeys\/gate|package)\/.*\.test\.tsx?$/.test(path))
  .flatMap((path) => findTitles(join(root, path)))
  .map(({ source }) => source);
const namers = (number: number) =>
  titles.filter((title) =>
    new RegExp(`\\battack ${number}:|\\battacks (\\d+, )*(\\d+ and )?${number}\\b`).test(title),
  );

test('every attack has a test that bears its number and says what becomes of it', () => {
  expect(attacks).toHaveLength(50);
  const untested = attacks.filter((_, index) => namers(index + 1).length === 0);
  expect(untested).toEqual([]);
});

// Why it has no test of its own: no way of proof reads a wallet. Who adds one has to try this one, and finds it here.
test('attack 40: wallet replay finds no wallet: nothing asks for a presentation, and no way of proof takes one', () => {
  const ways = readdirSync(join(root, '../src/gate-server/providers'), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name);
  expect(ways.sort()).toEqual(['attestation', 'human', 'oidc', 'registry', 'upstream']);
  expect(JSON.stringify(describeApi('1'))).not.toMatch(/wallet|vp_token|presentation_definition|dcql|mdoc/i);
});
