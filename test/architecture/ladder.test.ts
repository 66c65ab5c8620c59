import { filesUnder, importsOf, textOf } from './source.reader.js';

/** A place may import itself and anything named before it. This list is the architecture. */
const ladder = [
  'contract',
  'platform',
  'access',
  'municipalities',
  'people',
  'groups',
  'cooperation',
  'equipment',
  'outreach',
  'incidents',
  'exercises',
  'reports',
  'live',
  'demo',
];

/** Files straight under src/ compose the rest and stand above every place. */
const rung = (file: string): number =>
  file.split('/').length === 2 ? ladder.length : ladder.indexOf(file.split('/')[1] ?? '');

const placeName = (file: string): string => file.split('/').slice(0, 2).join('/');

const files = filesUnder('src').filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
const own = imports.filter(({ target }) => target.startsWith('src/'));

describe('The ladder', () => {
  it('has something to look at', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(own.length).toBeGreaterThan(10);
  });

  it('is the same in the rules for dependencies', () => {
    const [, list = ''] = /const ladder = \[([^\]]*)\]/.exec(textOf('.dependency-cruiser.cjs')) ?? [];
    expect([...list.matchAll(/'(\w+)'/g)].map(([, place]) => place)).toEqual(ladder);
  });

  it('names every place', () => {
    expect(files.filter((file) => rung(file) < 0)).toEqual([]);
  });

  it('sees every import go down the ladder', () => {
    expect(own.filter(({ file, target }) => rung(target) > rung(file))).toEqual([]);
  });

  it('keeps entities at home', () => {
    const strangers = own
      .filter(({ target }) => target.endsWith('.entity.ts'))
      .filter(({ file, target }) => placeName(file) !== placeName(target) && file !== 'src/data-source.ts');
    expect(strangers).toEqual([]);
  });

  it('lets the contract import zod and itself only', () => {
    const impure = imports
      .filter(({ file }) => file.startsWith('src/contract/') && !file.endsWith('.spec.ts'))
      .filter(({ target }) => target !== 'zod' && !target.startsWith('src/contract/'));
    expect(impure).toEqual([]);
  });

  it('keeps rules free of the database and the framework', () => {
    const impure = imports
      .filter(({ file }) => file.endsWith('.rules.ts'))
      .filter(({ target }) =>
        /^(@nestjs\/|typeorm|pg$|bullmq|ioredis|node:)|\.(service|entity|jobs)\.ts$/.test(target),
      );
    expect(impure).toEqual([]);
  });

  it('lets the browser see the contract and nothing else of the service', () => {
    const seen = filesUnder('web/src')
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ target }) => /^(src|migrations|test|bench|deploy)\//.test(target))
      .filter(({ target }) => !target.startsWith('src/contract/'));
    expect(seen).toEqual([]);
  });
});
