import { newId } from '../../src/platform/ids.js';
import { aGroup, aMember, aPerson } from '../support/factories.js';
import { anOutreach, type Outreach } from './outreach.setup.js';

let out: Outreach;
beforeAll(async () => {
  out = await anOutreach();
});
beforeEach(() => out.forget());
afterAll(() => out?.close());

const text = (sender: string, said: string) =>
  out.inbound.takeText({ source: 'gateway', sourceId: newId(), sender, text: said });

describe('STOPP', () => {
  it('ends messages to that number, with one confirmation to it, and the group counts anew', async () => {
    const group = await aGroup(out.db);
    const kari = await aMember(out.db, group, { channels: ['sms'] });
    await out.ask([kari]);
    await out.sender.wake();
    await out.ask([kari]);
    await text(kari.phone, 'STOPP');
    await text(kari.phone, 'Stopp!');
    await Promise.all([out.readAll(), out.readAll()]);
    await out.sender.wake();
    expect(out.phones.heardAt(kari.phone).map((message) => message.text)).toEqual([
      expect.stringContaining('hjelpe'),
      expect.stringContaining('ikke flere meldinger'),
    ]);
    expect(await out.owner('select address from opt_out')).toEqual([{ address: kari.phone }]);
    await out.ask([kari]);
    await out.wind('1 hour');
    await out.sender.wake();
    expect(out.phones.heardAt(kari.phone)).toHaveLength(2);
    expect(await out.owner('select reachable_count from care_group where id = $1', [group.id])).toEqual([
      { reachable_count: 0 },
    ]);
  });

  it('from one number leaves the others of the same person alone', async () => {
    const kari = await aPerson(out.db);
    await text(kari.phone.replace('+', '00'), 'stopp');
    await out.readAll();
    await out.sender.wake();
    await out.ask([kari]);
    await out.sender.wake();
    expect(out.phones.heardAt(kari.phone)).toHaveLength(1);
    expect(out.phones.heardAt(kari.email)).toHaveLength(1);
  });
});
