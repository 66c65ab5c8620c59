import { newId } from '../../src/platform/ids.js';
import * as make from '../support/factories.js';
import { aMap, dayIn, type TestMap } from './municipality-events.setup.js';

let map: TestMap;
beforeAll(async () => {
  map = await aMap();
});
afterAll(() => map?.close());

describe('A split that is planned', () => {
  const day = dayIn(60);
  const to = [
    { number: '3437', officialName: 'Sel' },
    { number: '3499', officialName: 'Otta' },
  ];
  const plan = { day, officers: 'end', events: [{ kind: 'split', from: ['3437'], to }] };
  let sel: make.AMunicipality;
  let groups: make.AGroup[];
  let planId: string;
  let coordinator: make.APerson;
  const open = async () => map.db.as(coordinator.actor, (tx) => map.decisions.find(tx, { limit: 50, state: 'open' }));

  beforeAll(async () => {
    sel = await make.aMunicipality(map.db, '3437');
    coordinator = await make.aCoordinatorOf(map.db, sel);
    groups = [
      await make.aGroup(map.db, { municipalities: [sel], name: 'Nord' }),
      await make.aGroup(map.db, { municipalities: [sel], name: 'Sør' }),
    ];
    for (const group of groups)
      await make.anAgreement(map.db, { municipality: sel, group, contacts: [], title: `Avtale ${group.name}` });
  });

  it('leaves it to people whom each group serves, and says so before', async () => {
    const { decisions, fates } = await map.preview(plan);
    expect(fates).toMatchObject([{ number: '3437', becomes: 'is_split', groups: 2 }]);
    expect(decisions.map(({ group, heirs }) => [group, heirs.map(({ number }) => number)])).toEqual([
      ['Nord', ['3437', '3499']],
      ['Sør', ['3437', '3499']],
    ]);
    planId = await map.drawn(plan);
    expect((await open()).map(({ group }) => group?.name)).toEqual(['Nord', 'Sør']);
  });

  it('lets what waits for people be told to them, once', async () => {
    const [waits, ...others] = await map.reminded();
    expect(waits).toMatchObject({
      kind: 'municipalities.decision-waits',
      subject: sel.id,
      people: [coordinator.personId],
      facts: { count: 2, municipality: 'Sel', on: day },
    });
    expect(others).toEqual([]);
    expect(await map.reminded()).toEqual([]);
  });

  it('takes the answer of its coordinator, of nobody else, and among the heirs only', async () => {
    const [first] = await open();
    const decide = (person: { actor: make.APerson['actor'] }, municipalityIds: string[]) =>
      map.db.as(person.actor, (tx) => map.decisions.decide(tx, person.actor, first!.id, { municipalityIds }));
    const stranger = await make.aCoordinatorOf(map.db, await make.aMunicipality(map.db, '1101'));
    await expect(decide(stranger, [sel.id])).rejects.toMatchObject({ status: 404 });
    await expect(decide(await make.aReaderOf(map.db, sel), [sel.id])).rejects.toMatchObject({ status: 403 });
    await expect(decide(coordinator, [newId()])).rejects.toMatchObject({ status: 422 });
    const otta = first!.heirs.find(({ number }) => number === '3499')!;
    expect(await decide(coordinator, [otta.id])).toMatchObject({ chosen: [otta.id], version: 2 });
    expect(await decide(coordinator, [otta.id])).toMatchObject({ version: 2 });
    expect(await map.servedBy(groups[0]!)).toEqual(['3437']);
  });

  it('follows what was decided from its day on, and leaves what was not decided where it was', async () => {
    await map.wind('60 days');
    await map.sweep();
    expect(await map.servedBy(groups[0]!)).toEqual(['3499']);
    expect(await map.servedBy(groups[1]!)).toEqual(['3437']);
    const [otta] = await map.rows<{ id: string }>(
      `select municipality_id as id from municipality_version where number = '3499'`,
    );
    const agreements = await map.rows<{ title: string }>('select title from agreement where municipality_id = $1', [
      otta!.id,
    ]);
    expect(agreements).toEqual([{ title: 'Avtale Nord' }]);
    const [left] = await open();
    expect(left?.group?.name).toBe('Sør');
    await map.db.as(map.operator, (tx) =>
      map.decisions.decide(tx, map.operator, left!.id, { municipalityIds: [sel.id, otta!.id] }),
    );
    await map.sweep();
    expect(await map.servedBy(groups[1]!)).toEqual(['3437', '3499']);
    expect(await open()).toEqual([]);
    await expect(
      map.db.as(map.operator, (tx) => map.decisions.decide(tx, map.operator, left!.id, { municipalityIds: [sel.id] })),
    ).rejects.toMatchObject({ status: 409 });
  });

  it('is told to both sides and to the leaders of the groups, who read what went where', async () => {
    const stranger = await make.aLeaderOf(map.db, await make.aGroup(map.db));
    const leader = await make.aLeaderOf(map.db, groups[0]!);
    expect((await map.reminded()).map(({ kind, subject, people }) => [kind, subject, people])).toEqual([
      ['municipalities.group-given', groups[0]!.id, [leader.personId]],
      ['municipalities.heir-given', sel.id, [coordinator.personId]],
    ]);
    const read = async (person: { personId: string }) => {
      const actor = await map.actorOf(person);
      return map.db.as(actor, async (tx) => {
        await map.plans.read(tx, actor, planId);
        return map.trail.of(tx, planId, { limit: 50 });
      });
    };
    const all = (await read(coordinator))
      .map(({ kind, what }) => `${kind} ${what}`)
      .toSorted((a, b) => a.localeCompare(b));
    expect(all).toEqual(['agreement Avtale Nord', 'agreement Avtale Sør', 'group Nord', 'group Sør']);
    expect(new Set((await read(leader)).map(({ what }) => what))).toEqual(new Set(['Avtale Nord', 'Nord']));
    await expect(read(stranger)).rejects.toMatchObject({ status: 403 });
  });

  it('lets those who go on keep what they were', async () => {
    expect((await map.actorOf(coordinator)).grants).toEqual([
      { role: 'municipal_coordinator', municipalityId: sel.id },
    ]);
  });
});

