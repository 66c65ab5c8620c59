import { AskToJoin } from '../../src/contract/joining.js';
import { systemActor, visitor, type Actor } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/ids.js';
import { ContactTakenOverHandler } from '../../src/cooperation/contact-taken-over.handler.js';
import * as make from '../support/factories.js';
import { anAvailability, aQualification, aQualificationKind } from '../support/people.factories.js';
import { members, statusOf } from './records.setup.js';
import { form, importing, joining, links, requests } from './roster.setup.js';
import { csv, read, roster, stage, undo } from './roster.stage.js';

const kari = 'Kari Nordmann;48 12 34 56;kari@example.org;;Mat';
const itself = systemActor('join');

/** Asks to join the stage's group, and resolves with how its leader sees that. */
async function asks(who: Actor, said: object) {
  const { world, leader, group } = stage;
  const { address } = await world.db.as(leader, (tx) => links.make(tx, leader, group.id, 30));
  const token = address.split('/').at(-1)!;
  await world.db.as(itself, (tx) => joining.ask(tx, token, who, AskToJoin.parse(said)));
  const [asked] = await world.db.as(leader, (tx) => requests.list(tx, leader, group.id));
  return asked!;
}
const approve = (requestId: string, sameAs: string) => {
  const { world, leader, group } = stage;
  const as = { roles: ['volunteer' as const], capabilities: [], sameAs };
  return world.db.as(leader, (tx) => requests.approve(tx, leader, group.id, requestId, as));
};
const groupsOf = async (personId: string) =>
  (
    await stage.world.owner<{ id: string }>('select group_id as id from person_grant where person_id = $1', [personId])
  ).map(({ id }) => id);

/** Somebody of another group, whom the list of the stage's group knows by the same number. */
async function inTwoGroups() {
  const other = await make.aGroup(stage.world.db);
  const { actor, personId, phone } = await make.aMember(stage.world.db, other, { name: 'Kari Nordmann' });
  const done = await read(`Kari N;${phone}`);
  const [known] = (await roster()).filter(({ name }) => name === 'Kari N');
  return { other, actor, personId, phone, done, known: known! };
}

describe('Somebody in two groups with the same number', () => {
  it('is read into both, and neither learns that she is in the other', async () => {
    const first = await read(kari);
    const other = await make.aGroup(stage.world.db);
    const leader = (await make.aLeaderOf(stage.world.db, other)).actor;
    const second = await importing(stage.world, leader, other.id, form(csv(kari)));
    const told = ({ rows, counts }: typeof first) => ({ counts, rows });
    expect(told(second)).toEqual(told(first));
    const page = { limit: 50 };
    const here = (await roster()).find(({ name }) => name === 'Kari Nordmann')!;
    const there = await stage.world.db.as(leader, (tx) => members.list(tx, leader, other.id, page));
    expect(there.map(({ name }) => name)).toContain('Kari Nordmann');
    expect(there.map(({ personId }) => personId)).not.toContain(here.personId);
  });

  it('is one person once she has asked as herself and the leader knows her again, with all that she did here', async () => {
    const { other, actor, personId, known, done } = await inTwoGroups();
    const asked = await asks(actor, { asMyself: true });
    const { membershipId, name } = known;
    expect(asked).toMatchObject({ isSignedIn: true, phone: null, sameAs: [{ membershipId, name }] });
    expect(await statusOf(approve(asked.id, newId()))).toBe(422);
    expect(await approve(asked.id, membershipId)).toEqual({ membershipId });
    expect((await groupsOf(personId)).toSorted()).toEqual([other.id, stage.group.id].toSorted());
    expect(await groupsOf(known.personId)).toEqual([]);
    expect((await roster()).map((one) => [one.membershipId, one.personId])).toContainEqual([membershipId, personId]);
    // What the list had made of her is hers now, and is not taken away with the list.
    await undo(done.importId);
    expect((await groupsOf(personId)).length).toBe(2);
  });

  it('keeps what she has told and shown here, and her place in the agreements of the group', async () => {
    const { db } = stage.world;
    const { actor, personId, known } = await inTwoGroups();
    const kind = await aQualificationKind(db);
    await aQualification(db, known, { kind, state: 'confirmed', daysLeft: 90 });
    await anAvailability(db, known, { weekly: [[600, 700]], constraints: 'Ikke trapper' });
    const municipality = await make.aMunicipality(db);
    const contacts = [{ personId: stage.leader.personId }, { personId: known.personId, minutes: 7 }];
    const agreement = await make.anAgreement(db, { municipality, group: stage.group, contacts });
    await approve((await asks(actor, { asMyself: true })).id, known.membershipId);
    const taken = { groupId: stage.group.id, before: known.personId, personId };
    for (const again of [taken, taken]) await new ContactTakenOverHandler(db).takeOver(again);

    const held = await stage.world.owner(
      `select q.kind_id as kind, q.state, a.weekly::text, a.constraints from qualification q join availability a using (person_id)
       where q.person_id = $1`,
      [personId],
    );
    const told = { weekly: '{[600,700)}', constraints: 'Ikke trapper' };
    expect(held).toEqual([{ kind: kind.id, state: 'confirmed', ...told }]);
    const rows = `select person_id as id, minutes from agreement_contact where agreement_id = $1 order by rank`;
    expect(await stage.world.owner(rows, [agreement.id])).toEqual([
      { id: stage.leader.personId, minutes: null },
      { id: personId, minutes: 7 },
    ]);
    const promised = await stage.world.owner(`select name from outbox where payload ->> 'personId' = $1`, [personId]);
    expect(promised.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['groups.contact-taken-over', 'groups.asked-taken-over']),
    );
  });

  it('has her own word stand before what others told of when she can be asked', async () => {
    const { actor, personId, known } = await inTwoGroups();
    await anAvailability(stage.world.db, known, { constraints: 'Sa en annen' });
    await anAvailability(stage.world.db, { personId }, { constraints: 'Sa hun' });
    await approve((await asks(actor, { asMyself: true })).id, known.membershipId);
    const own = await stage.world.owner('select constraints from availability where person_id = $1', [personId]);
    expect(own).toEqual([{ constraints: 'Sa hun' }]);
  });

  it('is not taken for somebody by a number that a stranger typed: nobody new is made, and nothing handed over', async () => {
    const { known, phone } = await inTwoGroups();
    const before = await roster();
    const asked = await asks(visitor, { name: 'Kari', phone });
    expect(asked.sameAs.map(({ membershipId }) => membershipId)).toEqual([known.membershipId]);
    await approve(asked.id, known.membershipId);
    expect(await roster()).toEqual(before);
  });
});
