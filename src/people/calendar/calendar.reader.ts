import { Injectable } from '@nestjs/common';
import type { Language } from '../../contract/manner.js';
import { hashOf } from '../../access/secret.token.js';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { PublicAddress } from '../../platform/public-address.js';
import { renderCalendar, type CalendarEvent } from './calendar.page.js';
import { sourcesOf, type CalendarSource, type EventWords } from './calendar.source.js';

const actor = systemActor('calendar');
/** More than anybody follows; a calendar is no export. */
const most = 1000;

type Feed = { ownerId: string; of: CalendarSource['of']; name: string; language: Language; now: Date };
type Row = {
  uid: string;
  starts_at: Date | null;
  ends_at: Date | null;
  first: string | null;
  last: string | null;
  facts: unknown;
  path: string;
};

/** A group's or a municipality's calendar is no longer shown once whoever made it does not answer for it any more. */
const feed = `select coalesce(f.person_id, f.group_id, f.municipality_id) as "ownerId",
    case when f.person_id is not null then 'person' when f.group_id is not null then 'group' else 'municipality' end as of,
    coalesce(g.name, (select v.name from municipality_version v where v.municipality_id = f.municipality_id
      order by v.valid_to desc nulls first limit 1), 'Beredt') as name, f.language, clock_now() as now
  from calendar_feed f left join care_group g on g.id = f.group_id
  where f.token_hash = $1 and f.revoked_at is null and (f.person_id is not null or exists (select from person_grant p
    where p.person_id = f.made_by and (p.group_id = f.group_id and p.role in ('group_leader', 'group_deputy')
      or p.municipality_id = f.municipality_id and p.role = 'municipal_coordinator')))`;

/** Some sources tell instants and some tell days; what a row leaves out is null. */
const shaped = (events: string) => `select e ->> 'uid' as uid, (e ->> 'starts_at')::timestamptz as starts_at,
    (e ->> 'ends_at')::timestamptz as ends_at, e ->> 'starts_on' as first, e ->> 'ends_on' as last, e -> 'facts' as facts, e ->> 'path' as path
  from (select to_jsonb(told) as e from (${events}) told) shaped order by coalesce(e ->> 'starts_on', e ->> 'starts_at') limit ${most}`;

/** Reads the calendar behind a secret address, as the service itself: the address is the permission. */
@Injectable()
export class CalendarReader {
  constructor(
    private readonly db: Database,
    private readonly address: PublicAddress,
  ) {}

  /** The calendar as text, or null where no such address holds. */
  async read(token: string): Promise<string | null> {
    return this.db.reading(actor, async (tx) => {
      const [found] = await tx.query<Feed[]>(feed, [hashOf(token)]);
      if (!found) return null;
      const events: CalendarEvent[] = [];
      for (const source of sourcesOf(found.of)) events.push(...(await this.eventsOf(tx, source, found)));
      return renderCalendar(found.name, events, found.now);
    });
  }

  private async eventsOf(tx: Tx, source: CalendarSource, { ownerId, language }: Feed): Promise<CalendarEvent[]> {
    const rows = await tx.query<Row[]>(shaped(source.events), [ownerId]);
    const say = source.words[language] as (facts: unknown) => EventWords;
    const host = new URL(this.address.url).hostname;
    return rows.flatMap(({ uid, starts_at, ends_at, first, last, facts, path }): CalendarEvent[] => {
      const said = { ...say(facts), uid: `${uid}.${ownerId}@${host}`, url: `${this.address.url}${path}` };
      if (first !== null) return [{ ...said, firstDay: first, lastDay: last ?? first }];
      return starts_at ? [{ ...said, from: starts_at, to: ends_at ?? starts_at }] : [];
    });
  }
}
