import { Injectable } from '@nestjs/common';
import type { Language } from '../../contract/manner.js';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { PublicAddress } from '../../platform/public-address.js';
import { declaredReminders, type ReminderDeclaration, type ReminderTexts } from '../../platform/reminder.js';
import { OutreachService } from '../outreach.service.js';
import { closeDay, gatherKind, leaveKind, roundOf, type Round } from './reminder.round.js';
import { remind } from './reminders.jobs.js';

const actor = systemActor('reminders');
const peopleAtOnce = 50;

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

  /**
   * Gathers what is due today, each kind once for all workers and in a transaction of its own; resolves with whether anybody is to be told
   * by this one. Rejects once everything else has been gathered, where some could not be.
   */
  async sweep(): Promise<boolean> {
    const declared = declaredReminders();
    const round = await this.db.as(actor, (tx) => roundOf(tx, [...declared.keys()]));
    if (!round) return false;
    const kinds = round.kinds.map((kind) => declared.get(kind)!);
    const { gathered, failures } = await this.gather(round.day, kinds);
    const isTelling = (!round.closed || gathered) && (await this.db.as(actor, (tx) => this.promise(tx, round)));
    if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
    return isTelling;
  }

  private async gather(day: string, kinds: readonly ReminderDeclaration[]) {
    let gathered = false;
    const failures: unknown[] = [];
    for (const one of kinds) {
      try {
        const took = await this.db.as(actor, (tx) => gatherKind(tx, day, one));
        gathered ||= took;
      } catch (error) {
        failures.push(error);
        await this.db.as(actor, (tx) => leaveKind(tx, day, one.kind));
      }
    }
    return { gathered, failures };
  }

  /** Nobody is told before everything has been gathered, so that it is one message; what was gathered after all is told of at once. */
  private async promise(tx: Tx, { day, closed }: Round): Promise<boolean> {
    const isFirst = await closeDay(tx, day);
    if (isFirst || closed) await this.outbox.add(tx, remind, { day }, Priority.rest);
    return isFirst || closed;
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
