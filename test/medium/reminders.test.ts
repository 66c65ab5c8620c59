import { OutreachService } from '../../src/outreach/outreach.service.js';
import { RemindHandler } from '../../src/outreach/reminders/remind.handler.js';
import { Config } from '../../src/platform/config.js';
import { Outbox } from '../../src/platform/outbox.js';
import { PublicAddress } from '../../src/platform/public-address.js';
import { reminder } from '../../src/platform/reminder.js';
import { aPerson, type APerson } from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

// What there is to remember stands in the people themselves: whoever has a postcode that is a year is reminded of it.
const kind = 'test.postcode-runs-out';
reminder<{ postcode: string }>({
  kind,
  due: `select id as subject_id, today as remind_on, array[id] as person_ids, jsonb_build_object('postcode', home_postcode) as facts,
      '/min-side' as path
    from person, (select (clock_now() at time zone 'Europe/Oslo')::date as today) t where home_postcode like '9%'`,
  texts: {
    nb: ({ postcode }) => `Postnummer ${postcode} går ut.`,
    nn: ({ postcode }) => `Postnummer ${postcode} går ut på nynorsk.`,
    en: ({ postcode }) => `Postcode ${postcode} runs out.`,
  },
});
reminder<Record<string, never>>({
  kind: 'test.long-ago',
  due: `select id as subject_id, date '2020-01-01' as remind_on, array[id] as person_ids, '{}'::jsonb as facts, '/' as path from person`,
  texts: { nb: () => 'For lenge siden.', nn: () => 'For lenge sidan.', en: () => 'Long ago.' },
});

// A query that fails for as long as somebody has a postcode that is none.
reminder<{ postcode: string }>({
  kind: 'test.postcode-broken',
  due: `select id as subject_id, (clock_now() at time zone 'Europe/Oslo')::date as remind_on, array[id] as person_ids,
      jsonb_build_object('postcode', (home_postcode::integer)::text) as facts, '/min-side' as path
    from person where home_postcode !~ '^9'`,
  texts: {
    nb: ({ postcode }) => `Etter feilen: ${postcode}.`,
    nn: ({ postcode }) => `Etter feilen: ${postcode}.`,
    en: ({ postcode }) => `After the failure: ${postcode}.`,
  },
});

let world: TestDatabase;
let kari: APerson;
const aWorker = () =>
  new RemindHandler(world.db, new Outbox(), new OutreachService(new Outbox()), new PublicAddress(new Config({})));

/** Moves the clock to this time of the day in Norway, today or on the next day that has it still before it. */
async function windTo(time: string): Promise<void> {
  const [ahead] = await world.owner<{ interval: string }>(
    `select (case when local::time < $1::time then local::date + $1::time else local::date + 1 + $1::time end - local)::text as interval
     from (select clock_now() at time zone 'Europe/Oslo' as local) now`,
    [time],
  );
  await world.wind(ahead!.interval);
}

const told = () =>
  world.owner<{ facts: { lines: Record<string, string[]>; address: string }; person_id: string }>(
    `select m.facts, d.person_id from message m join delivery d on d.message_id = m.id and d.step = 1 where m.template = 'reminder' order by m.id`,
  );
const promised = () => world.owner(`select from outbox where name = 'outreach.remind'`);

beforeAll(async () => {
  world = await aDatabase();
  kari = await aPerson(world.db);
  await world.owner(`update person set home_postcode = '9010' where id = $1`, [kari.personId]);
});
afterAll(() => world?.close());

describe('Reminders', () => {
  it('wait until the morning has begun', async () => {
    await windTo('08:58');
    expect(await aWorker().sweep()).toBe(false);
    expect(await promised()).toHaveLength(0);
  });

  it('are gathered once, whichever of the workers comes first', async () => {
    await windTo('09:05');
    const turns = await Promise.all([aWorker(), aWorker(), aWorker(), aWorker()].map((worker) => worker.sweep()));
    expect(turns.filter(Boolean)).toHaveLength(1);
    expect(await promised()).toHaveLength(1);
    expect(await world.owner('select from reminder')).toHaveLength(1);
  });

  it('are told once, in the words of every language, also by several workers and by one that begins again', async () => {
    await Promise.all([aWorker(), aWorker(), aWorker()].map((worker) => worker.tell({ day: '2026-01-01' })));
    await aWorker().tell({ day: '2026-01-01' });
    expect(await told()).toEqual([
      {
        person_id: kari.personId,
        facts: {
          lines: {
            nb: ['Postnummer 9010 går ut.'],
            nn: ['Postnummer 9010 går ut på nynorsk.'],
            en: ['Postcode 9010 runs out.'],
          },
          address: expect.stringMatching(/\/min-side$/) as unknown,
        },
      },
    ]);
  });

  it('of one day are one message', async () => {
    await windTo('09:05');
    await aWorker().sweep();
    await world.owner(
      `insert into reminder (id, kind, subject_id, remind_on, facts, path) select uuidv7(), kind, uuidv7(), remind_on, '{"postcode": "9999"}', '/annet'
       from reminder order by remind_on desc limit 1`,
    );
    await world.owner(
      `insert into reminder_recipient (reminder_id, person_id) select id, $1 from reminder where path = '/annet'`,
      [kari.personId],
    );
    await aWorker().tell({ day: '2026-01-01' });
    const [, ...later] = await told();
    expect(later.map(({ facts }) => facts.lines['nb'])).toEqual([
      ['Postnummer 9010 går ut.', 'Postnummer 9999 går ut.'],
    ]);
    expect(later[0]?.facts.address).toMatch(/\/$/);
  });

  it('that were broken off are gathered again', async () => {
    await windTo('09:05');
    await world.owner(`update person set home_postcode = 'broken' where id = $1`, [kari.personId]);
    await world.owner(`alter table reminder add constraint broken check (remind_on < date '2000-01-01') not valid`);
    await world.owner(`update person set home_postcode = '9011' where id = $1`, [kari.personId]);
    await expect(aWorker().sweep()).rejects.toThrow('broken');
    await world.owner('alter table reminder drop constraint broken');
    expect(await aWorker().sweep()).toBe(false);
    await world.wind('16 minutes');
    expect(await aWorker().sweep()).toBe(true);
    expect(await world.owner(`select from reminder where facts ->> 'postcode' = '9011'`)).toHaveLength(1);
    expect(await aWorker().sweep()).toBe(false);
  });

  it('of one kind that fails keep no other from being told, and are tried again, also by several workers', async () => {
    await windTo('09:05');
    const ola = await aPerson(world.db);
    await world.owner(`update person set home_postcode = case id when $1 then 'broken' else '9012' end`, [
      ola.personId,
    ]);
    const sweeps = await Promise.allSettled([aWorker(), aWorker()].map((worker) => worker.sweep()));
    expect(sweeps.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    await aWorker().tell({ day: '2026-01-01' });
    const lines = async () => (await told()).map(({ facts }) => facts.lines['nb']);
    expect((await lines()).at(-1)).toEqual(['Postnummer 9011 går ut.', 'Postnummer 9012 går ut.']);
    await world.owner(`update person set home_postcode = '1234' where id = $1`, [ola.personId]);
    expect(await aWorker().sweep()).toBe(false);
    await world.wind('16 minutes');
    await Promise.all([aWorker(), aWorker(), aWorker()].map((worker) => worker.sweep()));
    await aWorker().tell({ day: '2026-01-01' });
    expect((await lines()).at(-1)).toEqual(['Etter feilen: 1234.']);
    expect(await world.owner(`select from reminder where kind = 'test.postcode-broken'`)).toHaveLength(1);
  });
});
