import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const pages = [
  'README.md',
  ...readdirSync(`${root}docs`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** What the reader brings, and what the language and every browser or Node have. */
const theirs = new Set([
  ...['askLibrary', 'show', 'rules'],
  ...['fetch', 'Number', 'String', 'Symbol', 'describe', 'test', 'expect', 'afterEach'],
]);

const read = (page: string): string => readFileSync(`${root}${page}`, 'utf8');
const recipesOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^```(?:ts|tsx|js|jsx)\n([^]*?)^```$/gm)].map(([, code = '']) => code);

/** The source of a door: `tingying/core` is `src/core/index.ts`. */
function sourceOf(door: string): string {
  const room = door.replace(/^tingying\/?/, '') || 'react';
  return readFileSync(`${root}src/${room}/index.ts`, 'utf8');
}

/** What a page's recipes take from a door that is not there, and what they call that nobody has given them. */
function findGaps(markdown: string): string[] {
  const [known, called, gaps] = [new Set(theirs), new Map<string, string>(), [] as string[]];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const door = node.moduleSpecifier.text;
      const named = node.importClause?.namedBindings;
      if (node.importClause?.name) known.add(node.importClause.name.text);
      for (const one of named && ts.isNamedImports(named) ? named.elements : []) {
        known.add(one.name.text);
        const name = (one.propertyName ?? one.name).text;
        if (/^tingying(\/|$)/.test(door) && !new RegExp(`\\b${name}\\b`).test(sourceOf(door)))
          gaps.push(`${name} is not in ${door}`);
      }
    }
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name))
      known.add(node.name.text);
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) known.add(node.name.text);
    if (ts.isFunctionDeclaration(node) && node.name) known.add(node.name.text);
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression))
      called.set(node.expression.text, node.getText().split('\n')[0] ?? '');
    ts.forEachChild(node, look);
  };
  for (const code of recipesOf(markdown))
    look(ts.createSourceFile('recipe.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  for (const [name, code] of called)
    if (!known.has(name)) gaps.push(`nobody says where ${name} is from: ${code}`);
  return gaps;
}

describe('who copies a recipe', () => {
  test.each(pages)('finds every name that it needs in the door that it names: %s', (page) => {
    expect(findGaps(read(page))).toEqual([]);
  });

  test.each([
    ["```ts\nimport { neverThere } from 'tingying/core';\n```", 'neverThere is not in tingying/core'],
    ['```ts\nconst film = placeFilm(a, b);\n```', 'nobody says where placeFilm is from'],
  ])('would be told of %j', (markdown, gap) => {
    expect(findGaps(markdown).join('\n')).toContain(gap);
  });
});
