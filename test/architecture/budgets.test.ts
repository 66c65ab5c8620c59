import ts from 'typescript';
import { filesUnder, nodesOf, parsed, placeOf, textOf } from './source.reader.js';

const MOST_LINES = 200;
const MOST_ARGUMENTS = 5;

const written = filesUnder('src', 'web/src', 'test', 'bench', 'migrations', 'deploy').filter((file) =>
  /\.(tsx?|mts|mjs|cjs|js|css)$/.test(file),
);
const code = written.filter((file) => /\.tsx?$/.test(file));
const trees = code.map((file) => parsed(file));
const data = code.filter((file) => file.endsWith('.data.ts'));

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

const isAny = (node: ts.Node): node is ts.KeywordTypeNode => node.kind === ts.SyntaxKind.AnyKeyword;
const isDoing = (node: ts.Node): node is ts.SignatureDeclaration =>
  ts.isFunctionLike(node) && !ts.isFunctionTypeNode(node) && !ts.isMethodSignature(node);

/** Spelled in two parts, so that this file does not break its own rule. */
const unfinished = new RegExp(`\\b(${['TO', 'FIX'].join('DO|')}ME)\\b`);
const leftOut = /\b(?:describe|it|test)\.(?:skip|only|todo|failing)\b|\b(?:xit|xdescribe|xtest|fit|fdescribe)\s*\(/;

describe('The budgets', () => {
  it('have something to look at', () => {
    expect(code.length).toBeGreaterThan(10);
  });

  it(`hold every file to ${MOST_LINES} lines, unless it is nothing but data`, () => {
    const long = written
      .filter((file) => !data.includes(file))
      .map((file) => ({ file, lines: linesOf(textOf(file)) }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('let a .data.ts file hold data only', () => {
    const doing = data.flatMap((file) => nodesOf(parsed(file), isDoing)).map(placeOf);
    expect(doing).toEqual([]);
  });

  it(`hold every constructor to ${MOST_ARGUMENTS} arguments`, () => {
    const wide = trees
      .flatMap((tree) => nodesOf(tree, ts.isConstructorDeclaration))
      .filter(({ parameters }) => parameters.length > MOST_ARGUMENTS);
    expect(wide.map(placeOf)).toEqual([]);
  });

  it('know no `any`', () => {
    expect(trees.flatMap((tree) => nodesOf(tree, isAny)).map(placeOf)).toEqual([]);
  });

  it('know no enum: the words are unions from the contract', () => {
    expect(trees.flatMap((tree) => nodesOf(tree, ts.isEnumDeclaration)).map(placeOf)).toEqual([]);
  });

  it('leave nothing for later', () => {
    expect(written.filter((file) => unfinished.test(textOf(file)))).toEqual([]);
  });

  it('leave no test out', () => {
    const tests = written.filter((file) => /\.(spec|test)\.tsx?$/.test(file));
    expect(tests.filter((file) => leftOut.test(withoutStrings(file)))).toEqual([]);
  });

  it('let one file read the environment', () => {
    const reading = code
      .filter((file) => /^(src|web\/src|migrations)\//.test(file) && file !== 'src/platform/config.ts')
      .filter((file) => /\bprocess\s*(\.\s*env\b|\[\s*['"]env['"]\s*\])/.test(textOf(file)));
    expect(reading).toEqual([]);
  });
});

/** A test may speak of what it forbids; only code counts. */
function withoutStrings(file: string): string {
  const tree = parsed(file);
  const spoken = nodesOf(
    tree,
    (node): node is ts.Node => ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node),
  );
  return spoken
    .toReversed()
    .reduce((text, node) => text.slice(0, node.getStart()) + text.slice(node.getEnd()), tree.text);
}
