import { comingOf, countiesOf, emptyDraft, fromRegister, newCounties, toPlan, withAnother } from './events.rules.js';

const [blank] = emptyDraft.events;
const known = new Set(['18', '33', '34']);

describe('A change as it was written', () => {
  it('is read however numbers are kept apart, with a municipality on each line', () => {
    const event = { ...blank!, from: '3312, 3301 og 3314', to: '3399  Lierdal - Lierdalen\n\n' };
    expect(toPlan({ ...emptyDraft, day: '2028-01-01', events: [event] }, known)).toEqual({
      day: '2028-01-01',
      officers: 'follow',
      events: [
        {
          kind: 'merge',
          from: ['3312', '3301', '3314'],
          to: [{ number: '3399', officialName: 'Lierdal - Lierdalen' }],
        },
      ],
    });
  });

  it('keeps what is only half written, for the service to point at', () => {
    const draft = { ...emptyDraft, events: [{ ...blank!, to: '3399\nLierdal' }] };
    expect(toPlan(draft, known).events[0]?.to).toEqual([
      { number: '3399', officialName: '' },
      { number: '', officialName: 'Lierdal' },
    ]);
  });

  it('holds all that happens on the day, where a part of one joins another', () => {
    const events = withAnother([{ ...blank!, kind: 'split', from: '1850', to: '1806 Narvik\n1875 Hamarøy' }]);
    const [split, merger] = events;
    const draft = { ...emptyDraft, events: [split!, { ...merger!, from: '1806 1850', to: '1806 Narvik' }] };
    expect(toPlan(draft, known).events.map(({ kind, from }) => [kind, ...from])).toEqual([
      ['split', '1850'],
      ['merge', '1806', '1850'],
    ]);
    expect(new Set(withAnother(events).map(({ id }) => id)).size).toBe(3);
  });

  it('is filled in from the register as it stands there, all that happens on the day', () => {
    const to = [{ number: '3399', officialName: 'Lierdal' }];
    const events = [
      { kind: 'merge' as const, from: ['3312', '3301'], to },
      { kind: 'rename' as const, from: ['3437'], to: [{ number: '3437', officialName: 'Sel - Selje' }] },
    ];
    const draft = { ...emptyDraft, ...fromRegister({ day: '2028-01-01', events, adjustments: [] }) };
    expect(draft.events[1]).toMatchObject({ kind: 'rename', from: '3437', to: '3437 Sel - Selje' });
    expect(toPlan(draft, known)).toEqual({ day: '2028-01-01', officers: 'follow', events });
  });
});

describe('A county that is not there yet', () => {
  const events = [
    { ...blank!, to: '9902 Sør\n3312 Lier' },
    { ...blank!, id: 1, to: '9901 Nord\n981 Ve' },
  ];

  it('is asked for once, by whole numbers only, and not before it is known which there are', () => {
    expect(newCounties({ events }, known)).toEqual(['99']);
    expect(newCounties({ events }, new Set([...known, '99']))).toEqual([]);
    expect(newCounties({ events }, undefined)).toEqual([]);
  });

  it('is there once a plan has brought it', () => {
    const planned = [{}, { counties: [{ number: '99', officialName: 'Nordfylket' }] }];
    expect([...countiesOf([{ county: { number: '33' } }, { county: { number: '33' } }], planned)]).toEqual([
      '33',
      '99',
    ]);
  });

  it('goes along with its name, and no longer than a number lies in it', () => {
    const draft = { ...emptyDraft, events, counties: { '99': ' Nordfylket ', '97': 'Feil' } };
    expect(toPlan(draft, known).counties).toEqual([{ number: '99', officialName: 'Nordfylket' }]);
    expect(toPlan({ ...draft, events: [blank!] }, known)).not.toHaveProperty('counties');
  });

  it('is asked for where a suggestion of the register brings it', () => {
    const to = [{ number: '9901', officialName: 'Nord' }];
    const change = { day: '2028-01-01', events: [{ kind: 'renumber' as const, from: ['3312'], to }], adjustments: [] };
    expect(newCounties(fromRegister(change), known)).toEqual(['99']);
  });
});

describe('What the register says', () => {
  const rename = { kind: 'rename' as const, from: ['3437'], to: [{ number: '3437', officialName: 'Sel - Selje' }] };
  const merge = { kind: 'merge' as const, from: ['3312', '3301'], to: [{ number: '3399', officialName: 'Lierdal' }] };
  const day = '2028-01-01';

  it('is offered from its own day on, but what is planned already', () => {
    const changes = [{ day, events: [merge, rename], adjustments: [] }];
    const planned = [{ day, events: [{ ...merge, from: ['3301', '3312'] }] }];
    expect(comingOf(changes, planned, day)).toEqual([{ day, events: [rename], adjustments: [] }]);
    expect(comingOf(changes, planned, '2028-01-02')).toEqual([]);
  });

  it('is told also where nothing is to be planned', () => {
    const adjustments = [{ from: { number: '3118', name: 'Indre Østfold' }, to: [{ number: '3216', name: 'Vestby' }] }];
    expect(comingOf([{ day, events: [rename], adjustments }], [{ day, events: [rename] }], day)).toEqual([
      { day, events: [], adjustments },
    ]);
  });
});
