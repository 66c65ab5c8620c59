import ts from 'typescript';
import { filesUnder, nodesOf, parsed, placeOf } from './source.reader.js';

const files = filesUnder('src', 'web/src', 'test', 'bench').filter((file) => /\.tsx?$/.test(file));
const own = files.filter((file) => /^(src|web\/src)\//.test(file));
const trees = own.map((file) => parsed(file));

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
const word = '[a-z][a-z0-9]*';
const kebabCase = new RegExp(`^${word}(-${word}|-[0-9]+)*(\\.${word}(-${word})*)*\\.tsx?$`);

/** The contract, the platform and what composes are named by their subject alone. */
const namedBySubject = /^src\/([^/]+$|contract\/|platform\/)/;

const homeless = /(^|[-.])(utils?|helpers?|common|shared|misc|managers?|impl|dtos?|base|types)(?=[-.])/;

const isExported = (node: ts.ClassDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

describe('The names', () => {
  it('of files are kebab-case', () => {
    expect(files.filter((file) => !kebabCase.test(baseName(file)))).toEqual([]);
  });

  it('of files in a place say what kind of file it is', () => {
    const unkind = files
      .filter((file) => file.startsWith('src/') && !namedBySubject.test(file))
      .filter((file) => baseName(file).split('.').length < 3);
    expect(unkind).toEqual([]);
  });

  it('never say that something has no home', () => {
    expect(files.filter((file) => homeless.test(baseName(file)))).toEqual([]);
    expect(own.filter((file) => /\/(utils?|helpers?|common|shared|misc)\//.test(file))).toEqual([]);
  });

  it('are imported from where they are declared: no barrels', () => {
    const barrels = own.filter((file) => /^index\.tsx?$/.test(baseName(file)));
    const passedOn = trees
      .flatMap((tree) => nodesOf(tree, ts.isExportDeclaration))
      .filter(({ moduleSpecifier, exportClause }) => moduleSpecifier && !exportClause);
    expect([...barrels, ...passedOn.map(placeOf)]).toEqual([]);
  });

  it('are exported by name', () => {
    const assigned = trees.flatMap((tree) => nodesOf(tree, ts.isExportAssignment));
    const keywords = trees.flatMap((tree) =>
      nodesOf(
        tree,
        (node): node is ts.Node => node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent),
      ),
    );
    expect([...assigned, ...keywords].map(placeOf)).toEqual([]);
  });

  it('of classes and interfaces are words of the subject', () => {
    const declared = trees.flatMap((tree) => [
      ...nodesOf(tree, ts.isClassDeclaration),
      ...nodesOf(tree, ts.isInterfaceDeclaration),
    ]);
    const machine = declared.filter(({ name }) =>
      /(Dto|Impl|Manager|Helper|Utils?)$|^I[A-Z][a-z]/.test(name?.text ?? ''),
    );
    expect(machine.map(placeOf)).toEqual([]);
  });

  it('of exported classes come with one sentence of what they promise', () => {
    const silent = trees
      .filter(({ fileName }) => fileName.startsWith('src/'))
      .flatMap((tree) => nodesOf(tree, ts.isClassDeclaration))
      .filter((node) => isExported(node) && ts.getJSDocCommentsAndTags(node).length === 0);
    expect(silent.map(placeOf)).toEqual([]);
  });
});
