import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { load } from 'js-yaml';
import { filesUnder, root, textOf } from './source.reader.js';

const sections = ['Context', 'Options', 'Decision', 'Consequence'];
const decisions = filesUnder('docs/adr').filter((file) => file.endsWith('.md'));
const topPages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'CHANGELOG.md'];
const pages = [...topPages, ...filesUnder('docs').filter((file) => file.endsWith('.md'))];

type Described = { shortDescription: string; longDescription: string; features: string[] };
type PublicCode = {
  publiccodeYmlVersion: string;
  description: Record<string, Described>;
  legal: { license: string };
  maintenance: { type: string; contacts?: { name: string }[] };
  localisation: { localisationReady: boolean; availableLanguages: string[] };
  intendedAudience: { countries: string[] };
};

describe('The decisions', () => {
  it('are there, numbered without a gap', () => {
    const numbers = decisions.map((file) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]));
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it.each(decisions)('%s has context, options, decision and consequence, in this order', (file) => {
    const headings = [...textOf(file).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(sections);
  });

  it.each(decisions)('%s weighs what was not chosen too, on one page', (file) => {
    const text = textOf(file);
    const options = text.slice(text.indexOf('## Options'), text.indexOf('## Decision'));
    expect(options).toContain('✅');
    expect(options).toContain('❌');
    expect(text).toMatch(/^# \d+\. \S/);
    expect(text.split('\n').length).toBeLessThan(80);
  });
});

describe('publiccode.yml', () => {
  const said = load(textOf('publiccode.yml')) as PublicCode & Record<string, unknown>;

  it('has what the standard requires', () => {
    const required = [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'categories',
      'developmentStatus',
      'softwareType',
    ];
    const groups = ['description', 'legal', 'maintenance', 'localisation'];
    expect([...required, ...groups].filter((key) => said[key] === undefined || said[key] === '')).toEqual([]);
    expect(said.localisation).toEqual({ localisationReady: true, availableLanguages: ['nb', 'nn', 'en'] });
    expect(said.intendedAudience.countries).toEqual(['no']);
    expect(said.maintenance).toMatchObject({ type: 'community', contacts: [{ name: expect.any(String) }] });
  });

  it.each(['nb', 'nn', 'en'])('describes the product in %s, in the lengths that catalogues take', (language) => {
    const described = said.description[language];
    expect(described?.shortDescription.length).toBeLessThanOrEqual(150);
    expect(described?.longDescription.length).toBeGreaterThanOrEqual(150);
    expect(described?.features.length).toBeGreaterThanOrEqual(5);
  });

  it('names the licence that the repository carries', () => {
    expect(said.legal.license).toBe('EUPL-1.2');
    expect(JSON.parse(textOf('package.json')).license).toBe('EUPL-1.2');
    expect(textOf('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
    expect(textOf('LICENSE').match(/^\d+\.[A-Z]/gm)).toHaveLength(15);
    expect(textOf('LICENSE')).toContain('Appendix');
  });
});

describe('The pages', () => {
  it('lead to files that are there', () => {
    const lost = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target = '']) => posix.join(posix.dirname(page), target))
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${page} → ${target}`),
    );
    expect(lost).toEqual([]);
  });
});
