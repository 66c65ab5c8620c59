import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { newId } from '../src/platform/ids.js';

/** One group with many members, its leader, and the municipality's duty officer; the last two signed in. */
export type World = {
  municipalityId: string;
  groupId: string;
  membershipIds: string[];
  leaderToken: string;
  officerToken: string;
};

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

/** Makes the world by SQL. The members have a phone each; the leader has none, so that who is reached is who was asked. */
export async function makeWorld(owner: Client, people: number): Promise<World> {
  const found = await owner.query<{ id: string }>(`select id from municipality_today where number = '3312'`);
  const municipalityId = found.rows[0]!.id;
  const groupId = await makeGroup(owner, municipalityId);
  const leader = await makePerson(owner);
  const officer = await makePerson(owner);
  const member = `insert into membership (id, group_id, person_id, roles) values ($1, $2, $3, '{group_leader}')`;
  await owner.query(member, [newId(), groupId, leader.id]);
  const grant = `insert into role_grant (id, person_id, role, municipality_id) values ($1, $2, 'duty_officer', $3)`;
  await owner.query(grant, [newId(), officer.id, municipalityId]);
  const membershipIds = await makeMembers(owner, groupId, people);
  await owner.query('update care_group set member_count = $2, reachable_count = $2 where id = $1', [groupId, people]);
  await owner.query('analyze');
  return { municipalityId, groupId, membershipIds, leaderToken: leader.token, officerToken: officer.token };
}

async function makeGroup(owner: Client, municipalityId: string): Promise<string> {
  const [organisationId, groupId] = [newId(), newId()];
  const organisation = `insert into organisation (id, level, name) values ($1, 'local', 'Lier Sanitetsforening')`;
  await owner.query(organisation, [organisationId]);
  await owner.query(`insert into care_group (id, name) values ($1, 'Lier omsorgsberedskapsgruppe')`, [groupId]);
  await owner.query('insert into group_organisation values ($1, $2)', [groupId, organisationId]);
  await owner.query('insert into group_municipality values ($1, $2)', [groupId, municipalityId]);
  return groupId;
}

/** Somebody without a phone who is signed in. */
async function makePerson(owner: Client): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), randomBytes(32).toString('base64url')];
  await owner.query(`insert into person (id, name) values ($1, 'Kari Nordmann')`, [id]);
  const session = `insert into session (id, token_hash, person_id, expires_at)
    values ($1, $2, $3, clock_now() + interval '1 day')`;
  await owner.query(session, [newId(), hashOf(token), id]);
  return { id, token };
}

async function makeMembers(owner: Client, groupId: string, people: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `with somebody as (
       insert into person (id, name) select uuidv7(), 'Ola Nordmann ' || n from generate_series(1, $2) n returning id),
     numbered as (select id, row_number() over (order by id) as n from somebody),
     phone as (
       insert into contact_point (id, person_id, channel, address, rank, verified_at)
       select uuidv7(), id, 'sms', '+4790' || lpad(n::text, 6, '0'), 0, clock_now() from numbered)
     insert into membership (id, group_id, person_id, roles)
     select uuidv7(), $1, id, '{volunteer}' from numbered returning id`,
    [groupId, people],
  );
  return rows.map(({ id }) => id);
}

/** Links of our own knowing for everybody who was asked by the callout. */
export async function makeTokens(owner: Client, calloutId: string): Promise<string[]> {
  const { rows } = await owner.query<{ message_id: string; person_id: string }>(
    `select r.message_id, r.person_id from recipient r join message m on m.id = r.message_id
     where m.about = $1 and exists (select from delivery d where d.message_id = m.id and d.person_id = r.person_id)`,
    [calloutId],
  );
  const tokens = rows.map(() => randomBytes(16).toString('base64url'));
  await owner.query(
    'insert into reply_link (token_hash, message_id, person_id) select * from unnest($1::bytea[], $2::uuid[], $3::uuid[])',
    [tokens.map(hashOf), rows.map(({ message_id }) => message_id), rows.map(({ person_id }) => person_id)],
  );
  return tokens;
}
