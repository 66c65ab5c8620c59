import { Invalid, NotFound } from '../../src/platform/problem.js';
import type { PersonActor } from '../../src/platform/actor.js';
import { TooManyAddresses } from '../../src/people/people.problem.js';
import { newId } from '../../src/platform/ids.js';
import * as make from '../support/factories.js';
import { wrong } from './access.setup.js';
import { ownAddresses } from './own-addresses.setup.js';

let own: Awaited<ReturnType<typeof ownAddresses>>;
let group: make.AGroup;
let kari: make.AMember;
let actor: PersonActor;
beforeAll(async () => {
  own = await ownAddresses();
});
beforeEach(async () => {
  await own.forget();
  group = await make.aGroup(own.db);
  kari = await make.aMember(own.db, group, { channels: ['sms'] });
  actor = (await own.signIn(kari.phone))!;
});
afterAll(() => own?.close());

let last = 48_100_000;
const aNumber = () => `+47${(last += 1)}`;
const heard = (address: string) => own.phones.heardAt(address).map(({ text }) => text);
/** She has a new number and has sent the code back. */
async function hasNew(number = aNumber()): Promise<{ number: string; id: string }> {
  const id = await own.add(actor, number);
  expect(await own.prove(actor, id, own.codeAt(number))).toBe(true);
  await own.workOff();
  return { number, id };
}
describe('An address that somebody adds to herself', () => {
  it('gets a code and nothing else, reaches nobody and signs nobody in, until the code comes back', async () => {
    const number = aNumber();
    const id = await own.add(actor, number);
    await own.ask([kari]);
    await own.workOff();
    expect(heard(number)).toEqual([expect.stringMatching(/^\d{6} er koden for å bruke dette/)]);
    expect(await own.own(actor)).toEqual([kari.phone, `(${number})`]);
    expect(await own.signIn(number)).toBeUndefined();
    expect(await own.prove(actor, id, own.codeAt(number))).toBe(true);
    await own.workOff();
    expect(await own.own(actor)).toEqual([number, kari.phone]);
    // The question that was under way goes there too, and whoever has her old number is told without being told the new one.
    expect(heard(number)).toHaveLength(2);
    expect(heard(kari.phone).at(-1)).toContain('Du har lagt til et nytt nummer');
    expect(heard(kari.phone).join(' ')).not.toContain(number);
    expect(await own.signIn(number)).toMatchObject({ personId: kari.personId });
  });

  it('takes a code five times, then no more, also with the right one; a code of another’s is worth nothing', async () => {
    const number = aNumber();
    const id = await own.add(actor, number);
    const code = own.codeAt(number);
    for (let time = 0; time < 5; time += 1) expect(await own.prove(actor, id, wrong(code))).toBe(false);
    expect(await own.prove(actor, id, code)).toBe(false);
    await expect(own.prove((await make.aPerson(own.db)).actor, id, code)).rejects.toThrow(NotFound);
    await own.add(actor, number);
    expect(await own.prove(actor, id, own.codeAt(number))).toBe(true);
  });

  it('takes it for ten minutes', async () => {
    const number = aNumber();
    const id = await own.add(actor, number);
    await own.wind('11 minutes');
    expect(await own.prove(actor, id, own.codeAt(number))).toBe(false);
  });

  it('may be somebody else’s number: the one who adds it learns nothing, and gets nowhere without what that one is sent', async () => {
    const other = await make.aMember(own.db, group, { channels: ['sms'] });
    const stranger = await own.add(actor, aNumber());
    const id = await own.add(actor, other.phone);
    expect(id).not.toBe(stranger);
    const { about } = await own.ask([kari]);
    await own.ask([other]);
    await own.workOff();
    // What the other answers from her phone is her own answer, never that of who has written her number down.
    await own.inbound.takeText({ source: 'gateway', sourceId: newId(), sender: other.phone, text: 'JA' });
    await own.readAll();
    expect(await own.owner('select from inbound where about = $1', [about])).toEqual([]);
    expect(await own.owner('select from inbound where person_id = $1', [other.personId])).toHaveLength(1);
    expect(await own.signIn(other.phone)).toMatchObject({ personId: other.personId });
  });

  it('may be added by two at once; each needs a code of her own', async () => {
    const ola = await make.aMember(own.db, group, { channels: ['sms'] });
    const his = (await own.signIn(ola.phone))!;
    const number = aNumber();
    const [hers, theirs] = await Promise.all([own.add(actor, number), own.add(his, number)]);
    await own.workOff();
    const [one, other] = own.phones.heardAt(number).map(({ text }) => /\d{6}/.exec(text)![0]);
    const fits = async (who: PersonActor, id: string) => [
      await own.prove(who, id, one!),
      await own.prove(who, id, other!).catch(() => 'has been'),
    ];
    const [forHer, forHim] = [await fits(actor, hers), await fits(his, theirs)];
    expect([forHer, forHim].map((some) => some.filter((fit) => fit === true).length)).toEqual([1, 1]);
    expect(forHer.indexOf(true)).not.toBe(forHim.indexOf(true));
  });

  it('is no address twice, no landline, and none beyond the sixth', async () => {
    await expect(own.add(actor, kari.phone)).rejects.toThrow(Invalid);
    await expect(own.add(actor, '22 33 44 55')).rejects.toThrow(Invalid);
    for (let count = 1; count < 6; count += 1)
      await own.within((tx) =>
        tx.query(
          `insert into contact_point (id, person_id, channel, address, rank) values (uuidv7(), $1, 'sms', $2, 9)`,
          [kari.personId, aNumber()],
        ),
      );
    await expect(own.add(actor, aNumber())).rejects.toThrow(TooManyAddresses);
  });

  it('counts where the group counts who can be reached, and is what its leader sees', async () => {
    await own.within((tx) =>
      tx.query('update contact_point set opted_out_at = clock_now() where person_id = $1', [kari.personId]),
    );
    const reachable = async () =>
      (
        await own.owner<{ count: number }>('select reachable_count as count from care_group where id = $1', [group.id])
      )[0]!.count;
    await own.within((tx) => own.groups.recount(tx, [group.id]));
    expect(await reachable()).toBe(0);
    await hasNew();
    expect(await reachable()).toBe(1);
  });
});
