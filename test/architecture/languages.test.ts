import ts from 'typescript';
import { catalogues, flattened } from './text.reader.js';
import { nodesOf, parsed, placeOf, textOf } from './source.reader.js';

const languages = ['nb', 'nn', 'en'];
const inName = /(?<=^|[./])(nb|nn|en)(?=\.(json|ts)$|\/)/;

type Catalogue = Map<string, string>;

/** A catalogue of one language as `key → text`, whether it is JSON or the object literals of a module. */
function catalogueOf(file: string, text = textOf(file)): Catalogue {
  if (file.endsWith('.json')) return new Map(flattened(JSON.parse(text)));
  const entries = nodesOf(parsed(file, text), ts.isPropertyAssignment)
    .filter(({ initializer }) => !ts.isObjectLiteralExpression(initializer))
    .map((node): [string, string] => [pathOf(node), node.initializer.getText()]);
  return new Map(entries);
}

function pathOf(node: ts.PropertyAssignment): string {
  const name = node.name.getText().replace(/^['"]|['"]$/g, '');
  const outer = node.parent.parent;
  return ts.isPropertyAssignment(outer) ? `${pathOf(outer)}.${name}` : name;
}

/** What a text leaves open to be filled in, however often. */
function holesOf(text: string): string[] {
  const found = [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}|\bfacts\.(\w+)/g)].map(
    ([, hole, fact]) => hole ?? fact ?? '',
  );
  return [...new Set(found)].toSorted();
}

/** Where two languages differ in what they can say, or leave something unsaid. */
function differences(a: Catalogue, b: Catalogue): string[] {
  const missing = [...a.keys()].filter((key) => !b.has(key));
  const empty = [...b].filter(([, text]) => text.trim() === '' || /^(['"`])\1$/.test(text)).map(([key]) => key);
  const filled = [...a].filter(
    ([key, text]) => b.has(key) && String(holesOf(text)) !== String(holesOf(b.get(key) ?? '')),
  );
  return [...missing, ...empty, ...filled.map(([key]) => key)];
}

/** Objects that are said in some of the languages but not in all of them. */
function halfSaid(file: string, text = textOf(file)): string[] {
  return nodesOf(parsed(file, text), ts.isObjectLiteralExpression)
    .filter(({ properties }) => {
      const said = new Set(properties.map(({ name }) => name?.getText().replace(/['"]/g, '')));
      const known = languages.filter((language) => said.has(language)).length;
      return known > 0 && known < languages.length;
    })
    .map(placeOf);
}

const files = catalogues();
const perLanguage = files.filter((file) => inName.test(file));
const families = [...new Set(perLanguage.map((file) => file.replace(inName, '*')))];

describe('The languages', () => {
  it('have texts', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('are all there for every catalogue that has a file for each', () => {
    const missing = families
      .flatMap((family) => languages.map((language) => family.replace('*', language)))
      .filter((file) => !perLanguage.includes(file));
    expect(missing).toEqual([]);
  });

  it('say the same things with the same holes to fill', () => {
    const unlike = families.flatMap((family) => {
      const [nb = '', ...others] = languages.map((language) => family.replace('*', language));
      return others.flatMap((other) =>
        [...differences(catalogueOf(nb), catalogueOf(other)), ...differences(catalogueOf(other), catalogueOf(nb))].map(
          (key) => `${other} ${key}`,
        ),
      );
    });
    expect(unlike).toEqual([]);
  });

  it('stand side by side wherever one of them stands', () => {
    expect(files.filter((file) => file.endsWith('.ts')).flatMap((file) => halfSaid(file))).toEqual([]);
  });
});

describe('The comparison of languages', () => {
  const nb = catalogueOf('nb.json', '{"a":{"b":"Hei {{name}}"},"c":"Takk"}');

  it.each([
    ['a key that is missing', '{"a":{"b":"Hi {{name}}"}}', ['c']],
    ['a text that is empty', '{"a":{"b":"Hi {{name}}"},"c":" "}', ['c']],
    ['a hole that has another name', '{"a":{"b":"Hi {{who}}"},"c":"Thanks"}', ['a.b']],
    ['nothing in a whole translation', '{"a":{"b":"Hi {{name}}"},"c":"Thanks"}', []],
  ])('finds %s', (_, english, expected) => {
    expect(differences(nb, catalogueOf('en.json', english))).toEqual(expected);
  });

  it('reads modules as it reads JSON', () => {
    const nn = catalogueOf('nn.ts', "export const nn = { a: { b: 'Hei {{name}}' }, 'c': 'Takk' };");
    expect(differences(nb, nn)).toEqual([]);
  });

  it('finds a language that is missing beside the others', () => {
    expect(halfSaid('a.texts.ts', "export const t = { hi: { nb: 'Hei', en: 'Hi' } };")).toEqual(['a.texts.ts:1']);
  });
});
