// @ts-check
/** Packs what would be published, and looks at exactly that: its doors, its types, its content and its weight. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** The gate's server brings its small libraries, `tingying serve` its page with a player, the audit its rules: on the disk only, for no page loads them. */
const limits = { packedKB: 2300, files: 2800 };
/** What `tingying serve` shows is a built site: its files come from many modules, and none is imported. */
const site = /^dist\/site\//;
/** Packages whose types a consumer may meet in ours. video.js is not one: its types do not hold outside this repository. */
const typePackages = ['react', 'react/jsx-runtime'];

if (!existsSync('dist')) throw new Error('There is no dist to check. Build the package first: npm run build');

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'tingying-'));
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const tarball = join(folder, packed.filename);
/** @type {string[]} */
const files = packed.files.map((/** @type {{ path: string }} */ { path }) => path);

/** Doors that open on something without types. */
const untyped = Object.keys(manifest.exports).filter((door) => /\.(css|schema\.json)$/.test(door));
/** @type {[title: string, faults: string[]][]} */
const checks = [
  ['publint finds nothing to improve', runTool('publint', ['run', tarball, '--strict'])],
  [
    'types resolve for every consumer',
    runTool('attw', [tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...untyped]),
  ],
  ['only what was built is inside', findStrangers()],
  ['every door is inside, and every command runs', findMissingDoors()],
  ['no path of the machine that built it', findPaths()],
  ["'use client' stands where it was written", findLostDirectives()],
  ['no foreign types behind a public door', findForeignTypes()],
  [
    `weighs ${kB(packed.size)} kB packed, ${kB(packed.unpackedSize)} kB in ${files.length} files`,
    findExcess(),
  ],
];
rmSync(folder, { recursive: true, force: true });

for (const [title, faults] of checks) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${title}`);
  for (const fault of faults) console.log(`    ${fault}`);
}
const failed = checks.filter(([, faults]) => faults.length > 0).length;
console.log(`\n${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string} tool @param {string[]} args */
function runTool(tool, args) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no', tool, ...args], { encoding: 'utf8' });
  return status === 0 ? [] : [`${stdout}${stderr}`.trim().replaceAll('\n', '\n    ')];
}

function findStrangers() {
  const ours = /^dist\/.+\.(js|d\.ts|css|schema\.json)$|^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
  const tests = /(^|\/)(tests?|stories|__\w+__)\/|\.(test|stories)\./;
  return files
    .filter((path) => !(site.test(path) ? /\.(html|js|css)$/ : ours).test(path) || tests.test(path))
    .map((path) => `${path} has no business in the package`);
}

function findMissingDoors() {
  const named = Object.values(manifest.exports).flatMap((door) =>
    typeof door === 'string' ? door : Object.values(door),
  );
  return [
    ...named
      .filter((path) => !files.includes(path.slice(2)))
      .map((path) => `${path} is exported and not there`),
    ...Object.entries(manifest.bin).flatMap(([name, path]) => findBrokenCommand(name, String(path))),
  ];
}

/** A command that is inside, and that Node can run: it tells its help. @param {string} name @param {string} path */
function findBrokenCommand(name, path) {
  if (!files.includes(path.slice(2))) return [`${path} is the command ${name}, and not there`];
  if (!readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node\n'))
    return [`${path} is the command ${name}, and does not begin with #!/usr/bin/env node`];
  const { status, stderr } = spawnSync(process.execPath, [path, '--help'], { encoding: 'utf8' });
  return status === 0 ? [] : [`${name} --help ends with ${status}: ${stderr.trim()}`];
}

function findPaths() {
  return files
    .filter((path) => readFileSync(path, 'utf8').includes(root.slice(0, -1)))
    .map((path) => `${path} names ${root}`);
}

/** The build may not lose or move the directive: without it a server renders what only a browser can run. */
function findLostDirectives() {
  const directive = /^(['"])use client\1/;
  return files
    .filter((path) => path.endsWith('.js') && !site.test(path))
    .flatMap((path) => {
      const stem = path.replace(/^dist/, 'src').replace(/\.js$/, '');
      const source = [`${stem}.ts`, `${stem}.tsx`].find((candidate) => existsSync(candidate));
      if (!source) return [`${path} comes from no source module`];
      const [wanted, kept] = [source, path].map((one) => directive.test(readFileSync(one, 'utf8')));
      return wanted === kept ? [] : [`${path} ${kept ? 'gained' : 'lost'} 'use client'`];
    });
}

/** Walks from the doors as a consumer's compiler does, and names every package and every fault it meets on the way. */
function findForeignTypes() {
  const doors = Object.values(manifest.exports).flatMap((door) =>
    typeof door === 'string' ? [] : door.types,
  );
  const program = ts.createProgram(doors, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: [],
    noEmit: true,
  });
  const dist = join(root, 'dist/');
  const ours = program.getSourceFiles().filter(({ fileName }) => resolve(fileName).startsWith(dist));
  return ours.flatMap((file) => {
    const named = ts.preProcessFile(file.text).importedFiles.map((one) => one.fileName);
    const foreign = named.filter((name) => !name.startsWith('.') && !typePackages.includes(name));
    const broken = program.getSemanticDiagnostics(file).concat(program.getSyntacticDiagnostics(file));
    return [
      ...foreign.map((name) => `shows the types of ${name}`),
      ...broken.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    ].map((fault) => `${relative(root, resolve(file.fileName))} ${fault}`);
  });
}

function findExcess() {
  const { packedKB, files: most } = limits;
  return [
    ...(packed.size > packedKB * 1000 ? [`more than ${packedKB} kB packed`] : []),
    ...(files.length > most ? [`more than ${most} files`] : []),
  ];
}

/** @param {number} bytes */
function kB(bytes) {
  return Math.round(bytes / 1000);
}
