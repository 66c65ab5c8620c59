import { comingOf, emptyDraft, fromRegister, toPlan } from './events.rules.js';

describe('An event as it was written', () => {
  it('is read however numbers are kept apart, with a municipality on each line', () => {
    const draft = { ...emptyDraft, day: '2028-01-01', from: '3312, 3301 og 3314', to: '3399  Lierdal - Lierdalen\n\n' };
    expect(toPlan(draft)).toEqual({
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
    expect(toPlan({ ...emptyDraft, to: '3399\nLierdal' }).events[0]?.to).toEqual([
      { number: '3399', officialName: '' },
      { number: '', officialName: 'Lierdal' },
    ]);
  });

  it('is filled in from the register as it stands there, all that happens on the day', () => {
    const to = [{ number: '3399', officialName: 'Lierdal' }];
    const events = [
      { kind: 'merge' as const, from: ['3312', '3301'], to },
      { kind: 'rename' as const, from: ['3437'], to: [{ number: '3437', officialName: 'Sel - Selje' }] },
    ];
    const draft = { ...emptyDraft, ...fromRegister({ day: '2028-01-01', events, adjustments: [] }) };
    expect(draft).toMatchObject({ from: '3312, 3301', to: '3399 Lierdal' });
    expect(toPlan(draft)).toEqual({ day: '2028-01-01', officers: 'follow', events });
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
