import type { Leave } from '../../src/contract/availability.js';
import type { QualificationArea, QualificationState } from '../../src/contract/qualifications.js';
import { hashOf } from '../../src/access/secret.token.js';
import { asMultirange, type Span } from '../../src/people/availability/week.rules.js';
import { systemActor } from '../../src/platform/actor.js';
import type { Database, Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';

const within = <T>(db: Database, work: (tx: Tx) => Promise<T>) => db.as(systemActor('factory'), work);

/** Something that can be learnt: an organisation's own, or everybody's. */
export async function aQualificationKind(
  db: Database,
  given: { organisation?: { id: string }; name?: string; area?: QualificationArea; validMonths?: number } = {},
): Promise<{ id: string }> {
  const id = newId();
  const { name = `Kurs ${id.slice(-6)}`, area = 'course', validMonths = null } = given;
  await within(db, (tx) =>
    tx.query(
      'insert into qualification_kind (id, organisation_id, area, names, valid_months) values ($1, $2, $3, $4, $5)',
      [id, given.organisation?.id ?? null, area, JSON.stringify({ nb: name, nn: name, en: name }), validMonths],
    ),
  );
  return { id };
}

/** That somebody has learnt something, reported and not yet confirmed unless said otherwise; ends so many days from today. */
export async function aQualification(
  db: Database,
  person: { personId: string },
  given: { kind?: { id: string }; state?: QualificationState; daysLeft?: number } = {},
): Promise<{ id: string; version: number }> {
  const kind = given.kind ?? (await aQualificationKind(db));
  const id = newId();
  await within(db, (tx) =>
    tx.query(
      `insert into qualification (id, person_id, kind_id, obtained_on, valid_to, state)
       values ($1, $2, $3, date '2020-01-01', (clock_now() at time zone 'Europe/Oslo')::date + $4::integer, $5)`,
      [id, person.personId, kind.id, given.daysLeft ?? null, given.state ?? 'reported'],
    ),
  );
  return { id, version: 1 };
}

type ToldGiven = {
  weekly?: readonly Span[] | null;
  notNowUntil?: Date | null;
  leave?: readonly Leave[];
  constraints?: string;
};

/** What somebody has told of when she can be asked: any time, unless said otherwise. */
export async function anAvailability(db: Database, person: { personId: string }, given: ToldGiven = {}): Promise<void> {
  const { weekly = null, notNowUntil = null, leave = [], constraints = null } = given;
  const away = `{${leave.map(({ from, to }) => `[${from},${to}]`).join(',')}}`;
  await within(db, (tx) =>
    tx.query(
      `insert into availability (person_id, weekly, not_now_until, away, constraints) values ($1, $2, $3, $4, $5)
       on conflict (person_id) do update set weekly = excluded.weekly, not_now_until = excluded.not_now_until, away = excluded.away`,
      [person.personId, weekly && asMultirange(weekly), notNowUntil, away, constraints],
    ),
  );
}

/** How many who can do something the group wants never to be without. */
export async function aMinimum(db: Database, group: { id: string }, capability: string, people: number): Promise<void> {
  await within(db, (tx) =>
    tx.query('insert into group_minimum (group_id, capability, people) values ($1, $2, $3)', [
      group.id,
      capability,
      people,
    ]),
  );
}

/** A calendar of somebody's, behind this token. */
export async function aCalendarFeed(
  db: Database,
  person: { personId: string },
  token = newId(),
): Promise<{ id: string }> {
  const id = newId();
  await within(db, (tx) =>
    tx.query(`insert into calendar_feed (id, person_id, token_hash, language, made_by) values ($1, $2, $3, 'nb', $2)`, [
      id,
      person.personId,
      hashOf(token),
    ]),
  );
  return { id };
}

/** All the ways she is reached, in order. */
export async function addressesOf(db: Database, person: { personId: string }): Promise<{ id: string }[]> {
  return db.as(systemActor('test'), (tx) =>
    tx.query<{ id: string }[]>(
      'select id from contact_point where person_id = $1 and verified_at is not null order by rank',
      [person.personId],
    ),
  );
}

/** An address that she has written down herself, and the code that went there. */
export async function aWaitingAddress(
  db: Database,
  person: { personId: string },
  address: string,
  code = '123456',
): Promise<{ id: string; code: string }> {
  const [id, proofId] = [newId(), newId()];
  await within(db, async (tx) => {
    await tx.query(
      `insert into contact_point (id, person_id, channel, address, rank) values ($1, $2, 'email', $3, 9)`,
      [id, person.personId, address],
    );
    await tx.query(
      `insert into address_proof (id, contact_point_id, person_id, code_hash, expires_at)
       values ($1, $2, $3, $4, clock_now() + interval '1 day')`,
      [proofId, id, person.personId, hashOf(`${proofId}:${code}`)],
    );
  });
  return { id, code };
}
