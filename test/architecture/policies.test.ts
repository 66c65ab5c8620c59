import ts from 'typescript';
import { policies } from '../../src/access/policies.rules.js';
import { filesUnder, nodesOf, parsed } from './source.reader.js';

const deeds: string[] = Object.keys(policies);

/** The places that do something; `access` only says who may. */
const trees = filesUnder('src')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !/^src\/(access|contract)\//.test(file))
  .map((file) => parsed(file));

/** The audit tells what was done in the same words; that asks nobody for permission. */
const isWrittenDown = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) &&
  ts.isPropertyAccessExpression(parent.expression) &&
  parent.expression.name.text === 'write';

const isQuestion = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['may', 'demand'].includes(node.expression.text);

/** A question may be asked with the name itself or with one from a table of moves; the compiler refuses what is no deed. */
const named = new Set(
  trees
    .flatMap((tree) => nodesOf(tree, ts.isStringLiteral))
    .filter((node) => !isWrittenDown(node))
    .map(({ text }) => text),
);

describe('The policies', () => {
  it('are asked by the places', () => {
    expect(trees.flatMap((tree) => nodesOf(tree, isQuestion)).length).toBeGreaterThan(10);
  });

  it('have no deed that no place names', () => {
    expect(deeds.filter((deed) => !named.has(deed))).toEqual([]);
  });
});
