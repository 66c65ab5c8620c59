import { homesOf, mayAsk } from './home.rules.js';

describe('the homes of somebody', () => {
  it('are one for each place, with all that she is there', () => {
    const homes = homesOf([
      { role: 'volunteer', groupId: 'g1' },
      { role: 'group_leader', groupId: 'g1' },
      { role: 'storekeeper', groupId: 'g1' },
      { role: 'duty_officer', municipalityId: 'm1' },
    ]);
    expect(homes).toEqual([
      { kind: 'municipality', id: 'm1', roles: ['duty_officer'] },
      { kind: 'group', id: 'g1', roles: ['group_leader', 'storekeeper'] },
      { kind: 'mine', id: '', roles: ['volunteer'] },
    ]);
  });

  it('are the equipment for a storekeeper who does not lead', () => {
    const homes = homesOf([
      { role: 'storekeeper', groupId: 'g1' },
      { role: 'volunteer', groupId: 'g1' },
    ]);
    expect(homes).toEqual([
      { kind: 'equipment', id: 'g1', roles: ['storekeeper'] },
      { kind: 'mine', id: '', roles: ['volunteer'] },
    ]);
  });

  it('are the map for the operator', () => {
    expect(homesOf([{ role: 'operator' }])).toEqual([{ kind: 'map', id: '', roles: ['operator'] }]);
  });

  it('are the organisation for its officer', () => {
    expect(homesOf([{ role: 'organisation_officer', organisationId: 'o1' }])).toEqual([
      { kind: 'organisation', id: 'o1', roles: ['organisation_officer'] },
    ]);
  });

  it('are none for a role that opens no page', () => {
    expect(homesOf([{ role: 'county_observer' }])).toEqual([]);
  });
});

describe('asking groups', () => {
  it('is for the duty officer and the coordinator of that municipality', () => {
    expect(mayAsk([{ role: 'duty_officer', municipalityId: 'm1' }], 'm1')).toBe(true);
    expect(mayAsk([{ role: 'duty_officer', municipalityId: 'm1' }], 'm2')).toBe(false);
    expect(mayAsk([{ role: 'municipal_reader', municipalityId: 'm1' }], 'm1')).toBe(false);
  });
});
