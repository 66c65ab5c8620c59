import { documentOf } from '../../src/cooperation/agreement.document.js';
import { AgreementReader } from '../../src/cooperation/agreement.reader.js';
import { viewAgreement } from '../../src/cooperation/agreement.view.js';
import { systemActor } from '../../src/platform/actor.js';
import { NotFound } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import { aMap, dayIn, type TestMap } from './municipality-events.setup.js';

let map: TestMap;
beforeAll(async () => {
  map = await aMap();
});
afterAll(() => map?.close());

describe('A merger that is planned', () => {
  const day = dayIn(30);
  const heir = { number: '3399', officialName: 'Lierdal - Lierdalen' };
  const plan = { day, officers: 'follow', events: [{ kind: 'merge', from: ['3312', '3301'], to: [heir] }] };
  let lier: make.AMunicipality;
  let drammen: make.AMunicipality;
  let group: make.AGroup;
  let coordinator: make.APerson;
  let officer: make.APerson;
  let other: make.APerson;
  let agreement: { id: string };
  let incidentId: string;
  let planId: string;

  beforeAll(async () => {
    lier = await make.aMunicipality(map.db, '3312');
    drammen = await make.aMunicipality(map.db, '3301');
    group = await make.aGroup(map.db, { municipalities: [lier], name: 'Lier omsorgsgruppe' });
    const leader = await make.aLeaderOf(map.db, group);
    coordinator = await make.aCoordinatorOf(map.db, lier);
    officer = await make.aDutyOfficerOf(map.db, drammen);
    other = await make.aCoordinatorOf(map.db, await make.aMunicipality(map.db, '3437'));
    agreement = await make.anAgreement(map.db, { municipality: lier, group, contacts: [leader], title: 'Avtale' });
    incidentId = await map.anIncidentIn(lier, coordinator);
    await map.db.as(systemActor('test'), (tx) =>
      tx.query(
        `insert into agreement_review (id, agreement_id, municipality_id, group_id, side, person_id, name, reviewed_on, next_on)
         values (uuidv7(), $1, $2, $3, 'municipality', $4, 'Anne', '2026-01-02', '2027-01-02')`,
        [agreement.id, lier.id, group.id, coordinator.personId],
      ),
    );
  });

  it('is shown before, in numbers, and changes nothing', async () => {
    const before = await map.rows(`select * from municipality_version order by id`);
    const preview = await map.preview(plan);
    expect(preview).toMatchObject({ day, begins: [{ number: '3399', name: 'Lierdal' }], decisions: [] });
    expect(preview.fates.find(({ number }) => number === '3312')).toEqual({
      number: '3312',
      name: 'Lier',
      becomes: 'ends',
      heirs: [{ number: '3399', name: 'Lierdal' }],
      groups: 1,
      agreements: 1,
      officers: 1,
      openIncidents: 1,
      records: expect.arrayContaining([
        { kind: 'agreement', count: 1 },
        { kind: 'incident', count: 1 },
      ]),
    });
    expect(preview.warnings).toContainEqual({
      code: 'open-incidents',
      municipality: { number: '3312', name: 'Lier' },
    });
    expect(await map.rows(`select * from municipality_version order by id`)).toEqual(before);
  });

  it('is drawn at once and does not count before its day', async () => {
    planId = await map.drawn(plan);
    expect(await map.found('3312')).toMatchObject({ superseded: false, name: 'Lier' });
    await expect(map.found('3399')).rejects.toThrow(NotFound);
    await map.sweep();
    expect((await map.told('3312')).events.at(-1)).toEqual({
      on: day,
      kind: 'merge',
      from: [
        { number: '3301', name: 'Drammen' },
        { number: '3312', name: 'Lier' },
      ],
      to: [{ number: '3399', name: 'Lierdal' }],
    });
    expect(await map.sees(officer, 'incident', incidentId)).toBe(false);
  });

  it('is planned once: the parts have a change to come', async () => {
    await expect(map.plan(plan)).rejects.toMatchObject({ facts: { reason: 'changes-later', number: '3312' } });
  });

  it('gives the heir on its day what the parts had, and lets what runs run', async () => {
    const incidentBefore = await map.rows('select * from incident where id = $1', [incidentId]);
    const agreementBefore = await map.rows('select * from agreement where id = $1', [agreement.id]);
    await map.wind('30 days');
    await map.sweep();
    const now = await map.found('3312');
    expect(now).toMatchObject({ superseded: true, number: '3399', name: 'Lierdal' });
    expect(await map.rows('select * from incident where id = $1', [incidentId])).toEqual(incidentBefore);
    expect(await map.rows('select * from agreement where id = $1', [agreement.id])).toEqual(agreementBefore);

    const holding = await map.db.as(systemActor('test'), (tx) =>
      new AgreementReader().inForce(tx, now.id!, [group.id]),
    );
    expect(holding.get(group.id)).toMatchObject({ contacts: [{ rank: 0 }] });
    // Both are still shown what they signed, with whom, and that it has been gone through.
    const [was, became] = await map.db.as(systemActor('test'), async (tx) => [
      (await new AgreementReader().one(tx, agreement.id))!,
      (await new AgreementReader().one(tx, holding.get(group.id)!.id))!,
    ]);
    expect(became).toMatchObject({ inheritedFrom: 'Lier', reviews: [{ on: '2026-01-02', name: 'Anne' }] });
    expect(was).toMatchObject({ inheritedFrom: null, nextReviewOn: became.nextReviewOn });
    const { termsHash: signed } = became.signatures[0]!;
    expect(signed).toBe(was.signatures[0]!.termsHash);
    const printed = JSON.stringify(documentOf({ agreement: viewAgreement(became), premises: [] }, 'nb'));
    expect(printed).toContain(`: ${signed}`);
    expect(printed).toContain('Overtatt fra Lier kommune');
    expect(viewAgreement(became).termsHash).not.toBe(signed);
    expect(await map.servedBy(group)).toEqual(expect.arrayContaining(['3399']));
    // Whoever was officer of either part is so of the heir, and reads what both had.
    expect(await map.sees(officer, 'incident', incidentId)).toBe(true);
    expect(await map.sees(coordinator, 'incident', incidentId)).toBe(true);
    expect(await map.sees(other, 'incident', incidentId)).toBe(false);
    const grants = (await map.actorOf(officer)).grants;
    expect(grants).toContainEqual({ role: 'duty_officer', municipalityId: now.id });
    expect(grants).toContainEqual({ role: 'duty_officer', municipalityId: lier.id, inherited: true });
    const trail = await map.rows<{ kind: string; count: string }>(
      'select kind, count(*) from municipality_trail where plan_id = $1 group by 1 order by 1',
      [planId],
    );
    expect(trail).toEqual([
      { kind: 'agreement', count: '1' },
      { kind: 'group', count: '1' },
      { kind: 'officer', count: '2' },
      { kind: 'records', count: '2' },
    ]);
  });

  it('does nothing a second time, and writes down what it did', async () => {
    const count = () =>
      map.rows('select (select count(*) from municipality_trail), (select count(*) from agreement) as agreements');
    const before = await count();
    await map.sweep();
    await map.handler.follow({ planId });
    expect(await count()).toEqual(before);
    const audited = await map.rows<{ deed: string }>(
      `select deed, facts from audit_entry where subject_id = $1 and deed = 'municipality.carry-out'`,
      [lier.id],
    );
    expect(audited).toEqual([
      {
        deed: 'municipality.carry-out',
        facts: expect.objectContaining({
          planId,
          number: '3312',
          goesOn: false,
          groups: 1,
          agreements: 1,
          officers: 1,
        }),
      },
    ]);
  });

  it('ends what people were to the part only when its last incident is over', async () => {
    const held = async () =>
      (
        await map.rows<{ role: string }>(
          'select role from role_grant where person_id = $1 and municipality_id = $2 and ended_at is null',
          [coordinator.personId, lier.id],
        )
      ).length;
    expect(await held()).toBe(1);
    await map.rows(`update incident set state = 'closed', closed_at = clock_now() where id = $1`, [incidentId]);
    await map.sweep();
    expect(await held()).toBe(0);
    expect(await map.sees(coordinator, 'incident', incidentId)).toBe(true);
  });
});
