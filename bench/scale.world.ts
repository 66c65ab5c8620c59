import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { upkeep } from './scale.upkeep.js';

/** How many groups there are; people and things follow. */
export type Scale = { readonly groups: number };
/** Each group has as many members and things as on the average today, whatever the number of groups. */
export const perGroup = { members: 27, items: 134 } as const;
/** The municipality that is looked at is of the same size in both worlds; all the others share the rest. */
const inLier = 12;

/** Who asks, about what, and where a late page begins. */
export type ScaleWorld = {
  readonly people: number;
  readonly items: number;
  readonly coordinator: string;
  readonly leader: string;
  readonly groupId: string;
  readonly municipalityId: string;
  readonly organisationId: string;
  readonly cursors: Readonly<Record<'groups' | 'organisations' | 'items', string>>;
};

const groups = (count: number) => `
  create temp table town as
    select row_number() over (order by number <> '3312', number) - 1 as nr, id, name from municipality_today;
  create temp table made as
    select n, uuidv7() as group_id, uuidv7() as organisation_id, uuidv7() as agreement_id, town.id as municipality_id, town.name
    from generate_series(1, ${count}) n
    join town on town.nr = case when n <= ${inLier} then 0 else 1 + n % ((select count(*) from town) - 1) end;
  create index on made (n);
  insert into organisation (id, level, name) values ('00000000-0000-7000-8000-000000000001', 'national', 'Sanitetskvinnene');
  insert into organisation (id, parent_id, level, name)
    select organisation_id, '00000000-0000-7000-8000-000000000001', 'local', name || ' sanitetsforening ' || n from made;
  insert into care_group (id, name, meeting_place, member_count, reachable_count)
    select group_id, name || ' omsorgsberedskapsgruppe ' || n, 'Huset', ${perGroup.members}, ${perGroup.members} from made;
  insert into group_organisation (group_id, organisation_id) select group_id, organisation_id from made;
  insert into group_municipality (group_id, municipality_id) select group_id, municipality_id from made;
  insert into group_capacity (group_id, capability, unit, quantity)
    select group_id, capability, unit, 10 + (n % 50)::integer from made,
      (values ('food', 'portions'), ('shelter', 'beds'), ('care', 'carers')) as offered (capability, unit)
    where capability <> 'care' or n % 3 = 0;`;

const people = (count: number) => `
  create temp table somebody as
    select n, uuidv7() as person_id, uuidv7() as membership_id, 1 + (n - 1) / ${perGroup.members} as group_n,
      n % ${perGroup.members} as seat from generate_series(1, ${count}) n;
  insert into person (id, name) select person_id, 'Nordmann ' || n || ', Kari' from somebody;
  insert into contact_point (id, person_id, channel, address, rank, verified_at)
    select uuidv7(), person_id, 'sms', '+479' || lpad(n::text, 7, '0'), 0, now() from somebody;
  insert into membership (id, group_id, person_id, roles, capabilities)
    select membership_id, made.group_id, person_id,
      case seat when 1 then '{group_leader}' when 2 then '{group_deputy}' else '{volunteer}' end::text[], '{food}'
    from somebody join made on made.n = somebody.group_n;`;

/** Two million things are put in first and the indexes of names drawn over them afterwards, which takes a fifth of the time. */
const things = `
  set local maintenance_work_mem = '256MB';
  create temp table put_aside as select indexname, indexdef from pg_indexes
    where tablename = 'equipment_item' and indexname not in (select conname from pg_constraint);
  do $$ declare one record; begin
    for one in select * from put_aside loop execute format('drop index %I', one.indexname); end loop;
  end $$;
  insert into equipment_item (id, group_id, name, kind, quantity, place)
    select uuidv7(), group_id, (array['Aggregat', 'Feltseng', 'Kokekar', 'Lommelykt', 'Teppe'])[1 + i % 5] || ' ' || i,
      (array['power', 'bed', 'kitchen', 'light', 'bed'])[1 + i % 5], 1, 'Boden'
    from made, generate_series(1, ${perGroup.items}) i;
  do $$ declare one record; begin
    for one in select * from put_aside loop execute one.indexdef; end loop;
  end $$;`;

