import { CreateAgreement } from '../../src/contract/cooperation.js';
import { systemActor } from '../../src/platform/actor.js';
import { Invalid, MoveRefused, NotFound, NotPermitted, Stale } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import { change, coordinator, dayOf, db, deputy, group, leader, lier, world } from './agreement.stage.js';
import { agreementReader, agreements, audited, members, promised } from './records.setup.js';

let baker: make.AMember;
beforeEach(async () => {
  baker = await make.aMember(db, group);
});

const wish = (contacts: { personId: string; title?: string }[], given: object = {}) =>
  CreateAgreement.parse({
    municipalityId: lier.id,
    groupId: group.id,
    title: 'Avtale',
    validFrom: '2026-01-01',
    costRule: { incident: 'municipality', exercise: 'organisation' },
    contacts: contacts.map(({ personId, title }) => ({ personId, title })),
    ...given,
  });
const draft = ({ actor }: make.APerson, contacts: { personId: string }[], given: object = {}) =>
  db.as(actor, (tx) => agreements.create(tx, actor, wish(contacts, given)));
const inForce = () => db.as(coordinator.actor, (tx) => agreementReader.inForce(tx, lier.id, [group.id]));
const nameds = (row: { contacts: { personId: string }[] } | undefined) => row?.contacts.map(({ personId }) => personId);

