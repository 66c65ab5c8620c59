import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The repository's top folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const neverRead = new Set(['node_modules', 'dist', 'data', 'coverage', '.git']);

/** Every file below the named folders of the repository, as paths from its top; a folder that is not there has none. */
export function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) => walk(join(root, folder))).toSorted();
}

function walk(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return neverRead.has(entry.name) ? [] : walk(path);
    return [relative(root, path).split(sep).join('/')];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The text of one file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** One file as the compiler sees it. */
export function parsed(file: string, text = textOf(file)): ts.SourceFile {
  const kind = /\.[jt]sx$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}

/** Every node of a tree that passes the test, outermost first. */
export function nodesOf<N extends ts.Node>(tree: ts.Node, test: (node: ts.Node) => node is N): N[] {
  const found: N[] = [];
  const visit = (node: ts.Node): void => {
    if (test(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What one file imports: packages by their name, own files by their path from the top. */
export function importsOf(file: string, text = textOf(file)): string[] {
  const specifiers = nodesOf(parsed(file, text), ts.isStringLiteral).filter(isSpecifier);
  return specifiers.map(({ text: name }) =>
    name.startsWith('.') ? posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts') : name,
  );
}

function isSpecifier({ parent }: ts.StringLiteral): boolean {
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (ts.isCallExpression(parent)) return parent.expression.kind === ts.SyntaxKind.ImportKeyword;
  return ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent);
}

/** Where a node stands, as an editor would jump to it. */
export function placeOf(node: ts.Node): string {
  const tree = node.getSourceFile();
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
