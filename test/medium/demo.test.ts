import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { DemoPersonQuery } from '../../src/contract/simulator.js';
import { seedDemo } from '../../src/demo/demo.seed.js';
import { phoneBlock, signInIdentifiers } from '../../src/demo/people.data.js';
import { SimulatorPeople } from '../../src/demo/simulator.people.js';
import { systemActor } from '../../src/platform/actor.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

const tables =
  `organisation care_group group_organisation group_municipality group_capacity person contact_point membership
  role_grant premises premises_key agreement agreement_contact agreement_premises agreement_signature agreement_note incident need request request_need request_contact request_answer request_agreed
  incident_log callout callout_member callout_answer readiness_offer message recipient delivery
  outbox equipment_item`.split(/\s+/);

let world: TestDatabase;
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => {
        const [row] = await world.owner<{ count: number }>(`select count(*)::int as count from ${table}`);
        return [table, row!.count] as const;
      }),
    ),
  );

beforeAll(async () => {
  world = await aDatabase();
  await seedDemo(world.db);
});
afterAll(async () => world.close());

describe('The world of the demonstration', () => {
  it('is made once, however often the service starts', async () => {
    const before = await counts();
    const people = await world.owner('select * from person order by id');
    expect(await Promise.all([seedDemo(world.db), seedDemo(world.db)])).toEqual([false, false]);
    expect(await counts()).toEqual(before);
    expect(await world.owner('select * from person order by id')).toEqual(people);
  });

  it('is the same on every machine', async () => {
    const other = await aDatabase();
    await seedDemo(other.db);
    const same = `select p.id, p.name, p.language, c.id as point, c.address from person p join contact_point c on c.person_id = p.id
      order by c.id`;
    expect(await other.owner(same)).toEqual(await world.owner(same));
    await other.close();
  });

  it('has twelve groups and some three hundred volunteers', async () => {
    const made = await counts();
    expect(made['care_group']).toBe(12);
    expect(made['membership']).toBe(302);
    expect(await world.owner('select from person where not invented')).toEqual([]);
    expect(
      await world.owner(`select from care_group g where member_count <>
        (select count(*) from membership m where m.group_id = g.id) or reachable_count <> member_count`),
    ).toEqual([]);
  });

  it('speaks three languages', async () => {
    const rows = await world.owner<{ language: string; n: number }>(
      'select language, count(*)::int as n from person group by language order by language',
    );
    expect(rows.map(({ language }) => language)).toEqual(['en', 'nb', 'nn']);
    expect(Math.min(...rows.map(({ n }) => n))).toBeGreaterThan(5);
  });

  it('gives nobody a number outside its block, and everybody one of her own that takes text messages', async () => {
    const phones = await world.owner<{ address: string }>(`select address from contact_point where channel = 'sms'`);
    const wrong = phones.filter(({ address }) => {
      const phone = parsePhoneNumberFromString(address);
      return (
        !address.startsWith(phoneBlock) || address.length !== 11 || !phone?.isValid() || phone.getType() !== 'MOBILE'
      );
    });
    expect(wrong).toEqual([]);
    expect(new Set(phones.map(({ address }) => address)).size).toBe(phones.length);
    expect(phones).toHaveLength((await counts())['person']!);
  });

  it('gives nobody a mailbox outside .demo, and no two the same', async () => {
    const mail = await world.owner<{ address: string }>(`select address from contact_point where channel = 'email'`);
    expect(mail.filter(({ address }) => !/^[a-z.]+@[a-z-]+\.demo$/.test(address))).toEqual([]);
    expect(new Set(mail.map(({ address }) => address)).size).toBe(mail.length);
  });

  it('has between five and nine things in every group, most of them in order and some not; Lier has got further', async () => {
    const rows = await world.owner<{ things: number; places: number; worn: number }>(
      `select count(*)::int as things, count(distinct place)::int as places,
         count(*) filter (where state <> 'operational')::int as worn
       from care_group g left join equipment_item i on i.group_id = g.id
       where g.name not like 'Lier %' group by g.id order by things, worn`,
    );
    expect(rows).toHaveLength(11);
    for (const { things, places, worn } of rows) {
      expect([5, 6, 7, 8, 9]).toContain(things);
      expect([places, worn <= 2]).toEqual([3, true]);
    }
    expect(
      await world.owner(
        `select count(i.part_of)::int as parts, max(i.shown_place) filter (where i.place_id is not null) as place,
           count(i.expires_on)::int as supplies, sum(i.on_loan)::int as lent, count(*) filter (where i.because = 'overdue')::int as overdue
         from equipment_item_today i join care_group g on g.id = i.group_id where g.name like 'Lier %'`,
      ),
    ).toEqual([{ parts: 3, place: 'Tilhengeren', supplies: 1, lent: 12, overdue: 1 }]);
    expect(
      await world.owner(
        `select i.name, i.state, i.note is not null as explained from equipment_item i join care_group g on g.id = i.group_id
         where g.name like 'Lier %' and i.state <> 'operational' order by i.name`,
      ),
    ).toEqual([
      { name: 'Aggregat, 2 kW', state: 'needs_repair', explained: true },
      { name: 'Gassbrenner med slange', state: 'to_watch', explained: true },
    ]);
  });

  it('has told when it can be asked, and who has told nothing is the exception', async () => {
    const rows = await world.owner<{ told: number; members: number }>(
      `select count(a.person_id)::int as told, count(*)::int as members from membership m
       left join availability a on a.person_id = m.person_id group by m.group_id`,
    );
    expect(rows.filter(({ told, members }) => told < members * 0.6)).toEqual([]);
    const [row] = await world.owner<Record<string, boolean>>(
      `select exists (select from availability where away @> (clock_now() at time zone 'Europe/Oslo')::date) as away,
         exists (select from availability where not_now_until > clock_now()) as "notNow",
         exists (select from availability where constraints is not null) as words,
         exists (select from qualification where state = 'reported') as reported,
         exists (select from qualification where valid_to between clock_now()::date and clock_now()::date + 60) as ending,
         exists (select from join_request where answered_at is null) as asking,
         (select people from group_minimum) <= (select h.people from group_minimum g, thinnest_hour(g.group_id, g.capability, clock_now()::date, false) h)
           as "isEnough",
         (select bool_or(l.people < g.people) from group_minimum g, generate_series(5, 11) ahead,
           lateral (select people_left(g.group_id, g.capability, clock_now()::date + ahead) as people) l) as "breaksSoon"`,
    );
    expect(row).toEqual({
      away: true,
      notNow: true,
      words: true,
      reported: true,
      ending: true,
      asking: true,
      isEnough: true,
      breaksSoon: true,
    });
  });

  it('stands ready in Sel', async () => {
    expect(
      await world.owner(`select c.name from readiness_offer o join care_group c on c.id = o.group_id
        join group_municipality g on g.group_id = c.id join municipality_today m on m.id = g.municipality_id
        where m.number = '3437' and o.until_at > clock_now()`),
    ).toEqual([{ name: 'Sel omsorgsberedskapsgruppe' }]);
  });
});