describe('An agreement', () => {
  it('is drafted by the coordinator with contacts whom the group has named, and seen whole by both sides', async () => {
    await promised(world);
    const made = await draft(coordinator, [{ personId: leader.personId, title: 'Leder' } as never, deputy], {
      offer: [{ capability: 'food', quantity: 110, expectedHours: 2.5 }],
      reviewOn: '2027-01-01',
    });
    expect(made).toMatchObject({
      state: 'draft',
      version: 1,
      firstId: made.id,
      edition: 1,
      signatures: [],
      contactMinutes: 10,
      dutyMinutes: 60,
      validFrom: '2026-01-01',
      validTo: null,
      reviewOn: '2027-01-01',
      costRule: { incident: 'municipality', exercise: 'organisation', maintenance: 'as_agreed', training: 'as_agreed' },
      offer: [{ capability: 'food', quantity: 110, expectedHours: 2.5 }],
      contacts: [
        { personId: leader.personId, name: leader.name, title: 'Leder' },
        { personId: deputy.personId, name: deputy.name, title: null },
      ],
    });
    const unrung = made.contacts.map((contact) => ({ ...contact, phone: null, email: null }));
    expect(made.contacts).toEqual(unrung);
    const { contacts: own, ...whole } = await db.as(leader.actor, (tx) => agreements.get(tx, leader.actor, made.id));
    expect({ ...whole, contacts: own.map((contact) => ({ ...contact, phone: null, email: null })) }).toEqual(made);
    expect(own.map(({ phone }) => phone)).toEqual([leader.phone, deputy.phone]);
    expect(await promised(world)).toEqual([
      { name: 'groups.readiness-changed', payload: { municipalityIds: [lier.id] } },
    ]);
    expect(await audited(world, made.id)).toMatchObject([{ deed: 'agreement.draft', actor: coordinator.personId }]);
  });

  it('names any member whom the leader chooses, and those whom the group has named where the coordinator drafts it', async () => {
    await expect(draft(coordinator, [leader, baker])).rejects.toMatchObject({
      faults: [{ path: 'contacts.1.personId', code: 'unknownId' }],
    });
    const made = await draft(leader, [leader, baker]);
    expect(nameds(made)).toEqual([leader.personId, baker.personId]);
  });

  it('has contacts that each side names for itself, in a draft too', async () => {
    const { id } = await draft(coordinator, [leader, deputy]);
    const contacts = [{ personId: deputy.personId }];
    const municipalContacts = [{ name: 'Vakttelefonen', phone: '32220000' }];
    await expect(change(coordinator, id, { contacts })).rejects.toThrow(NotPermitted);
    await expect(change(coordinator, id, { title: 'Ny', contacts })).rejects.toThrow(NotPermitted);
    await expect(change(leader, id, { municipalContacts })).rejects.toThrow(NotPermitted);
    expect(nameds(await change(leader, id, { contacts }))).toEqual([deputy.personId]);
    const kept = await change(coordinator, id, { municipalContacts, title: 'Ny' });
    expect(kept).toMatchObject({ title: 'Ny', municipalContacts: [{ name: 'Vakttelefonen', phone: '+4732220000' }] });
    expect(nameds(kept)).toEqual([deputy.personId]);
  });

  it('is not drafted by a stranger, a deputy or a duty officer, nor with somebody of another group', async () => {
    const stranger = await make.aLeaderOf(db, await make.aGroup(db));
    for (const who of [stranger, deputy, await make.aDutyOfficerOf(db, lier)]) {
      await expect(draft(who, [leader])).rejects.toThrow(NotPermitted);
    }
    await expect(draft(leader, [stranger])).rejects.toThrow(Invalid);
    const { id } = await draft(leader, [leader]);
    await expect(change(stranger, id, { title: 'Mine' })).rejects.toThrow(NotFound);
    await expect(change(deputy, id, { title: 'Mine' })).rejects.toThrow(NotPermitted);
  });

  it('is changed once per version, and not at all when it is over', async () => {
    const { id } = await draft(leader, [leader]);
    expect((await change(coordinator, id, { contactMinutes: 5 }, 1)).version).toBe(2);
    await expect(change(leader, id, { contactMinutes: 6 }, 1)).rejects.toThrow(Stale);
    await expect(change(leader, id, { validTo: '2025-12-31' })).rejects.toThrow(Invalid);
    await expect(change(leader, id, { state: 'expired' })).rejects.toThrow(MoveRefused);
    expect((await change(leader, id, { state: 'withdrawn' })).state).toBe('withdrawn');
    await expect(change(leader, id, { title: 'Again' })).rejects.toThrow(MoveRefused);
  });

  it('needs no more than who the two are: the rest is filled in from the template and from what is known', async () => {
    const house = await make.somePremises(db, group);
    await db.as(systemActor('test'), (tx) =>
      tx.query(`insert into group_capacity values ($1, 'food', 'portions', 80, 3, null)`, [group.id]),
    );
    const today = await dayOf(0);
    const little = CreateAgreement.parse({ municipalityId: lier.id, groupId: group.id, template: 'partnership' });
    const made = await db.as(coordinator.actor, (tx) => agreements.create(tx, coordinator.actor, little, 'nn'));
    expect(made).toMatchObject({
      title: `Samarbeidsavtale om beredskap: ${group.name}`,
      municipalityName: 'Lier',
      groupName: group.name,
      validFrom: today,
      contactMinutes: 15,
      costRule: { incident: 'municipality', exercise: 'shared' },
      offer: [{ capability: 'food', quantity: 80, expectedHours: 3 }],
      premisesIds: [house.id],
      contacts: [{ personId: leader.personId }, { personId: deputy.personId }],
    });
    expect(made.groupDoes).toContain('Bidreg med mannskap');
    expect(Number(made.validTo?.slice(0, 4))).toBeGreaterThanOrEqual(Number(today.slice(0, 4)) + 3);
    const nowhere = { ...little, municipalityId: group.id };
    await expect(db.as(leader.actor, (tx) => agreements.create(tx, leader.actor, nowhere))).rejects.toThrow(Invalid);
  });

  it('holds from its first day through its last, and gives way to a later one on the day that one begins', async () => {
    const soon = await dayOf(10);
    const first = await make.anAgreement(db, { municipality: lier, group, contacts: [leader], validTo: soon });
    const later = await make.anAgreement(db, {
      municipality: lier,
      group,
      contacts: [deputy],
      validFrom: soon,
      validTo: soon,
    });
    const states = async () =>
      db.as(leader.actor, async (tx) => {
        const rows = await agreementReader.find(tx, { limit: 50 });
        return [first, later].map(({ id }) => rows.find((row) => row.id === id)?.state);
      });
    expect((await inForce()).get(group.id)).toMatchObject({
      id: first.id,
      contactMinutes: 10,
      costRule: { incident: 'municipality', exercise: 'organisation', maintenance: 'as_agreed' },
      contacts: [{ personId: leader.personId, name: leader.name, rank: 0, minutes: null }],
    });
    expect(await states()).toEqual(['in_force', 'signed']);
    await world.wind('10 days');
    expect([(await inForce()).get(group.id)?.id, await states()]).toEqual([later.id, ['replaced', 'in_force']]);
    await world.wind('1 day');
    expect([(await inForce()).size, await states()]).toEqual([0, ['replaced', 'expired']]);
    await world.wind('-11 days');
  });

  it('leads to contacts in their time only, each with her own patience', async () => {
    const [soon, past] = [await dayOf(3), await dayOf(-1)];
    const contacts = [
      { personId: leader.personId, validTo: past },
      { personId: deputy.personId, minutes: 4 },
      { personId: baker.personId, validFrom: soon },
    ];
    const { id } = await make.anAgreement(db, { municipality: lier, group, contacts });
    expect((await inForce()).get(group.id)?.contacts).toMatchObject([{ personId: deputy.personId, minutes: 4 }]);
    await world.wind('3 days');
    expect(nameds((await inForce()).get(group.id))).toEqual([deputy.personId, baker.personId]);
    await world.wind('-3 days');
    await change(leader, id, { contacts: [{ personId: leader.personId }] });
    expect(nameds((await inForce()).get(group.id))).toEqual([leader.personId]);
  });

  it('leads to nobody who has left the group', async () => {
    await make.anAgreement(db, { municipality: lier, group, contacts: [baker, leader] });
    expect(nameds((await inForce()).get(group.id))).toEqual([baker.personId, leader.personId]);
    await db.as(leader.actor, (tx) =>
      members.remove(tx, leader.actor, { groupId: group.id, membershipId: baker.membershipId }),
    );
    expect((await inForce()).get(group.id)?.contacts).toMatchObject([{ personId: leader.personId, rank: 1 }]);
  });
});
