import { NotFound, Stale } from '../../src/platform/problem.js';
import type { PersonActor } from '../../src/platform/actor.js';
import { AddressNeeded, SignedInBy } from '../../src/people/people.problem.js';
import { PeopleUpkeep } from '../../src/people/people.upkeep.js';
import { Log } from '../../src/platform/log.js';
import { Sweeps } from '../../src/platform/sweeps.js';
import * as make from '../support/factories.js';
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
const idOf = async (address: string) =>
  (
    await own.owner<{ id: string }>('select id from contact_point where address = $1 and person_id = $2', [
      address,
      kari.personId,
    ])
  )[0]!.id;

describe('An address that somebody takes away', () => {
  it('is the one that she had before: it is told so, gets nothing more, and signs nobody in', async () => {
    const { number } = await hasNew();
    const elsewhere = (await own.signIn(kari.phone))!;
    const old = await idOf(kari.phone);
    await expect(own.takeAway(actor, old)).rejects.toThrow(SignedInBy);
    const { items } = await own.takeAway(actor, old, true);
    expect(items.map(({ address }) => address)).toEqual([number]);
    await own.workOff();
    expect(heard(kari.phone).at(-1)).toContain('Dette er tatt bort fra deg');
    const told = heard(kari.phone).length;
    await own.ask([kari]);
    await own.workOff();
    expect(heard(kari.phone)).toHaveLength(told);
    expect(await own.signIn(kari.phone)).toBeUndefined();
    // Whoever else holds the old phone is signed out; she who asks is not.
    expect([await own.isAlive(elsewhere), await own.isAlive(actor)]).toEqual([false, true]);
  });

  it('lets nobody in by a code that went there before', async () => {
    await hasNew();
    await own.within((tx) => own.codes.ask(tx, kari.phone));
    await own.workOff();
    const code = own.codeAt(kari.phone);
    await own.takeAway(actor, await idOf(kari.phone), true);
    expect(await own.enter(kari.phone, code)).toBeUndefined();
  });

  it('is never the last that reaches her, also where two go at once', async () => {
    await expect(own.takeAway(actor, await idOf(kari.phone), true)).rejects.toThrow(AddressNeeded);
    const { id } = await hasNew();
    const both = [id, await idOf(kari.phone)];
    const done = await Promise.allSettled(both.map((one) => own.takeAway(actor, one, true)));
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await own.own(actor)).toHaveLength(1);
    const other = await make.aMember(own.db, group);
    await expect(own.takeAway(other.actor, both[0]!, true)).rejects.toThrow(NotFound);
  });

  it('tells the old one even where whoever has stolen the session takes it away at once', async () => {
    const number = aNumber();
    const id = await own.add(actor, number);
    await own.prove(actor, id, own.codeAt(number));
    await own.takeAway(actor, await idOf(kari.phone), true);
    await own.workOff();
    // Both are due at once, and go in any order.
    expect(heard(kari.phone).slice(-2).toSorted()).toEqual([
      expect.stringContaining('Dette er tatt bort fra deg'),
      expect.stringContaining('Du har lagt til et nytt nummer'),
    ]);
  });

  it('is forgotten after a day, as is what was never proved, and what is in use never', async () => {
    const { number } = await hasNew();
    await own.takeAway(actor, await idOf(kari.phone), true);
    await own.add(actor, aNumber());
    await own.wind('25 hours');
    await new PeopleUpkeep(own.db, new Sweeps(new Log('silent'))).forget();
    const left = await own.owner('select address from contact_point where person_id = $1', [kari.personId]);
    expect(left).toEqual([{ address: number }]);
  });
});

describe('Her addresses', () => {
  it('are tried in the order and with the patience that she says, and only all of them as she was shown', async () => {
    const { id } = await hasNew();
    const now = await own.db.reading(actor, (tx) => own.addresses.of(tx, actor));
    const items = now.items.toReversed().map((one) => ({ id: one.id, patienceMinutes: 3 }));
    const put = (some: typeof items, version?: number) =>
      own.db.as(actor, (tx) => own.addresses.order(tx, actor, { items: some }, version));
    await expect(put(items, now.version - 1)).rejects.toThrow(Stale);
    await expect(put(items.slice(1))).rejects.toThrow(Stale);
    const after = await put(items, now.version);
    expect(after.items.map((one) => [one.id === id, one.patienceMinutes])).toEqual([
      [false, 3],
      [true, 3],
    ]);
    await own.ask([kari]);
    expect((await own.deliveries(kari)).at(-1)).toMatchObject({ step: 2, minutes: 3 });
  });
});
