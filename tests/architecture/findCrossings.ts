import { posix } from 'node:path';
import ts from 'typescript';

/** Source by path from the repository's root, `src/react/index.ts` → its text. */
export type Files = ReadonlyMap<string, string>;

type Room = {
  /** Rooms it may look into: the core at any file, for its files are words that all share; the others by a door. */
  rooms: readonly string[];
  /** Packages it may name: whole names, a name for one folder only, or `node:` for all of Node. */
  packages?: readonly (string | { name: string; folder: string })[];
};

/** The arrows of the architecture. What is not here may not be imported. */
export const rooms: Readonly<Record<string, Room>> = {
  'src/core': { rooms: [], packages: [{ name: 'saxes', folder: 'src/core/scripts' }] },
  'src/media': { rooms: ['src/core'], packages: [{ name: 'video.js', folder: 'src/media/videojs' }] },
  'src/gate-client': { rooms: ['src/core'] },
  'src/gate-server': {
    rooms: ['src/core'],
    packages: [
      'node:',
      { name: '@electric-sql/pglite', folder: 'src/gate-server/store' },
      { name: 'pg', folder: 'src/gate-server/store' },
      'zod',
      { name: 'hono', folder: 'src/gate-server/http' },
      { name: 'ipaddr.js', folder: 'src/gate-server/http' },
      { name: '@simplewebauthn/server', folder: 'src/gate-server/identity' },
      { name: 'ipaddr.js', folder: 'src/gate-server/providers/upstream' },
      { name: 'openid-client', folder: 'src/gate-server/providers/oidc' },
    ],
  },
  'src/react': {
    rooms: ['src/core', 'src/media', 'src/gate-client'],
    packages: ['react', 'react-dom'],
  },
  'src/audit': {
    rooms: ['src/core'],
    packages: ['node:', 'axe-core', { name: 'playwright-core', folder: 'src/audit/pages' }],
  },
  'src/cli': { rooms: ['src/core', 'src/gate-server', 'src/audit'], packages: ['node:'] },
  'src/styles': { rooms: [], packages: ['video.js'] },
};

/** An import, as written: what it names, and whether it is still there when the program runs. */
type Import = { name: string; line: number; atRunTime: boolean };

/** Every way in which the files run against the arrows, one sentence each; none if they keep them. */
export function findCrossings(files: Files): string[] {
  const source = [...files].filter(([path]) => path.startsWith('src/'));
  const styles = source.filter(([path]) => path.endsWith('.css'));
  const scripts = source.filter(([path]) => !path.endsWith('.css')).map(([path, text]) => parse(path, text));
  const imports = new Map([
    ...styles.map(([path, text]) => [path, findStyleImports(text)] as const),
    ...scripts.map((file) => [file.fileName, findScriptImports(file)] as const),
  ]);
  return [
    ...source.flatMap(([path]) => findHomeless(path)),
    ...scripts.flatMap(findDefaultExports),
    ...[...imports].flatMap(([path, named]) =>
      named.flatMap((one) => judgeImport(path, one, files).map((fault) => `${path}:${one.line} ${fault}`)),
    ),
    ...findCycles(imports, files),
  ];
}

const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');
const isDoor = (path: string): boolean => /\/index\.tsx?$/.test(path);
const isInside = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

function findHomeless(path: string): string[] {
  return rooms[roomOf(path)] ? [] : [`${path} is in no room that the architecture knows`];
}

function judgeImport(path: string, { name }: Import, files: Files): string[] {
  const room = rooms[roomOf(path)];
  if (!room) return [];
  if (name === '') return ['imports a name that is only known at run time, so nobody can see where it leads'];
  if (name.startsWith('lib:')) return [`brings in the library ${name.slice(4)} past its tsconfig`];
  if (!name.startsWith('.')) return judgePackage(path, name, room);

  const target = resolve(path, name, files);
  if (!target) return [`imports ${name}, which is not there`];
  const there = roomOf(target);
  if (there === roomOf(path)) {
    const ownDoor = isDoor(target) && isInside(path, posix.dirname(target));
    return ownDoor ? [`imports ${target}, the door of a room it is already in`] : [];
  }
  if (!room.rooms.includes(there))
    return [`imports ${target}: no arrow leads from ${roomOf(path)} to ${there}`];
  return there === 'src/core' || isDoor(target) ? [] : [`imports ${target} past the door of ${there}`];
}

