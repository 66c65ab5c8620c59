import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = { [key: string]: string | Texts };

const home = join(process.cwd(), 'web/src');
const read = (language: string) =>
  Object.assign(
    {},
    ...readdirSync(join(home, 'locales', language)).map((file) =>
      JSON.parse(readFileSync(join(home, 'locales', language, file), 'utf8')),
    ),
  ) as Texts;
const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
const holes = (text: string) =>
  [...text.matchAll(/{{(\w+)}}/g)]
    .map(([hole]) => hole)
    .toSorted((a, b) => a.localeCompare(b))
    .join();

const nb = new Map(flat(read('nb')));

describe.each(['nn', 'en'])('the texts in %s', (language) => {
  const other = new Map(flat(read(language)));

  it('are as many as those in bokmål', () => {
    expect([...other.keys()].toSorted()).toEqual([...nb.keys()].toSorted());
  });

  it('have the same places to fill in', () => {
    const different = [...nb].filter(([key, text]) => holes(text) !== holes(other.get(key) ?? ''));
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

describe('no text', () => {
  it.each(['nb', 'nn', 'en'])('in %s speaks of orders', (language) => {
    const ordering = /bestill|\bordre|pålegg|utkommander|dispatch|\bassign|\border(?!ed list)/i;
    expect(flat(read(language)).filter(([, text]) => ordering.test(text))).toEqual([]);
  });

  it.each(['nb', 'nn', 'en'])('in %s leaves the word ØVELSE out where an exercise is marked', (language) => {
    const marks = flat(read(language)).filter(([key]) => ['exercise.word', 'status.exercise'].includes(key));
    expect(marks.map(([, text]) => text.includes('ØVELSE'))).toEqual([true, true]);
  });

  it('is asked for that is not written', () => {
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const asked = files.flatMap((file) =>
      [...readFileSync(join(home, file), 'utf8').matchAll(/\bt\('([a-zA-Z0-9_.]+)'/g)].map((found) => found[1] ?? ''),
    );
    const written = (key: string) => nb.has(key) || nb.has(`${key}_other`);
    expect([...new Set(asked)].filter((key) => !written(key))).toEqual([]);
  });
});
