import type { ContactPoint } from '../../src/contract/groups.js';
import { ReachAnewHandler } from '../../src/outreach/reach-anew.handler.js';
import { PersonService } from '../../src/people/person.service.js';
import { aPerson, type APerson } from '../support/factories.js';
import { anOutreach, type Outreach } from './outreach.setup.js';

let out: Outreach;
beforeAll(async () => {
  out = await anOutreach();
});
beforeEach(() => out.forget());
afterAll(() => out?.close());

const right = '+4748123999';
const bySms = (address: string): ContactPoint => ({ channel: 'sms', address, patienceMinutes: 10 });
const reachBy = ({ personId }: APerson, ...points: ContactPoint[]) =>
  out.within((tx) => new PersonService().reachBy(tx, personId, points));
const reachAnew = ({ personId }: APerson) =>
  new ReachAnewHandler(out.db, out.outreach).reach({ personIds: [personId] });
const heardAt = (address: string) => out.phones.heardAt(address).length;

describe('An address that is corrected while its owner is being asked', () => {
  it('gets the question at once, and once, however often that is looked after', async () => {
    const kari = await aPerson(out.db, { channels: ['sms'] });
    out.phones.towards(kari.phone, 'refuses');
    await out.ask([kari]);
    await out.sender.wake();
    await reachBy(kari, bySms(right));
    await Promise.all([reachAnew(kari), reachAnew(kari)]);
    await reachAnew(kari);
    await out.sender.wake();
    expect(heardAt(right)).toBe(1);
  });

  it('leaves what went to the old one on record', async () => {
    const kari = await aPerson(out.db, { channels: ['sms'] });
    await out.ask([kari]);
    await out.sender.wake();
    await reachBy(kari, bySms(right));
    await reachAnew(kari);
    await out.sender.wake();
    expect((await out.deliveries(kari)).map(({ step, state }) => [step, state])).toEqual([
      [1, 'sent'],
      [2, 'sent'],
    ]);
  });

  it('is not asked what she has answered, nor what is closed, nor what was only told', async () => {
    const kari = await aPerson(out.db, { channels: ['sms'] });
    const answered = await out.ask([kari]);
    const closed = await out.ask([kari]);
    await out.ask([kari], { kind: 'notice', template: 'not_needed_now', facts: { group: 'Lier' } });
    await out.sender.wake();
    await out.within((tx) => out.outreach.stopChain(tx, answered.about, [kari.personId]));
    await out.within((tx) => out.outreach.close(tx, closed.about));
    await reachBy(kari, bySms(right));
    await reachAnew(kari);
    await out.sender.wake();
    expect(heardAt(right)).toBe(0);
  });

  it('that is taken away before its turn is passed over for the next in the chain', async () => {
    const kari = await aPerson(out.db, { patienceMinutes: 10 });
    await out.ask([kari]);
    await reachBy(kari, { channel: 'email', address: kari.email, patienceMinutes: 10 });
    await out.sender.wake();
    await out.sender.wake();
    expect(out.phones.heard.map(({ to }) => to)).toEqual([kari.email]);
    expect((await out.deliveries(kari)).map(({ state, failure }) => [state, failure])).toEqual([
      ['failed', 'the address is no longer hers'],
      ['sent', null],
    ]);
  });
});

describe('A question with an end', () => {
  it('is not sent any more once that has passed', async () => {
    const kari = await aPerson(out.db, { channels: ['sms'] });
    await out.ask([kari], { staleAt: new Date(Date.now() + 60_000) });
    await out.wind('2 minutes');
    await out.sender.wake();
    expect((await out.deliveries(kari)).map(({ state }) => state)).toEqual(['stale']);
    expect(out.phones.heard).toEqual([]);
  });
});