function judgePackage(path: string, name: string, { packages = [] }: Room): string[] {
  const allowed = packages.some((one) => {
    if (typeof one !== 'string') return isFrom(name, one.name) && isInside(path, one.folder);
    return one.endsWith(':') ? name.startsWith(one) : isFrom(name, one);
  });
  return allowed ? [] : [`imports the package ${name}, which ${posix.dirname(path)} must not know`];
}

const isFrom = (name: string, wanted: string): boolean => name === wanted || name.startsWith(`${wanted}/`);

/** `./cue.js` is written for the built file; the source beside it is `cue.ts` or `cue.tsx`. */
function resolve(from: string, name: string, files: Files): string | undefined {
  const bare = posix.join(posix.dirname(from), name.replace(/[?#].*$/, ''));
  const stem = bare.replace(/\.js$/, '');
  return [bare, `${stem}.ts`, `${stem}.tsx`].find((path) => files.has(path));
}

function findStyleImports(text: string): Import[] {
  const bare = text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(/@import\s+(?:url\(\s*)?['"]?([^'")\s;]+)/g)].map((match) => ({
    name: match[1] ?? '',
    line: bare.slice(0, match.index).split('\n').length,
    atRunTime: true,
  }));
}

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function findScriptImports(file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (at: number, name: string, atRunTime: boolean) =>
    found.push({ name, atRunTime, line: file.getLineAndCharacterOfPosition(at).line + 1 });
  const addFrom = (node: ts.Node, from: ts.Node | undefined, atRunTime: boolean) =>
    add(node.getStart(file), from && ts.isStringLiteralLike(from) ? from.text : '', atRunTime);

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      addFrom(node, node.moduleSpecifier, node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      addFrom(node, node.moduleSpecifier, !node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      addFrom(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, false);
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      addFrom(node, node.moduleReference.expression, !node.isTypeOnly);
    } else if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
      addFrom(node, node.name, false); // `declare module 'video.js'` knows video.js
    } else if (ts.isCallExpression(node) && isImportCall(node)) {
      addFrom(node, node.arguments[0], true);
    } else if (ts.isNewExpression(node) && isModuleUrl(node)) {
      addFrom(node, node.arguments?.[0], true); // a worker's or an asset's `new URL('./x.js', import.meta.url)`
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const { fileName, pos } of file.libReferenceDirectives) add(pos, `lib:${fileName}`, false);
  for (const { fileName, pos } of file.typeReferenceDirectives) add(pos, `lib:${fileName}`, false);
  for (const { fileName, pos } of file.referencedFiles) add(pos, fileName.replace(/^(?!\.)/, './'), false);
  return found;
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === 'require';
  return expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isModuleUrl({ expression, arguments: given }: ts.NewExpression): boolean {
  return (
    ts.isIdentifier(expression) && expression.text === 'URL' && given?.[1]?.getText() === 'import.meta.url'
  );
}

function findDefaultExports(file: ts.SourceFile): string[] {
  return file.statements.filter(isDefaultExport).map((statement) => {
    const { line } = file.getLineAndCharacterOfPosition(statement.getStart(file));
    return `${file.fileName}:${line + 1} exports a default; give it its name`;
  });
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  )
    return statement.exportClause.elements.some(({ name }) => name.text === 'default');
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** One sentence for each loop of imports that exists when the program runs. */
function findCycles(imports: ReadonlyMap<string, readonly Import[]>, files: Files): string[] {
  const next = (path: string): string[] =>
    (imports.get(path) ?? [])
      .filter(({ name, atRunTime }) => atRunTime && name.startsWith('.'))
      .map(({ name }) => resolve(path, name, files))
      .filter((target) => target !== undefined);

  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) cycles.push(`A cycle at run time: ${[...trail.slice(seenAt), path].join(' → ')}`);
    if (seenAt >= 0 || done.has(path)) return;
    for (const target of next(path)) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return cycles;
}