const records = `
  insert into agreement (id, first_id, municipality_id, group_id, state, signed_at, title, contact_minutes, cost_rule, offer, valid_from,
      valid_to, review_on)
    select agreement_id, agreement_id, municipality_id, group_id, 'signed', now(), 'Avtale ' || n, 15,
      '{"incident": "municipality", "exercise": "organisation"}', '[]', current_date - 400, current_date + 700, current_date + 30
    from made;
  insert into agreement_contact (agreement_id, municipality_id, group_id, person_id, rank)
    select agreement_id, municipality_id, group_id, person_id, seat - 1
    from made join somebody on somebody.group_n = made.n and seat in (1, 2);
  insert into role_grant (id, person_id, role, municipality_id)
    select uuidv7(), (select person_id from somebody where somebody.n = town.nr + 1), 'municipal_coordinator', id from town
    where town.nr < (select count(*) from somebody);
  create temp table happened as
    select uuidv7() as incident_id, uuidv7() as request_id, n, group_id, municipality_id, agreement_id from made, generate_series(1, 3);
  insert into incident (id, municipality_id, title, kind, exercise, state, opened_by, opened_at, closed_at)
    select incident_id, municipality_id, 'Flom ' || n, 'flood', false, case when n % 30 = 0 then 'open' else 'closed' end,
      (select person_id from somebody limit 1), now() - interval '1 year', now() from happened;
  insert into exercise (id, municipality_id, own_group_id, type, title, held_on, state, created_by)
    select uuidv7(), case when i % 2 = 0 then municipality_id end, case when i % 2 = 1 then group_id end, 'discussion',
      'Kveldsøvelse ' || i, current_date - (i * 30), 'held', (select person_id from somebody limit 1)
    from made, generate_series(1, 6) i;
  insert into request (id, incident_id, municipality_id, group_id, agreement_id, state, asked_by)
    select request_id, incident_id, municipality_id, group_id, agreement_id, 'ended', (select person_id from somebody limit 1)
    from happened;`;

/** Fills an empty database of the product with so many groups and all that hangs on them, in sets; for the superuser, past every wall. */
export async function fill(admin: Client, { groups: count }: Scale): Promise<ScaleWorld> {
  const all = count * perGroup.members;
  // What is made here fits together by the way it is made; the keys are not looked up two million times.
  await admin.query('begin; set local session_replication_role = replica; set local synchronous_commit = off');
  await admin.query(groups(count));
  await admin.query(people(all));
  await admin.query(things);
  await admin.query(records);
  await admin.query(upkeep);
  const world = await askers(admin);
  await admin.query('commit');
  await admin.query('vacuum analyze');
  return { people: all, items: count * perGroup.items, ...world };
}

type Found = {
  group_id: string;
  organisation_id: string;
  municipality_id: string;
  leader_id: string;
  coordinator_id: string;
};

async function askers(admin: Client): Promise<Omit<ScaleWorld, 'people' | 'items'>> {
  const { rows } = await admin.query<Found>(
    `select made.group_id, made.organisation_id, made.municipality_id, (select person_id from somebody where group_n = 1 and seat = 1) as leader_id,
       (select person_id from somebody where n = 1) as coordinator_id from made where n = 1`,
  );
  const {
    group_id: groupId,
    municipality_id: municipalityId,
    organisation_id: organisationId,
    leader_id: leaderId,
    coordinator_id: coordinatorId,
  } = rows[0]!;
  return {
    groupId,
    municipalityId,
    organisationId,
    leader: await signIn(admin, leaderId),
    coordinator: await signIn(admin, coordinatorId),
    cursors: {
      groups: await late(admin, 'care_group', 'true'),
      organisations: await late(admin, 'organisation', 'true'),
      items: await late(admin, 'equipment_item', `group_id = '${groupId}'`),
    },
  };
}

async function signIn(admin: Client, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await admin.query(
    `insert into session (id, token_hash, person_id, expires_at) values (uuidv7(), $1, $2, clock_now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), personId],
  );
  return token;
}

/** Where the page begins that has nine tenths of the list before it. */
async function late(admin: Client, table: string, condition: string): Promise<string> {
  const { rows } = await admin.query<{ name: string; id: string }>(
    `select name, id from ${table} where ${condition} order by name, id
     offset (select count(*) * 9 / 10 from ${table} where ${condition}) limit 1`,
  );
  const { name = '', id = '' } = rows[0] ?? {};
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}