describe('A split of which none goes on', () => {
  it('leaves the records to people too, and its officers go where those go', async () => {
    const vaga = await make.aMunicipality(map.db, '3435');
    const officer = await make.aDutyOfficerOf(map.db, vaga);
    const incidentId = await map.anIncidentIn(vaga, officer);
    await map.rows(`update incident set state = 'closed' where id = $1`, [incidentId]);
    const today = (
      await map.rows<{ day: string }>(`select (clock_now() at time zone 'Europe/Oslo')::date::text as day`)
    )[0]!.day;
    const to = [
      { number: '3490', officialName: 'Øvre Vågå' },
      { number: '3491', officialName: 'Nedre Vågå' },
    ];
    await map.drawn({ day: today, officers: 'follow', events: [{ kind: 'split', from: ['3435'], to }] });
    expect(await map.found('3435')).toMatchObject({
      superseded: true,
      supersededBy: [{ number: '3491' }, { number: '3490' }],
    });
    // Until somebody has said who takes over, nothing is taken from anybody.
    expect(await map.sees(officer, 'incident', incidentId)).toBe(true);
    const open = await map.db.as(map.operator, (tx) => map.decisions.find(tx, { limit: 50, state: 'open' }));
    const records = open.find(({ kind }) => kind === 'records')!;
    expect(records).toMatchObject({ group: null, municipality: { number: '3435', name: 'Vågå' } });
    const [upper, lower] = records.heirs;
    const both = { municipalityIds: [upper!.id, lower!.id] };
    const decide = (command: { municipalityIds: string[] }) =>
      map.db.as(map.operator, (tx) => map.decisions.decide(tx, map.operator, records.id, command));
    await expect(decide(both)).rejects.toMatchObject({ status: 422 });
    await decide({ municipalityIds: [upper!.id] });
    await map.sweep();
    const { grants } = await map.actorOf(officer);
    expect(grants).toEqual(
      expect.arrayContaining([
        { role: 'duty_officer', municipalityId: upper!.id },
        { role: 'duty_officer', municipalityId: vaga.id, inherited: true },
      ]),
    );
    expect(grants).toHaveLength(2);
    expect(await map.sees(officer, 'incident', incidentId)).toBe(true);
  });
});

describe('A plan that is withdrawn', () => {
  it('leaves the map as it was', async () => {
    const picture = async () => ({
      versions: await map.rows('select * from municipality_version order by id'),
      events: await map.rows('select * from municipality_event order by id'),
      municipalities: await map.rows('select * from municipality order by id'),
    });
    const before = await picture();
    const day = dayIn(400);
    const to = [
      { number: '1151', officialName: 'Utsira' },
      { number: '1198', officialName: 'Nordøyane' },
    ];
    const id = await map.drawn({ day, officers: 'end', events: [{ kind: 'split', from: ['1151'], to }] });
    expect(await picture()).not.toEqual(before);
    await map.db.as(map.operator, (tx) => map.plans.withdraw(tx, map.operator, id));
    await map.handler.follow({ planId: id });
    expect(await picture()).toEqual(before);
    await expect(map.db.as(map.operator, (tx) => map.plans.withdraw(tx, map.operator, id))).rejects.toMatchObject({
      status: 409,
    });
  });
});
