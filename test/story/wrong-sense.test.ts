import { newId } from '../../src/platform/ids.js';
import { changedIn, fingerprint } from '../support/fingerprint.js';
import { refusal, tried } from '../support/refused.js';
import { twoSides, type Side, type SideRole, type TwoSides } from '../support/sides.js';

let stage: TwoSides;
let lier: Side;
let sel: Side;

beforeAll(async () => {
  stage = await twoSides({ BEREDT_ROLE: 'api' });
  ({ lier, sel } = stage);
});
afterAll(() => stage?.close());

type Try = [string, SideRole, () => string, () => object, number];
const food = { capability: 'food', quantity: 1 };
const line = (needId: string, quantity = 1) => ({ needId, quantity });
const needOf = ({ asked }: Side) => asked.needs[0]!.id;
const inGroup = (what: string) => () => `groups/${lier.group.id}/${what}`;
const ofAsked = () => `requests/${lier.asked.id}/answer`;
const ofOffered = () => `requests/${lier.offered.id}/agree`;
const ofCallout = (what: string) => () => `callouts/${lier.callout.id}/${what}`;
const asking = () => `incidents/${lier.incident.id}/requests`;
const stranger = () => sel.people.volunteer.membershipId;
const [early, late] = ['2026-06-01T10:00:00Z', '2026-06-01T12:00:00+01:00'];

/** Each well-formed, each wrong in what it names or in how it goes together. */
const tries: Try[] = [
  ['asks a group that is not', 'duty officer', asking, () => ({ groupIds: [newId()], needs: [food] }), 422],
  [
    'asks a group twice',
    'duty officer',
    asking,
    () => ({ groupIds: [lier.group.id, lier.group.id], needs: [food] }),
    422,
  ],
  [
    'needs until before it needs',
    'duty officer',
    asking,
    () => ({ groupIds: [lier.group.id], needs: [{ ...food, from: late, to: early }] }),
    422,
  ],
  [
    'answers to another request’s need',
    'leader',
    ofAsked,
    () => ({ answer: 'offer', lines: [line(lier.offered.needs[0]!.id)] }),
    422,
  ],
  ['answers to a need of Sel’s', 'leader', ofAsked, () => ({ answer: 'offer', lines: [line(needOf(sel))] }), 422],
  [
    'answers to a need twice',
    'leader',
    ofAsked,
    () => ({ answer: 'offer', lines: [line(needOf(lier)), line(needOf(lier), 2)] }),
    422,
  ],
  ['declines and offers', 'leader', ofAsked, () => ({ answer: 'decline', lines: [line(needOf(lier))] }), 422],
  ['offers in part and says no part', 'leader', ofAsked, () => ({ answer: 'partial' }), 422],
  [
    'agrees to more than was offered',
    'duty officer',
    ofOffered,
    () => ({ lines: [line(lier.offered.needs[0]!.id, 41)] }),
    422,
  ],
  ['agrees to what was not asked', 'duty officer', ofOffered, () => ({ lines: [line(needOf(lier))] }), 422],
  [
    'asks a member of Sel’s',
    'leader',
    inGroup('callouts'),
    () => ({ question: 'Kan du?', audience: { membershipIds: [stranger()] } }),
    422,
  ],
  [
    'asks nobody',
    'leader',
    inGroup('callouts'),
    () => ({ question: 'Kan du?', audience: { capabilities: ['boat'] } }),
    422,
  ],
  [
    'asks for a request of Sel’s',
    'leader',
    inGroup('callouts'),
    () => ({ question: 'Kan du?', requestId: sel.asked.id }),
    422,
  ],
  [
    'asks until before it asks',
    'leader',
    inGroup('callouts'),
    () => ({ question: 'Kan du?', from: late, to: early }),
    422,
  ],
  [
    'answers for a member of Sel’s',
    'leader',
    ofCallout('answers'),
    () => ({ membershipId: stranger(), answer: 'no' }),
    422,
  ],
  [
    'is not coming in minutes',
    'leader',
    ofCallout('answers'),
    () => ({ membershipId: lier.people.volunteer.membershipId, answer: 'no', minutes: 5 }),
    422,
  ],
  [
    'comes later and says not when',
    'leader',
    ofCallout('answers'),
    () => ({ membershipId: lier.people.volunteer.membershipId, answer: 'available_from' }),
    422,
  ],
  ['picks a member of Sel’s', 'leader', ofCallout('selection'), () => ({ membershipIds: [stranger()] }), 422],
  [
    'offers until yesterday',
    'leader',
    inGroup('readiness-offers'),
    () => ({ lines: [food], until: '2020-01-01T00:00:00Z' }),
    422,
  ],
  [
    'has a number twice',
    'leader',
    inGroup('members'),
    () => ({ name: 'Ny', contactPoints: [1, 2].map(() => ({ channel: 'sms', address: '900 00 001' })) }),
    422,
  ],
  [
    'has no number',
    'leader',
    inGroup('members'),
    () => ({ name: 'Ny', contactPoints: [{ channel: 'sms', address: '12345' }] }),
    422,
  ],
];

describe('A request that is well-formed and wrong', () => {
  it.each(tries)('is refused and changes nothing: it %s', async (_, who, path, body, status) => {
    expect(await tried(stage, who, path(), body())).toEqual(refusal(status));
  });

  it('is one whose key was used for another', async () => {
    const duty = lier.clients['duty officer'];
    const note = (text: string) =>
      duty.post(`incidents/${lier.incident.id}/log`, { text }, { headers: { 'idempotency-key': 'den samme' } });
    const [first, again] = [await note('Et'), await note('Et')];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const before = await fingerprint(stage);
    const { status, body } = await note('To');
    expect([status, body['type']]).toEqual([422, '/problems/idempotency-key-reused']);
    expect(changedIn(before, await fingerprint(stage))).toEqual([]);
  });
});