describe('Those who can sign in', () => {
  const roles = {
    vakt: ['duty_officer'],
    koordinator: ['municipal_coordinator'],
    leder: ['group_leader'],
    nestleder: ['group_deputy'],
    lager: ['storekeeper', 'volunteer'],
    frivillig: ['volunteer'],
    drift: ['operator'],
    fylke: ['organisation_officer'],
  };
  const numbers = { lier: '3312', drammen: '3301', sel: '3437', vaga: '3435' };

  it.each([...signInIdentifiers])('are there: %s, with the role and the place of the name', async (identifier) => {
    const rows = await world.owner<{ role: string; place: string | null; serves: string[] | null }>(
      `select g.role, m.number as place, (select array_agg(t.number) from group_municipality s
         join municipality_today t on t.id = s.municipality_id where s.group_id = g.group_id) as serves
       from sign_in_identity i join person_grant g on g.person_id = i.person_id
       left join municipality_today m on m.id = g.municipality_id where i.identifier = $1 order by g.role`,
      [identifier],
    );
    const [post, where] = identifier.split(/[@.-]/) as [keyof typeof roles, keyof typeof numbers];
    expect(rows.map(({ role }) => role)).toEqual(roles[post]);
    const places = rows.flatMap(({ place, serves }) => [place, ...(serves ?? [])]);
    if (where in numbers) expect(places).toContain(numbers[where]);
  });

  it('are listed in the order in which they are announced, each with a phone; others are found by name', async () => {
    const find = async (query: Partial<DemoPersonQuery>) =>
      world.db.as(systemActor('test'), async (tx) => new SimulatorPeople().find(tx, { limit: 50, ...query }));
    const { items } = await find({});
    expect(items.map(({ identifier }) => identifier)).toEqual(signInIdentifiers);
    expect(items.map(({ phone }) => phone)).toEqual(
      signInIdentifiers.map((_, index) => `${phoneBlock}${String(index + 1).padStart(3, '0')}`),
    );
    expect(items[2]).toMatchObject({ role: 'group_leader', place: 'Lier omsorgsberedskapsgruppe' });
    const first = await find({ query: 'sen', limit: 5 });
    const second = await find({ query: 'sen', limit: 5, cursor: first.nextCursor! });
    expect(new Set([...first.items, ...second.items].map(({ identifier }) => identifier)).size).toBe(10);
  });
});
