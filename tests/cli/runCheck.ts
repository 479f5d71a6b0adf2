import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTingying } from '../../src/cli/runTingying.js';

/** What came of a command. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `tingying` as a terminal would, in English unless `env` says otherwise. */
export async function run(
  args: readonly string[],
  env: Record<string, string> = { LANG: 'en_GB.UTF-8' },
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runTingying(args, {
    env,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A folder with these files in it. */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return {
    path: (name: string): string => join(folder, name),
    read: (name: string): string => readFileSync(join(folder, name), 'utf8'),
    readBytes: (name: string): Buffer => readFileSync(join(folder, name)),
  };
}
