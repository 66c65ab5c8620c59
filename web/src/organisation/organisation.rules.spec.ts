import type { Organisation } from '../../../src/contract/organisations.js';
import {
  asTree,
  fromRegister,
  keeps,
  levelsUnder,
  organisationDraft,
  toChange,
  toCreate,
} from './organisation.rules.js';

const one = (id: string, parentId: string | null, level: Organisation['level'] = 'local'): Organisation => ({
  id,
  parentId,
  level,
  name: id,
  organisationNumber: null,
  version: 1,
});

describe('An association', () => {
  it('stands under a larger one', () => {
    expect(levelsUnder()).toEqual(['national', 'county', 'local']);
    expect(levelsUnder('county')).toEqual(['local']);
    expect(levelsUnder('local')).toEqual([]);
  });

  it('is filled in from the register, without its capitals', () => {
    const found = {
      organisationNumber: '900000016',
      name: 'LIERDALEN SANITETSFORENING AVD. ØST',
      form: 'FLI',
      municipalityNumber: null,
      place: null,
      voluntary: true,
      ending: false,
      categories: [],
    };
    expect(fromRegister(found)).toEqual({
      name: 'Lierdalen Sanitetsforening Avd. Øst',
      organisationNumber: '900000016',
    });
    expect(fromRegister({ ...found, name: 'Lierdalen lag' }).name).toBe('Lierdalen lag');
  });

  it('is sent with its number as digits, or with none', () => {
    const draft = { ...organisationDraft(), name: ' Laget ', organisationNumber: '900 000 016' };
    expect(toCreate(draft, 'p')).toEqual({
      name: 'Laget',
      level: 'local',
      parentId: 'p',
      organisationNumber: '900000016',
    });
    expect(toChange({ ...draft, organisationNumber: '' })).toEqual({ name: 'Laget', organisationNumber: null });
  });

  it('is kept by its own officers and the operator', () => {
    expect(keeps([{ role: 'organisation_officer', organisationId: 'o' }], 'o')).toBe(true);
    expect(keeps([{ role: 'organisation_officer', organisationId: 'p' }], 'o')).toBe(false);
    expect(keeps([{ role: 'operator' }], 'o')).toBe(true);
  });

  it('comes after the one that it stands under', () => {
    const all = [one('a', 'n'), one('b', 'c'), one('c', 'n', 'county'), one('n', null, 'national'), one('x', 'away')];
    expect(asTree(all).map(({ organisation, depth }) => [organisation.id, depth])).toEqual([
      ['n', 0],
      ['a', 1],
      ['c', 1],
      ['b', 2],
      ['x', 0],
    ]);
  });
});
