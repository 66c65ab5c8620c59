import type { Tx } from '../../platform/database.js';
import type { ReminderDeclaration } from '../../platform/reminder.js';

/** Nobody is woken by what has waited for weeks. */
const begins = 9;
/** How long what could not be gathered is left alone. */
const againAfter = `interval '15 minutes'`;

const todo = `
  select now.day::text as day, closed.closed, array(select kind from unnest($1::text[]) kind
      where not exists (select from reminder_round r where r.day = now.day and r.kind = kind.kind
          and (r.failed_at is null or r.failed_at > clock_now() - ${againAfter}))
        and (not closed.closed or exists (select from reminder_round r where r.day = now.day and r.kind = kind.kind))) as kinds
  from (select (clock_now() at time zone 'Europe/Oslo')::date as day,
    extract(hour from clock_now() at time zone 'Europe/Oslo') as hour) now
  cross join lateral (select exists (select from reminder_round r where r.day = now.day and r.kind = '') as closed) closed
  where now.hour >= ${begins}`;

/** Nobody else has the kind once this commits, and everybody may try again where it does not. */
const take = `
  insert into reminder_round as r (day, kind) values ($1, $2)
  on conflict (day, kind) do update set failed_at = null where r.failed_at <= clock_now() - ${againAfter} returning day`;

const fail = `
  insert into reminder_round as r (day, kind, failed_at) values ($1, $2, clock_now())
  on conflict (day, kind) do update set failed_at = excluded.failed_at where r.failed_at is not null`;

const gather = (due: string) => `
  with due as materialized (${due}),
  fresh as (
    insert into reminder (id, kind, subject_id, remind_on, facts, path)
    select distinct on (subject_id, remind_on) uuidv7(), $1, subject_id, remind_on, facts, path from due
    where remind_on between $2::date - 14 and $2::date and cardinality(person_ids) > 0
      and not exists (select from reminder told where told.kind = $1 and told.subject_id = due.subject_id and told.facts = due.facts
        and told.remind_on > due.remind_on - $3::integer and told.remind_on <> due.remind_on)
    order by subject_id, remind_on
    on conflict do nothing returning id, subject_id, remind_on)
  insert into reminder_recipient (reminder_id, person_id)
  select distinct fresh.id, person from fresh join due using (subject_id, remind_on), unnest(due.person_ids) as person`;

/** What is left to gather of the day, and whether the day has been gone through once already; nothing before the morning has begun. */
export type Round = { readonly day: string; readonly closed: boolean; readonly kinds: readonly string[] };

/** The round of today. */
export async function roundOf(tx: Tx, kinds: readonly string[]): Promise<Round | undefined> {
  const [round] = await tx.query<Round[]>(todo, [kinds]);
  return round;
}

/** Gathers one kind for the day, unless another has; resolves with whether it was this one's turn. */
export async function gatherKind(tx: Tx, day: string, declared: ReminderDeclaration): Promise<boolean> {
  const { kind, due, againAfterDays = 0 } = declared;
  const [taken] = await tx.query<unknown[]>(take, [day, kind]);
  if (!taken) return false;
  await tx.query(gather(due), [kind, day, againAfterDays]);
  return true;
}

/** Writes down that a kind could not be gathered, to be tried again later in the day. */
export async function leaveKind(tx: Tx, day: string, kind: string): Promise<void> {
  await tx.query(fail, [day, kind]);
}

/** The day has been gone through; resolves with whether nobody had said so before. */
export async function closeDay(tx: Tx, day: string): Promise<boolean> {
  const closed = await tx.query<unknown[]>(
    `insert into reminder_round (day, kind) values ($1, '') on conflict do nothing returning day`,
    [day],
  );
  return closed.length > 0;
}
