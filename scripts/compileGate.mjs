import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * The gate's own files as modules that plain Node runs, for tests that start and kill processes, and for the benchmark. They lie
 * under node_modules, so that they find the packages.
 *
 * @param {readonly string[]} [more] further TypeScript files; they keep their place in the repository, so that they find each other
 * @returns {{ folder: string, remove: () => void }} their folder, laid out as `src`, and how to remove it
 */
export function compileGate(more = []) {
  const cache = join('node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = join(process.cwd(), mkdtempSync(join(cache, 'tingying-gate-')));
  const compile = (from, to) => {
    const target = join(folder, to.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = ts.transpileModule(readFileSync(from, 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(target, outputText);
  };
  for (const room of ['core/gate', 'gate-server'])
    for (const name of readdirSync(join('src', room), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts')) compile(join('src', room, name), join(room, name));
  for (const path of more) compile(path, path);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
