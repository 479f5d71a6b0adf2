import { readFileSync } from 'node:fs';
import semver from 'semver';
import { expect, test } from 'vitest';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as unknown;

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly optional?: boolean;
}
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };

/** What npm would warn of, or with `engine-strict` refuse; it leaves optional packages out by itself. */
const listUnfit = (version: string, all = packages) =>
  Object.entries(all)
    .filter(
      ([, { engines, optional }]) => !optional && engines?.node && !semver.satisfies(version, engines.node),
    )
    .map(([name, { engines }]) => `${name} wants ${engines!.node!}`);

// The oldest that we promise, and the first long-term release of each line since.
test.each(['20.19.0', '22.13.0', '24.11.0'])('installs without a warning on Node %s', (version) => {
  expect(listUnfit(version)).toEqual([]);
});

test('a package for newer ones only is named', () => {
  expect(listUnfit('20.19.0', { 'node_modules/new': { engines: { node: '>=22' } }, ...packages })).toEqual([
    'node_modules/new wants >=22',
  ]);
});
