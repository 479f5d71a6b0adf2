// @ts-check
/**
 * Builds the package. Scripts are translated file by file, not bundled: `'use client'` stays where it was
 * written, and `export * as Player` stays a re-export, so that who takes one part takes no other.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundleGate } from './bundleGate.mjs';
import { buildSite } from './buildSite.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// What was built before must not be published again: a module that is gone from src goes from dist.
rmSync('dist', { recursive: true, force: true });

const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
/** For a look at the theatre: `npm run types` and the build that is published check the types, and take their time. */
const unchecked = process.argv.includes('--unchecked') ? ['--noCheck', '--declaration', 'false'] : [];
/** What runs in pages first, then what runs in Node, then what does both: each sees only the types of where it runs. */
const status = ['tsconfig.build.json', 'tsconfig.build.node.json', 'tsconfig.build.audit.json'].reduce(
  (/** @type {number | null} */ before, project) =>
    before === 0
      ? spawnSync(process.execPath, [tsc, '-p', project, ...unchecked], { stdio: 'inherit' }).status
      : before,
  0,
);
if (status === 0) {
  await build({ logLevel: 'warn' });
  await bundleGate();
  await buildSite('dist/site');
  // Schemas are published as they are, for editors and for sites that write scripts or read results.
  copyFileSync('src/core/catalogue/catalogue.schema.json', 'dist/catalogue.schema.json');
  copyFileSync('src/core/scripts/description-script.schema.json', 'dist/description-script.schema.json');
  copyFileSync('src/audit/report/script-check.schema.json', 'dist/script-check.schema.json');
  copyFileSync('src/audit/pages/report/page-audit.schema.json', 'dist/page-audit.schema.json');
  copyFileSync('src/audit/pages/answers/audit-answers.schema.json', 'dist/audit-answers.schema.json');
}
process.exitCode = status ?? 1;
