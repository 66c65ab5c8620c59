import { newId } from '../../src/platform/ids.js';
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
const agreement = (given: object) => ({
  municipalityId: lier.municipality.id,
  groupId: lier.group.id,
  title: 'Avtale',
  contacts: [{ personId: lier.people.leader.personId }],
  costRule: { incident: 'municipality', exercise: 'organisation' },
  validFrom: '2026-01-01',
  ...given,
});
const group = (given: object) => ({
  name: 'Gruppe',
  organisationIds: [lier.organisation.id],
  municipalityIds: [lier.municipality.id],
  ...given,
});
const opening = { title: 'Flom', kind: 'flood', exercise: false };

/** Each well-formed, each wrong in what it names or in how it goes together. */
const tries: Try[] = [
  [
    'names a contact of Sel’s',
    'coordinator',
    () => 'agreements',
    () => agreement({ contacts: [{ personId: sel.people.leader.personId }] }),
    422,
  ],
  [
    'names a volunteer as contact',
    'coordinator',
    () => 'agreements',
    () => agreement({ contacts: [{ personId: lier.people.volunteer.personId }] }),
    422,
  ],
  ['agrees for Sel', 'coordinator', () => 'agreements', () => agreement({ municipalityId: sel.municipality.id }), 403],
  ['agrees with a group that is not', 'coordinator', () => 'agreements', () => agreement({ groupId: newId() }), 422],
  ['agrees until before it begins', 'coordinator', () => 'agreements', () => agreement({ validTo: '2025-01-01' }), 422],
  [
    'makes a group of Sel’s',
    'officer of the organisation',
    () => 'groups',
    () => group({ organisationIds: [sel.organisation.id] }),
    403,
  ],
  [
    'makes a group for nowhere',
    'officer of the organisation',
    () => 'groups',
    () => group({ municipalityIds: [newId()] }),
    422,
  ],
  [
    'opens an incident of Sel’s',
    'duty officer',
    () => 'incidents',
    () => ({ ...opening, municipalityId: sel.municipality.id }),
    403,
  ],
  [
    'opens an incident nowhere',
    'duty officer',
    () => 'incidents',
    () => ({ ...opening, municipalityId: newId() }),
    403,
  ],
  [
    'previews for Sel',
    'duty officer',
    () => `municipalities/${lier.municipality.id}/requests/preview`,
    () => ({
      incident: { ...opening, municipalityId: sel.municipality.id },
      ask: { groupIds: [lier.group.id], needs: [food] },
    }),
    422,
  ],
];

describe('A request that names what is not hers', () => {
  it.each(tries)('is refused and changes nothing: it %s', async (_, who, path, body, status) => {
    expect(await tried(stage, who, path(), body())).toEqual(refusal(status));
  });
});
