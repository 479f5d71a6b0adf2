import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly link?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const locked = Object.entries(read('package-lock.json')['packages'] as Record<string, Locked>).filter(
  ([path]) => path !== '',
);
const shipped = locked.filter(
  ([, { dev, devOptional, optional, peer }]) => !dev && !devOptional && !optional && !peer,
);

test('attack 49: nothing is installed but what was looked at: each package by its hash, and none that comes with the player runs a script', () => {
  expect(shipped.length).toBeGreaterThan(0);
  const unsealed = locked.filter(
    ([, { integrity, link }]) => !link && !(integrity ?? '').startsWith('sha512-'),
  );
  expect(unsealed.map(([path]) => path)).toEqual([]);
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});

test('attack 49: who imports the player gets two packages that we chose, each with its reason in the README', () => {
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  const readme = readFileSync('README.md', 'utf8');
  expect(Object.keys(dependencies)).toEqual(['saxes', 'video.js']);
  for (const name of Object.keys(dependencies)) expect(readme).toMatch(new RegExp(`\\| .*\`${name}\`.*\\|`));
});
