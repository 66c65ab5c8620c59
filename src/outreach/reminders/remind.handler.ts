import { Injectable } from '@nestjs/common';
import type { Language } from '../../contract/manner.js';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { PublicAddress } from '../../platform/public-address.js';
import { declaredReminders, type ReminderTexts } from '../../platform/reminder.js';
import { OutreachService } from '../outreach.service.js';
import { remind } from './reminders.jobs.js';

const actor = systemActor('reminders');
const peopleAtOnce = 50;

/** Nobody is woken by what has waited for weeks. */
const begins = 9;

/** Takes the day for this round; nobody else has it once this commits, and everybody may try again where it does not. */
const takeDay = `
  insert into reminder_round (day)
  select now.day from (select (clock_now() at time zone 'Europe/Oslo')::date as day,
    extract(hour from clock_now() at time zone 'Europe/Oslo') as hour) now
  where now.hour >= ${begins} and not exists (select from reminder_round r where r.day = now.day)
  on conflict do nothing returning day::text`;

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

/** Everything that some people are still to be reminded of; who is being told elsewhere is left to that. */
const untold = `
  with waiting as (
    select reminder_id, person_id from reminder_recipient where message_id is null and person_id in (
      select distinct person_id from reminder_recipient where message_id is null limit ${peopleAtOnce})
    for update skip locked)
  select w.person_id as "personId", array_agg(r.id) as ids,
    jsonb_agg(jsonb_build_object('kind', r.kind, 'facts', r.facts, 'path', r.path) order by r.remind_on, r.id) as items
  from waiting w join reminder r on r.id = w.reminder_id group by w.person_id`;

type Item = { kind: string; facts: unknown; path: string };
type Untold = { personId: string; ids: string[]; items: Item[] };

/** Reminds people of what falls due: each thing once, in one message a day, by the database's clock. */
@Injectable()
export class RemindHandler {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly outreach: OutreachService,
    private readonly address: PublicAddress,
  ) {}

  /** Gathers what is due today, once for all workers; resolves with whether it was this one's turn. */
  async sweep(): Promise<boolean> {
    return this.db.as(actor, async (tx) => {
      const [taken] = await tx.query<{ day: string }[]>(takeDay);
      if (!taken) return false;
      for (const { kind, due, againAfterDays = 0 } of declaredReminders().values())
        await tx.query(gather(due), [kind, taken.day, againAfterDays]);
      await this.outbox.add(tx, remind, { day: taken.day }, Priority.rest);
      return true;
    });
  }

  /** Tells everybody who waits, whichever day woke this. */
  @Handles(remind)
  async tell(_day: PayloadOf<typeof remind>): Promise<void> {
    let told: number;
    do told = await this.db.as(actor, (tx) => this.tellSome(tx));
    while (told > 0);
  }

  private async tellSome(tx: Tx): Promise<number> {
    const people = await tx.query<Untold[]>(untold);
    for (const { personId, ids, items } of people) {
      const messageId = await this.tellOne(tx, personId, items);
      await tx.query(
        'update reminder_recipient set message_id = $3 where person_id = $1 and reminder_id = any($2::uuid[])',
        [personId, ids, messageId],
      );
    }
    return people.length;
  }

  private async tellOne(tx: Tx, personId: string, items: readonly Item[]): Promise<string> {
    const id = newId();
    const known = items.filter(({ kind }) => declaredReminders().has(kind));
    const lines = (language: Language) => known.map((item) => say(item, language));
    const [path = '/', ...others] = new Set(known.map((item) => item.path));
    await this.outreach.tell(tx, {
      id,
      about: id,
      thread: null,
      kind: 'notice',
      template: 'reminder',
      facts: {
        lines: { nb: lines('nb'), nn: lines('nn'), en: lines('en') },
        address: `${this.address.url}${others.length === 0 ? path : '/'}`,
      },
      exercise: false,
      priority: Priority.rest,
      staleAfterMinutes: 24 * 60,
      recipients: [{ personId }],
    });
    return id;
  }
}

function say({ kind, facts }: Item, language: Language): string {
  const texts = declaredReminders().get(kind)?.texts as ReminderTexts<unknown>;
  return texts[language](facts);
}
