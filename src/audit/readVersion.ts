import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of this package, as its package.json says; built and unbuilt, this file lies two folders below it. */
export async function readVersion(): Promise<string> {
  const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const text = await readFile(join(home, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
