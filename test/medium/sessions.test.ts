import { AccessUpkeep } from '../../src/access/access.upkeep.js';
import { CodeRefused } from '../../src/access/access.problem.js';
import { hashOf } from '../../src/access/secret.token.js';
import { visitor } from '../../src/platform/actor.js';
import { Log } from '../../src/platform/log.js';
import { Sweeps } from '../../src/platform/sweeps.js';
import { anOperator, aPerson } from '../support/factories.js';
import { anEntrance, type Entrance } from './access.setup.js';

let door: Entrance;
beforeAll(async () => {
  door = await anEntrance();
});
afterAll(() => door?.close());

const holds = async (token: string) => (await door.actors.actorByToken(token)) !== undefined;

async function aSessionIdFor(identifier: string): Promise<string> {
  const code = await door.aCodeFor(identifier);
  const id = await door.within((tx) => door.entrance.enter(tx, visitor, { identifier, code }, 'Mozilla/5.0\u0000æ'));
  return id!;
}

describe('A session', () => {
  it('is known by a token of which only the hash is stored', async () => {
    const { email, personId } = await aPerson(door.db);
    const token = await door.aTokenFor(email);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await door.owner('select token_hash from session where person_id = $1', [personId])).toEqual([
      { token_hash: hashOf(token) },
    ]);
    const [all] = await door.owner<{ rows: string }>('select jsonb_agg(s)::text as rows from session s');
    expect(all!.rows).toContain(personId);
    expect(all!.rows).not.toContain(token);
  });

  it('lasts while it is used, half a day without, and never more than thirty days', async () => {
    const { email } = await aPerson(door.db);
    const [used, idle] = [await door.aTokenFor(email), await door.aTokenFor(email)];
    for (let days = 0; days < 29; days += 0.5) {
      await door.wind('11 hours 59 minutes');
      expect(await holds(used)).toBe(true);
      if (days === 0) expect(await holds(idle)).toBe(true);
    }
    expect(await holds(idle)).toBe(false);
    await door.wind('11 hours');
    expect(await holds(used)).toBe(true);
    await door.wind('11 hours');
    expect(await holds(used)).toBe(true);
    await door.wind('11 hours');
    expect(await holds(used)).toBe(false);
  });

  it('writes down at most once a minute that it was seen', async () => {
    const { email, personId } = await aPerson(door.db);
    const token = await door.aTokenFor(email);
    const seen = async () =>
      (await door.owner('select last_seen_at, xmin::text from session where person_id = $1', [personId]))[0];
    const before = await seen();
    await door.wind('55 seconds');
    await holds(token);
    expect(await seen()).toEqual(before);
    await door.wind('10 seconds');
    await holds(token);
    expect(await seen()).not.toEqual(before);
  });

  it('is ended by the person, at once, and those who show her things are told', async () => {
    const { email, personId } = await aPerson(door.db);
    const [here, elsewhere] = [await door.aTokenFor(email), await door.aTokenFor(email)];
    const actor = (await door.actors.actorByToken(here))!;
    await door.db.as(actor, (tx) => door.sessions.end(tx, actor));
    expect([await holds(here), await holds(elsewhere)]).toEqual([false, true]);
    const jobs = await door.owner(`select payload from outbox where name = 'access.grants-changed'`);
    expect(jobs).toContainEqual({ payload: { personIds: [personId] } });
    await door.db.as(actor, (tx) => door.sessions.end(tx, actor));
    expect(await door.count(`audit_entry where deed = 'session.end' and actor_person_id = $1`, personId)).toBe(1);
  });

  it('of before ends when the same device signs in anew', async () => {
    const { email } = await aPerson(door.db);
    const before = await door.aTokenFor(email);
    const actor = (await door.actors.actorByToken(before))!;
    const code = await door.aCodeFor(email);
    const id = await door.within((tx) => door.entrance.enter(tx, actor, { identifier: email, code }, undefined));
    const { token } = await door.entrance.handOut(id);
    expect([await holds(before), await holds(token)]).toEqual([false, true]);
  });

  it('is handed out again to whoever lost the answer, until it has been used or some minutes have gone', async () => {
    const { email } = await aPerson(door.db);
    const id = await aSessionIdFor(email);
    const { token: lost } = await door.entrance.handOut(id);
    const { token, me } = await door.entrance.handOut(id);
    expect(me.person.name).toMatch(/^Kari/);
    expect([await holds(lost), await holds(token)]).toEqual([false, true]);
    await door.wind('2 minutes');
    expect(await holds(token)).toBe(true);
    await expect(door.entrance.handOut(id)).rejects.toThrow(CodeRefused);
    const late = await aSessionIdFor(email);
    await door.wind('6 minutes');
    await expect(door.entrance.handOut(late)).rejects.toThrow(CodeRefused);
    await expect(door.entrance.handOut(null)).rejects.toThrow(CodeRefused);
  });

  it('is seen by the person herself and by no other, nor is any code', async () => {
    const [kari, ola, operator] = [await aPerson(door.db), await aPerson(door.db), await anOperator(door.db)];
    await door.aTokenFor(kari.email);
    const owners = (actor: Parameters<typeof door.db.as>[0]) =>
      door.db.as(actor, (tx) => tx.query<{ person_id: string }[]>('select person_id from session'));
    expect(await owners(kari.actor)).toEqual([{ person_id: kari.personId }]);
    for (const actor of [ola.actor, operator.actor, visitor]) expect(await owners(actor)).toEqual([]);
    for (const { actor } of [kari, ola, operator]) {
      await door.db.as(actor, async (tx) => {
        expect(await tx.query('select 1 from sign_in_code')).toEqual([]);
        const ended = `update session set ended_at = clock_now() where person_id = '${kari.personId}' and false`;
        expect(await tx.query(ended)).toEqual([[], 0]);
      });
    }
    await door.db.as(ola.actor, async (tx) => {
      expect(await tx.query('update session set ended_at = clock_now()')).toEqual([[], 0]);
    });
    const steal = `update session set person_id = '${ola.personId}'`;
    await expect(door.db.as(kari.actor, (tx) => tx.query(steal))).rejects.toThrow(/row-level security/);
  });

  it('is forgotten a day after its end, like a code', async () => {
    const { email, personId } = await aPerson(door.db);
    const upkeep = new AccessUpkeep(door.db, new Sweeps(new Log('silent')), door.audit, new Log('silent'));
    await door.aTokenFor(email);
    await door.wind('35 hours');
    await upkeep.forget();
    expect(await door.count('session where person_id = $1', personId)).toBe(1);
    await door.wind('2 hours');
    await upkeep.forget();
    expect(await door.count('session where person_id = $1', personId)).toBe(0);
    expect(await door.count('sign_in_code where person_id = $1', personId)).toBe(0);
  });
});
