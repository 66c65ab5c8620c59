import { AgreementReader } from '../../src/cooperation/agreement.reader.js';
import { viewAgreement } from '../../src/cooperation/agreement.view.js';
import { seedDemo } from '../../src/demo/demo.seed.js';
import { newId } from '../../src/platform/ids.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

let world: TestDatabase;

beforeAll(async () => {
  world = await aDatabase();
  await seedDemo(world.db);
});
afterAll(() => world?.close());

describe('An agreement of the demonstration', () => {
  const inForce = `select m.number, c.name, a.contact_minutes as minutes, a.cost_rule as rule,
      (select array_agg(r.role order by k.rank) from agreement_contact k
        join person_grant r on r.person_id = k.person_id and r.group_id = k.group_id where k.agreement_id = a.id) as contacts
    from agreement_today a join care_group c on c.id = a.group_id join municipality_today m on m.id = a.municipality_id
    where a.state_today = 'in_force' order by c.name`;

  it('is in force with three groups in Lier', async () => {
    const rows = await world.owner<{ number: string; name: string }>(inForce);
    expect(rows.filter(({ number }) => number === '3312').map(({ name }) => name)).toEqual([
      'Lier omsorgsberedskapsgruppe',
      'Sylling omsorgsberedskapsgruppe',
      'Tranby omsorgsberedskapsgruppe',
    ]);
    expect(rows.length).toBeGreaterThanOrEqual(12);
  });

  it('calls the leader and then the deputy, and says who pays', async () => {
    for (const row of await world.owner(inForce)) {
      expect(row).toMatchObject({
        minutes: 10,
        rule: { incident: 'municipality', exercise: 'organisation' },
        contacts: ['group_leader', 'group_deputy'],
      });
    }
  });
  it('is signed by both sides under the very terms that stand', async () => {
    const all = await world.owner<{ municipalityId: string }>(
      'select distinct municipality_id as "municipalityId" from agreement',
    );
    const grants = all.map(({ municipalityId }) => ({ role: 'municipal_coordinator', municipalityId }) as const);
    const rows = await world.db.as({ kind: 'person', personId: newId(), grants }, (tx) =>
      new AgreementReader().find(tx, { limit: 200, state: 'in_force' }),
    );
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const row of rows) {
      const { termsHash, signatures } = viewAgreement(row);
      expect(new Map(signatures.map((signature) => [signature.side, signature.termsHash]))).toEqual(
        new Map([
          ['municipality', termsHash],
          ['group', termsHash],
        ]),
      );
    }
    const soon = await world.owner(
      `select from agreement_today where state_today = 'in_force' and valid_to < today + 60`,
    );
    expect(soon).toHaveLength(1);
  });
});
