import { KinLooksService } from '../../src/people/kin-looks.service.js';
import type { PersonActor } from '../../src/platform/actor.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { audited, statusOf } from './records.setup.js';
import { kin, nextOfKin } from './roster.setup.js';

let world: TestDatabase;
let group: make.AGroup;
let leader: PersonActor;

beforeAll(async () => {
  world = await aDatabase();
});
afterAll(() => world?.close());
beforeEach(async () => {
  group = await make.aGroup(world.db);
  leader = (await make.aLeaderOf(world.db, group)).actor;
});

describe('Whom to ring for a member', () => {
  const named = { name: 'Per Nordmann', phone: '32 84 00 00' };
  const shown = (actor: PersonActor, membershipId: string, groupId = group.id) =>
    world.db.as(actor, (tx) => kin.look(tx, actor, groupId, membershipId));

  async function onMission(member: make.AMember, picked: boolean | null, state = 'open'): Promise<void> {
    await world.owner(
      `with asked as (insert into callout (id, group_id, exercise, question, state, opened_by)
         values (uuidv7(), $1, false, 'Kan du?', $4, $2) returning id)
       insert into callout_member (callout_id, membership_id, group_id, person_id, picked) select id, $3, $1, $2, $5 from asked`,
      [member.groupId, member.personId, member.membershipId, state, picked],
    );
  }

  it('is hers to name and to take away, and any number that is answered will do', async () => {
    const { actor } = await make.aMember(world.db, group);
    const mine = () => world.db.as(actor, (tx) => nextOfKin.mine(tx, actor));
    expect(await world.db.as(actor, (tx) => nextOfKin.keep(tx, actor, named))).toEqual({
      ...named,
      phone: '+4732840000',
    });
    expect(await mine()).toEqual({ ...named, phone: '+4732840000' });
    expect(await statusOf(world.db.as(actor, (tx) => nextOfKin.keep(tx, actor, { ...named, phone: '12' })))).toBe(422);
    await world.db.as(actor, (tx) => nextOfKin.forget(tx, actor));
    expect(await mine()).toBeNull();
  });

  it('is shown to her leader only while she is on a mission, and every look is on record', async () => {
    const member = await make.aMember(world.db, group);
    await world.db.as(member.actor, (tx) => nextOfKin.keep(tx, member.actor, named));
    const look1 = () => shown(leader, member.membershipId);
    expect(await look1()).toBeNull();
    await onMission(member, null);
    await onMission(member, false);
    await onMission(member, true, 'closed');
    expect(await look1()).toBeNull();
    await onMission(member, true);
    expect(await look1()).toEqual({ ...named, phone: '+4732840000' });
    const looks = (await audited(world, member.personId)).filter(({ deed }) => deed === 'next-of-kin.read');
    expect(looks.map(({ facts }) => (facts as { shown: boolean }).shown)).toEqual([false, false, true]);
    const seen = await world.db.as(member.actor, (tx) =>
      tx.query<unknown[]>(`select from audit_entry where deed = 'next-of-kin.read'`),
    );
    expect(seen).toHaveLength(3);
    const [{ name }] = (await world.owner<{ name: string }>('select name from person where id = $1', [
      leader.personId,
    ])) as [{ name: string }];
    expect(await new KinLooksService(world.db).of(member.actor)).toEqual([
      { at: expect.any(String) as string, name, groupName: group.name },
    ]);
    expect(await new KinLooksService(world.db).of(leader)).toEqual([]);
  });

  it('is nobody else’s to see, even then', async () => {
    const other = await make.aGroup(world.db);
    const member = await make.aMember(world.db, group);
    await make.aMember(world.db, other, { person: member });
    await world.db.as(member.actor, (tx) => nextOfKin.keep(tx, member.actor, named));
    await onMission(member, true);
    const elsewhere = (await make.aLeaderOf(world.db, other)).actor;
    const others = [
      elsewhere,
      (await make.aMember(world.db, group)).actor,
      (await make.aCoordinatorOf(world.db, { id: group.municipalityIds[0]! })).actor,
    ];
    for (const actor of others) {
      expect(await statusOf(shown(actor, member.membershipId))).toBe(403);
      expect(await world.db.as(actor, (tx) => tx.query('select from next_of_kin'))).toEqual([]);
    }
  });
});
