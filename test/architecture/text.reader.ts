import ts from 'typescript';
import { filesUnder, nodesOf, parsed, placeOf, textOf } from './source.reader.js';

/** One piece of text that somebody may come to read, and where it stands. */
export type Spoken = { where: string; text: string };

const catalogue = /\.texts(\.[a-z]{2})?\.ts$|(^|\/)texts(\.[a-z-]+)+\.ts$|\/(locales|i18n)\/.*\.(json|ts)$/;
const readAloud = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title', 'description']);

/** The files that hold the product's texts, on the server and in the browser. */
export function catalogues(): string[] {
  return filesUnder('src', 'web/src', 'web/public').filter(
    (file) => catalogue.test(file) && !file.endsWith('.spec.ts'),
  );
}

/** Every text a user may see: the catalogues, the server's own pages, the demonstration's data and what stands in JSX. */
export function everythingSpoken(): Spoken[] {
  const pages = filesUnder('src').filter((file) => /\.page\.ts$|^src\/demo\/.*\.data\.ts$/.test(file));
  const components = filesUnder('web/src').filter((file) => file.endsWith('.tsx'));
  return [...catalogues(), ...pages]
    .flatMap((file) => spokenIn(file))
    .concat(components.flatMap((file) => spokenInJsx(file)));
}

/** What a catalogue says; its keys are not texts. */
export function spokenIn(file: string, text = textOf(file)): Spoken[] {
  if (file.endsWith('.json'))
    return flattened(JSON.parse(text)).map(([key, said]) => ({ where: `${file} ${key}`, text: said }));
  return nodesOf(parsed(file, text), isSaid).map((node) => ({ where: placeOf(node), text: node.text }));
}

/** What a component says by itself, beside the catalogues. */
export function spokenInJsx(file: string, text = textOf(file)): Spoken[] {
  const tree = parsed(file, text);
  const between = nodesOf(tree, ts.isJsxText).filter((node) => node.text.trim() !== '');
  const attributes = nodesOf(tree, ts.isStringLiteral).filter(
    ({ parent }) => ts.isJsxAttribute(parent) && readAloud.has(parent.name.getText()),
  );
  return [...between, ...attributes].map((node) => ({ where: placeOf(node), text: node.text }));
}

/** The leaves of a nested catalogue as `a.b.c` and text. */
export function flattened(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flattened(inner, path ? `${path}.${key}` : key));
}

type Said = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isSaid(node: ts.Node): node is Said {
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return true;
  return ts.isStringLiteralLike(node) && !isName(node);
}

function isName(node: ts.Node): boolean {
  const naming = [ts.isImportDeclaration, ts.isExportDeclaration, ts.isLiteralTypeNode, ts.isElementAccessExpression];
  return (
    naming.some((test) => test(node.parent)) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node)
  );
}
