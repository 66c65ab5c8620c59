import { whoseSum } from './support-sums.rules.js';

const sum = (group: string, municipalityId: string) => ({
  groupId: group,
  groupName: `${group} gruppe`,
  municipalityId,
});
const names = new Map([
  ['3312', 'Lier'],
  ['3301', 'Drammen'],
]);

describe('A sum of support', () => {
  it('says whose it is wherever there are several', () => {
    const [own, theirs, others] = [sum('a', '3312'), sum('a', '3301'), sum('b', '3301')];
    expect(whoseSum([own], own, names)).toEqual([]);
    expect(whoseSum([own, theirs], theirs, names)).toEqual(['Drammen']);
    expect(whoseSum([theirs, others], others, names)).toEqual(['b gruppe']);
    expect(whoseSum([own, others], own, names)).toEqual(['a gruppe', 'Lier']);
  });
});
