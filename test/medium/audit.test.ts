import { AccessUpkeep } from '../../src/access/access.upkeep.js';
import { verifyAudit } from '../../src/access/audit.verify.js';
import { systemActor, visitor, type Actor } from '../../src/platform/actor.js';
import { Log } from '../../src/platform/log.js';
import { Sweeps } from '../../src/platform/sweeps.js';
import { aGroup, aLeaderOf, aPerson } from '../support/factories.js';
import { anEntrance, type Entrance } from './access.setup.js';

let door: Entrance;
let upkeep: AccessUpkeep;
beforeEach(async () => {
  door = await anEntrance();
  upkeep = new AccessUpkeep(door.db, new Sweeps(new Log('silent')), door.audit, new Log('silent'));
});
afterEach(() => door?.close());

const somebody: Actor = { kind: 'person', personId: '018cc251-f400-7000-8000-000000000001', grants: [] };

const write = (actor: Actor, deed = 'incident.open', facts = {}) =>
  door.db.as(actor, (tx) => door.audit.write(tx, actor, deed, { kind: 'incident' }, facts));

async function sealedEntries(many: number): Promise<void> {
  for (let number = 1; number <= many; number += 1) await write(somebody, 'incident.note', { number, at: 'æøå' });
  expect(await upkeep.seal()).toBe(many);
}

/** What nobody but the owner of the database can do, and only by force. */
async function byForce(sql: string): Promise<void> {
  for (const table of ['audit_entry', 'audit_seal']) {
    await door.owner(`alter table ${table} disable trigger user`);
    await door.owner(`alter table ${table} no force row level security`);
  }
  await door.owner(sql);
}

describe('The audit', () => {
  it('keeps who did what, in the transaction in which it was done', async () => {
    await write(somebody, 'incident.open', { exercise: true });
    await write(systemActor('escalation'));
    await write(visitor);
    await expect(
      door.db.as(somebody, async (tx) => {
        await door.audit.write(tx, somebody, 'incident.close', { kind: 'incident' });
        throw new Error('it came to nothing');
      }),
    ).rejects.toThrow('it came to nothing');
    const rows = await door.owner('select actor_kind, actor_person_id, deed, facts from audit_entry order by id');
    expect(rows).toEqual([
      { actor_kind: 'person', actor_person_id: somebody.personId, deed: 'incident.open', facts: { exercise: true } },
      { actor_kind: 'system', actor_person_id: null, deed: 'incident.open', facts: { service: 'escalation' } },
      { actor_kind: 'visitor', actor_person_id: null, deed: 'incident.open', facts: {} },
    ]);
  });

  it.each(['audit_entry', 'audit_seal'])('is only ever added to: %s', async (table) => {
    await sealedEntries(1);
    const column = table === 'audit_entry' ? 'deed' : 'hash';
    const changes = [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`];
    // Without the wall the triggers still stand, also before the owner.
    await door.owner(`alter table ${table} no force row level security`);
    for (const change of changes) {
      await expect(door.db.as(systemActor('test'), (tx) => tx.query(change))).rejects.toThrow(/permission denied/);
      await expect(door.owner(change)).rejects.toThrow(/only ever added to/);
    }
    expect(await door.count(table)).toBe(1);
  });

  it('is sealed without a gap, by any number of processes at once, and holds', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, number) => write(somebody, 'incident.note', { number })));
    await Promise.all([upkeep.seal(), upkeep.seal(), upkeep.seal()]);
    await write(systemActor('test'));
    await door.wind('40 days');
    await write(somebody);
    await upkeep.seal();
    expect(await upkeep.seal()).toBe(0);
    const [row] = await door.owner('select count(*)::int, max(seq)::int, min(seq)::int from audit_seal');
    expect(row).toEqual({ count: 32, max: 32, min: 1 });
    expect(await verifyAudit(door.db)).toMatchObject({ brokenSeq: null, head: { seq: 32 } });
  });

  it.each([
    [
      'a fact was changed',
      `update audit_entry set facts = '{"number":99}' where id = (select entry_id from audit_seal where seq = 3)`,
    ],
    [
      'a moment was changed',
      `update audit_entry set at = at + interval '1 microsecond' where id = (select entry_id from audit_seal where seq = 3)`,
    ],
    [
      'a person was taken out',
      `update audit_entry set actor_person_id = null where id = (select entry_id from audit_seal where seq = 3)`,
    ],
    ['a seal was taken out', `delete from audit_seal where seq = 3`],
    ['a hash was changed', `update audit_seal set hash = sha256('x') where seq = 3`],
    ['a seal was hung on another', `update audit_seal set previous_hash = sha256('x') where seq = 3`],
  ])('tells at which seal %s', async (_, change) => {
    await sealedEntries(5);
    expect(await verifyAudit(door.db)).toMatchObject({ brokenSeq: null });
    await byForce(change);
    expect(await verifyAudit(door.db)).toMatchObject({ brokenSeq: 3, head: { seq: 2 } });
  });

  it('that was cut short holds, but not as far as the log said', async () => {
    await sealedEntries(5);
    const { head } = await verifyAudit(door.db);
    await byForce('delete from audit_seal where seq = 5');
    const now = await verifyAudit(door.db);
    expect(now.brokenSeq).toBeNull();
    expect(now.head.seq).toBeLessThan(head.seq);
  });

  it('shows a person what was done by her and to her, a leader what was done in her group, and nobody else anything', async () => {
    const group = await aGroup(door.db);
    const [leader, kari, ola] = [await aLeaderOf(door.db, group), await aPerson(door.db), await aPerson(door.db)];
    const read = { kind: 'person', id: kari.personId, groupId: group.id };
    await door.db.as(leader.actor, (tx) => door.audit.write(tx, leader.actor, 'member.read', read));
    const seenBy = async (actor: Actor) =>
      (await door.db.as(actor, (tx) => tx.query<unknown[]>('select 1 from audit_entry'))).length;
    expect([await seenBy(leader.actor), await seenBy(kari.actor)]).toEqual([1, 1]);
    expect([await seenBy(ola.actor), await seenBy(visitor)]).toEqual([0, 0]);
  });
});
