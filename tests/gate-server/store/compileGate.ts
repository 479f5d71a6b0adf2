import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * The gate's own files as modules that plain Node runs, for tests that start, stop and kill processes. They lie under node_modules,
 * so that they find the packages.
 *
 * @returns their folder, laid out as `src`, and how to remove it
 */
export function compileGate(): { folder: string; remove: () => void } {
  const cache = join('node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = join(process.cwd(), mkdtempSync(join(cache, 'tingying-gate-')));
  for (const room of ['core/gate', 'gate-server'])
    for (const name of readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const target = join(folder, room, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      const { outputText } = ts.transpileModule(readFileSync(join('src', room, name), 'utf8'), {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
      });
      writeFileSync(target, outputText);
    }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
