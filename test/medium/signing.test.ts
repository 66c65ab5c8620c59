import { termsHash } from '../../src/cooperation/terms.hash.js';
import { Invalid, MoveRefused, NotFound, NotPermitted, Stale } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import {
  bothSign,
  change,
  coordinator,
  dayOf,
  db,
  deputy,
  draft,
  group,
  leader,
  lier,
  read,
  sign,
  world,
} from './agreement.stage.js';
import { agreements, audited } from './records.setup.js';

describe('A signature', () => {
  it('of each side, under the same text, puts the agreement in force', async () => {
    const { id } = await draft();
    const once = await sign(coordinator, id);
    expect(once).toMatchObject({
      state: 'draft',
      version: 1,
      signatures: [{ side: 'municipality', name: coordinator.name }],
    });
    const signed = await sign(leader, id, { version: 1, termsHash: termsHash(once) });
    expect(signed).toMatchObject({ state: 'in_force', version: 2 });
    expect(signed.signatures).toMatchObject([
      { side: 'municipality', termsHash: termsHash(signed) },
      { side: 'group', name: leader.name, termsHash: termsHash(signed) },
    ]);
    const facts = { side: 'group', termsHash: termsHash(signed) };
    expect((await audited(world, id)).at(-1)).toMatchObject({ deed: 'agreement.sign', actor: leader.personId, facts });
  });

  it('waits for the day', async () => {
    const { id } = await draft({ validFrom: await dayOf(5) });
    expect((await bothSign(id)).state).toBe('signed');
    await world.wind('5 days');
    expect((await read(id)).state).toBe('in_force');
    await world.wind('-5 days');
  });

  it('is void once the text is changed, and is given anew under the new one; whom to contact is no part of it', async () => {
    const { id } = await draft();
    await sign(coordinator, id);
    const changed = await change(leader, id, { contactMinutes: 7 });
    expect(changed).toMatchObject({ state: 'draft', signatures: [] });
    expect((await sign(leader, id)).state).toBe('draft');
    const { contacts, contactMinutes } = await read(id);
    const same = { contacts: contacts.map(({ personId }) => ({ personId })).toReversed(), contactMinutes };
    expect((await change(leader, id, same)).signatures).toMatchObject([{ side: 'group' }]);
    expect((await sign(coordinator, id)).state).toBe('in_force');
    const kept = await world.owner(
      `select side, voided_at is not null as void, terms ->> 'contactMinutes' as minutes from agreement_signature
       where agreement_id = $1 order by id`,
      [id],
    );
    expect(kept).toEqual([
      { side: 'municipality', void: true, minutes: '10' },
      { side: 'group', void: false, minutes: '7' },
      { side: 'municipality', void: false, minutes: '7' },
    ]);
  });

  it('is refused under a text that no longer stands', async () => {
    const { id, ...first } = await draft();
    const { version } = await change(leader, id, { contactMinutes: 7 });
    await expect(sign(coordinator, id, { version: first.version })).rejects.toThrow(Stale);
    await expect(sign(coordinator, id, { termsHash: termsHash({ id, ...first } as never) })).rejects.toThrow(Stale);
    expect((await sign(coordinator, id, { version })).signatures).toHaveLength(1);
  });

  it('is given by the coordinator for the municipality and by the leader for the group, by nobody for both', async () => {
    const { id } = await draft();
    await expect(sign(deputy, id)).rejects.toThrow(NotPermitted);
    await expect(sign(await make.aDutyOfficerOf(db, lier), id)).rejects.toThrow(NotPermitted);
    await expect(sign(leader, id, { side: 'municipality' })).rejects.toThrow(NotPermitted);
    await expect(sign(await make.aLeaderOf(db, await make.aGroup(db)), id)).rejects.toThrow(NotFound);
    const both = await make.aCoordinatorOf(db, lier);
    const { actor } = await make.aLeaderOf(db, group, { person: both });
    const person = { ...both, actor };
    expect((await sign(person, id)).signatures).toMatchObject([{ side: 'municipality' }]);
    await expect(sign(person, id, { side: 'group' })).rejects.toThrow(MoveRefused);
    expect((await sign(leader, id)).state).toBe('in_force');
  });

  it('of both at once is two signatures, and of one side twice is one', async () => {
    const { id } = await draft();
    await Promise.all([sign(coordinator, id, { version: 1 }), sign(leader, id, { version: 1 })]);
    expect(await read(id)).toMatchObject({ state: 'in_force', signatures: [{}, {}] });
    const again = await draft();
    await Promise.all([1, 2, 3].map(() => sign(leader, again.id)));
    expect((await read(again.id)).signatures).toHaveLength(1);
  });

  it('comes before or after a change, never beside it', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { id } = await draft();
      const outcomes = await Promise.allSettled([
        sign(coordinator, id, { version: 1 }),
        change(leader, id, { contactMinutes: 7 }, 1),
      ]);
      const { signatures, contactMinutes } = await read(id);
      expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
      if (contactMinutes === 7) expect(signatures).toEqual([]);
    }
  });

  it('is not given under what is over already', async () => {
    const { id } = await draft({ validTo: '2026-01-02' });
    await expect(sign(leader, id)).rejects.toThrow(Invalid);
  });

  it('holds at the tables too: nobody puts in force, or rewrites, what the two have signed', async () => {
    const { id } = await draft();
    const write = (statement: string) => db.as(leader.actor, (tx) => tx.query(statement, [id]));
    const force = `update agreement set state = 'signed', signed_at = clock_now() where id = $1`;
    await expect(write(force)).rejects.toThrow('Both sides sign');
    await sign(leader, id);
    await expect(write(force)).rejects.toThrow('Both sides sign');
    await sign(coordinator, id);
    await expect(write(`update agreement set contact_minutes = 99 where id = $1`)).rejects.toThrow('not changed');
    const forged = `insert into agreement_signature (id, agreement_id, municipality_id, group_id, side, person_id, name, terms, terms_hash)
      select uuidv7(), agreement_id, municipality_id, group_id, 'municipality', person_id, name, terms, terms_hash
      from agreement_signature where agreement_id = $1 and side = 'group'`;
    await expect(write(forged)).rejects.toThrow('row-level security');
  });

  it('opens the numbers of the contacts to the municipality, in their time, and nobody else’s', async () => {
    const baker = await make.aMember(db, group);
    const [soon, past] = [await dayOf(3), await dayOf(-1)];
    const contacts = [leader, { ...baker, validFrom: soon }, { ...deputy, validTo: past }];
    const given = { municipality: lier, group, contacts };
    const drafted = await make.anAgreement(db, { ...given, state: 'draft' });
    const numbers = async (id: string, { actor }: make.APerson = coordinator) => {
      const { contacts: seen } = await db.as(actor, (tx) => agreements.get(tx, actor, id));
      return seen.map(({ phone, email }) => phone && [phone, email]);
    };
    expect(await numbers(drafted.id)).toEqual([null, null, null]);
    const { id } = await make.anAgreement(db, { ...given, validTo: await dayOf(20) });
    const of = ({ phone, email }: make.APerson) => [phone, email];
    expect(await numbers(id)).toEqual([of(leader), null, null]);
    expect(await numbers(id, await make.aReaderOf(db, lier))).toEqual([of(leader), null, null]);
    expect(await numbers(id, leader)).toEqual([leader, baker, deputy].map(of));
    const addresses = ({ actor }: make.APerson) =>
      db.as(actor, (tx) =>
        tx.query<{ person_id: string }[]>(
          'select distinct person_id from contact_point where person_id = any($1::uuid[])',
          [[leader, baker, deputy].map(({ personId }) => personId)],
        ),
      );
    expect(await addresses(coordinator)).toEqual([{ person_id: leader.personId }]);
    expect(await addresses(await make.aCoordinatorOf(db, await make.aMunicipality(db, '3437')))).toEqual([]);
    await world.wind('3 days');
    expect(await numbers(id)).toEqual([of(leader), of(baker), null]);
    await world.wind('-3 days');
    await change(leader, id, { contacts: [{ personId: deputy.personId }] });
    expect(await numbers(id)).toEqual([of(deputy)]);
    await change(leader, id, { state: 'expired' });
    await world.wind('21 days');
    expect(await numbers(id)).toEqual([null]);
    await world.wind('-21 days');
  });
});
