import { newId } from '../../src/platform/ids.js';
import * as make from '../support/factories.js';
import { audited, promised, statementsOf, statusOf } from './records.setup.js';
import { exportsOf, form, importing, importsOf } from './roster.setup.js';
import { byName, counts, csv, kari, read, roster, stage, undo } from './roster.stage.js';

describe('A list read into a roster', () => {
  it('is shown first, and changes nothing by that', async () => {
    const before = await roster();
    const shown = await importing(stage.world, stage.leader, stage.group.id, form(csv(kari, 'Uten Nummer;;')), {
      dryRun: true,
    });
    expect([shown.counts, shown.importId, shown.undoUntil]).toEqual([
      { create: 1, update: 0, skip: 0, reject: 1 },
      null,
      null,
    ]);
    expect(await roster()).toEqual(before);
  });

  it('adds those who are not there, with everything that it says of them', async () => {
    const done = await read(kari, 'Uten Nummer;;', 'Per Bø;;per@example.org');
    expect([done.counts, done.rows.map(({ action }) => action)]).toEqual([
      { create: 2, update: 0, skip: 0, reject: 1 },
      ['create', 'reject', 'create'],
    ]);
    expect(await byName('Kari Nordmann')).toMatchObject({
      language: 'nn',
      roles: ['storekeeper'],
      capabilities: ['food', 'shelter'],
      homePostcode: '3400',
      joinedAt: '2019-02-01T11:00:00.000Z',
      contactPoints: [
        { channel: 'sms', address: '+4748123456', verified: true, patienceMinutes: 10 },
        { channel: 'email', address: 'kari@example.org', verified: true },
      ],
      version: 1,
    });
    expect((await byName('Per Bø')).roles).toEqual(['volunteer']);
    expect(await counts()).toEqual({ members: 3, reachable: 3 });
    const { personId } = await byName('Per Bø');
    expect(await audited(stage.world, personId)).toEqual([
      { deed: 'member.add', actor: stage.leader.personId, facts: { importId: done.importId } },
    ]);
    const [{ facts }] = (await audited(stage.world, stage.group.id)) as unknown as [{ facts: unknown }];
    expect(facts).toEqual({ importId: done.importId, create: 2, update: 0, skip: 0, reject: 1 });
  });

  it('changes those whom it knows by number or e-mail, keeps what it does not speak of, and skips those who are the same', async () => {
    await read(kari, 'Per Bø;90000001;per@example.org');
    const again = await read(
      'Kari Nordmann Hansen;+47 481 23 456;;;;;;',
      'Per Bø;900 00 002;per@example.org;;Omsorg',
      'Lise Leder;;',
    );
    expect(again.rows.map(({ action, changes }) => [action, changes])).toEqual([
      ['update', ['name']],
      ['update', ['capabilities', 'phone']],
      ['skip', []],
    ]);
    expect(await byName('Kari Nordmann Hansen')).toMatchObject({
      language: 'nn',
      roles: ['storekeeper'],
      homePostcode: '3400',
      version: 2,
    });
    const { contactPoints, capabilities } = await byName('Per Bø');
    expect(contactPoints.map(({ address }) => address)).toEqual(['+4790000002', '+4790000001', 'per@example.org']);
    expect(capabilities).toEqual(['care']);
    const same = await read('Per Bø;90000002;per@example.org;;Omsorg');
    expect(same.rows[0]).toMatchObject({ action: 'skip', problems: [{ code: 'same', decides: true }] });
  });

  it('never takes the one who answers for the group away from it', async () => {
    const { contactPoints } = await byName('Lise Leder');
    const done = await read(`Lise Leder;${contactPoints[0]!.address};;Frivillig`);
    expect(done.rows[0]).toMatchObject({ action: 'update', changes: ['roles'] });
    expect((await byName('Lise Leder')).roles).toEqual(['group_leader', 'volunteer']);
    const told = await promised(stage.world);
    expect(told.filter(({ name }) => name === 'access.grants-changed').map(({ payload }) => payload)).toContainEqual({
      personIds: [stage.leader.personId],
    });
  });

  it('writes down a new address of whoever reads it in, and leaves it to her to show that it is hers', async () => {
    const { contactPoints, personId } = await byName('Lise Leder');
    await read(`Lise Leder;${contactPoints[0]!.address};lises.nye@example.org`);
    expect((await byName('Lise Leder')).contactPoints).toEqual(contactPoints);
    expect(
      await stage.world.owner('select address from contact_point where person_id = $1 and verified_at is null', [
        personId,
      ]),
    ).toEqual([{ address: 'lises.nye@example.org' }]);
  });

  it('rejects whoever is at another’s number, unless the leader says who she is', async () => {
    await read(kari);
    const line = 'Ola Hansen;48123456;ola@example.org';
    const refused = await read(line);
    expect(refused.rows[0]).toMatchObject({ action: 'reject', problems: [{ code: 'otherName' }] });
    expect(refused.rows[0]!.problems[0]!.message).toContain('Kari Nordmann');
    const sent = (as: string) => form(csv(line), { corrections: { '2': { as } } });
    expect((await importing(stage.world, stage.leader, stage.group.id, sent('new'))).counts.create).toBe(1);
    const { membershipId } = await byName('Kari Nordmann');
    expect(
      (await importing(stage.world, stage.leader, stage.group.id, sent(membershipId), { dryRun: true })).rows[0],
    ).toMatchObject({
      action: 'update',
      membershipId,
      changes: ['name', 'email'],
    });
    expect((await importing(stage.world, stage.leader, stage.group.id, sent(newId()))).rows[0]).toMatchObject({
      action: 'reject',
      problems: [{ code: 'notMember' }],
    });
  });

  it('knows nobody of another stage.group, although her number is there', async () => {
    const other = await make.aGroup(stage.world.db);
    const stranger = await make.aMember(stage.world.db, other, { name: 'Kari Nordmann' });
    const done = await read(`Kari Nordmann;${stranger.phone};`);
    expect(done.rows[0]).toMatchObject({ action: 'create', problems: [], membershipId: null });
    const { personId, contactPoints } = await byName('Kari Nordmann');
    expect(personId).not.toBe(stranger.personId);
    expect(contactPoints[0]!.address).toBe(stranger.phone);
  });

  it('skips whoever stands in it twice', async () => {
    const done = await read(
      kari,
      'Per Bø;90000001;',
      'KARI NORDMANN;0047 48123456;',
      'Nordmann, Kari;;kari@example.org',
    );
    expect(done.rows.map(({ action, problems }) => [action, problems[0]?.message])).toEqual([
      ['create', undefined],
      ['create', undefined],
      ['skip', 'Står fra før i rad 2.'],
      ['skip', 'Står fra før i rad 2.'],
    ]);
  });

  it('costs as many statements for many as for one', async () => {
    const one = await statementsOf(stage.world, () => read('Per Bø;90000001;'));
    const many = Array.from(
      { length: 60 },
      (_, index) => `Person ${String.fromCharCode(65 + (index % 26))}${index};910000${String(index).padStart(2, '0')};`,
    );
    expect(await statementsOf(stage.world, () => read(...many))).toHaveLength(one.length);
  });

  it.each([
    ['deputy', async () => (await make.aDeputyOf(stage.world.db, stage.group)).actor, 'done'],
    [
      'storekeeper',
      async () => (await make.aMember(stage.world.db, stage.group, { roles: ['storekeeper'] })).actor,
      403,
    ],
    ['volunteer', async () => (await make.aMember(stage.world.db, stage.group)).actor, 403],
    [
      'leader of another group',
      async () => (await make.aLeaderOf(stage.world.db, await make.aGroup(stage.world.db))).actor,
      403,
    ],
    [
      'coordinator',
      async () => (await make.aCoordinatorOf(stage.world.db, { id: stage.group.municipalityIds[0]! })).actor,
      403,
    ],
    [
      'officer of the organisation',
      async () => (await make.anOfficerOf(stage.world.db, { id: stage.group.organisationIds[0]! })).actor,
      403,
    ],
  ])('is for those who lead the group: %s', async (_, who, told) => {
    const actor = await who();
    const { importId } = await read(kari);
    const done = async (work: Promise<unknown>) => statusOf(work.then(() => 'done'));
    const mine = form(csv('Per Bø;90000001;'));
    expect(await done(importing(stage.world, actor, stage.group.id, mine, { dryRun: true }))).toBe(told);
    expect(await done(importing(stage.world, actor, stage.group.id, mine))).toBe(told);
    expect(await done(stage.world.db.as(actor, (tx) => importsOf(stage.world).list(tx, actor, stage.group.id)))).toBe(
      told,
    );
    expect(await done(exportsOf(stage.world).export(actor, stage.group.id, 'csv', 'nb'))).toBe(told);
    expect(await done(undo(importId, actor))).toBe(told);
    const seen = await stage.world.db.as(actor, (tx) =>
      tx.query<unknown[]>('select from roster_import_row where group_id = $1', [stage.group.id]),
    );
    expect(seen.length > 0).toBe(told === 'done');
  });
});
