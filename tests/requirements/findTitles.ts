import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A test's full title, ` > ` between the suites it lies in; what is only known at run time may be anything. */
export type TitlePattern = RegExp;

/** Finds the titles of the tests in a file, and of the suites that it calls from files beside it. */
export function findTitles(file: string): TitlePattern[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  if (file.endsWith('.stories.tsx'))
    return exportNames(source).map((name) => new RegExp(`^${escape(name)}$`, 'u'));
  const titles: string[] = [];
  visit(source, []);
  return titles.map((title) => new RegExp(`^${title}$`, 'u'));

  function visit(node: ts.Node, around: readonly string[]): void {
    const call = ts.isCallExpression(node) ? readCall(node) : null;
    // A suite that runs on each engine is reported under each.
    if (ts.isCallExpression(node) && rootOf(node.expression) === 'eachDatabase')
      return node.arguments.forEach((argument) => visit(argument, [...around, 'on (?:PGlite|PostgreSQL)']));
    if (call?.kind === 'test') titles.push([...around, call.title].join(' > '));
    const inside = call?.kind === 'describe' ? [...around, call.title] : around;
    node.forEachChild((child) => visit(child, inside));
    if (ts.isImportDeclaration(node)) addSuites(node);
  }

  /** `describeEngine('video.js 8', …)`: the contract's tests are those of the file that keeps it. */
  function addSuites(node: ts.ImportDeclaration): void {
    const from = (node.moduleSpecifier as ts.StringLiteral).text;
    const path = join(dirname(file), from.replace(/\.js$/, '.ts'));
    if (/\/describe[A-Z]\w*\.js$/.test(from) && existsSync(path))
      titles.push(...findTitles(path).map(({ source }) => source.slice(1, -1)));
  }
}

function readCall(call: ts.CallExpression): { kind: 'test' | 'describe'; title: string } | null {
  const root = rootOf(call.expression);
  const kind =
    root === 'test' || root === 'it' ? 'test' : /^describe([A-Z]|$)/.test(root ?? '') ? 'describe' : null;
  const title = call.arguments.map(readTitle).find((one) => one !== null);
  if (!kind || !title || !call.arguments.some(ts.isArrowFunction)) return null;
  // `describeHeard('a narration', …)` opens a suite in each browser, and names it.
  const each = kind === 'describe' && root !== 'describe' ? '(?: in \\w+)?' : '';
  return { kind, title: title + each };
}

/** The name that a call begins with: `test` of `test.each([…])('…', …)`. */
function rootOf(expression: ts.Expression): string | null {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return rootOf(expression.expression);
  return ts.isTaggedTemplateExpression(expression) ? rootOf(expression.tag) : null;
}

/** A title as a pattern: blanks of a table (`%s`, `$name`) and of a template may hold anything. */
function readTitle(node: ts.Expression): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return withBlanks(node.text);
  if (!ts.isTemplateExpression(node)) return null;
  const rest = node.templateSpans.map(({ literal }) => `.*${withBlanks(literal.text)}`);
  return withBlanks(node.head.text) + rest.join('');
}

const withBlanks = (text: string): string =>
  text
    .split(/%[sdifjoOc#$]|\$[\w.]+/)
    .map(escape)
    .join('.*');

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function exportNames(source: ts.SourceFile): string[] {
  return source.statements
    .filter(ts.isVariableStatement)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => name.getText()));
}
