import { mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createConsumer, pickVersions, run } from './consumer.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as it would be published. */
    tarball: string;
    /** A consumer with React, Vite and TypeScript, shared by the tests that need no other. */
    consumer: string;
  }
}

/** Builds and packs once for all tests of the package. */
export async function setup({ provide, config: { root } }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-package-'));
  await run(root, 'node', ['scripts/build.mjs']);
  await run(root, 'npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const [packed = ''] = readdirSync(folder);
  const tarball = join(folder, packed);
  const consumer = await createConsumer(
    tarball,
    pickVersions('react', 'react-dom', '@types/react', 'typescript', 'vite', '@vitejs/plugin-react'),
  );
  provide('tarball', tarball);
  provide('consumer', consumer);
  return async () => {
    for (const used of [folder, consumer]) await rm(used, { recursive: true, force: true });
  };
}
