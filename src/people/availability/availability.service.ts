import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand, type DeedName, type Scope } from '../../access/policies.rules.js';
import type { TellAvailability } from '../../contract/availability.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { Stale } from '../../platform/problem.js';
import { strengthChanged } from '../people.jobs.js';
import { PersonScopeReader } from '../person-scope.reader.js';
import { refuseBackwardLeave } from './availability.rules.js';
import type { AvailabilityRow } from './availability.view.js';
import { asMultirange, spansOf } from './week.rules.js';

/** Leave that is over and a time that has passed are no longer told. */
const told = `select p.id as "personId",
    (select coalesce(jsonb_agg(jsonb_build_array(lower(span), upper(span)) order by lower(span)), case when a.weekly is not null then '[]'::jsonb end)
       from unnest(a.weekly) span) as weekly,
    case when a.not_now_until > clock_now() then a.not_now_until end as "notNowUntil",
    (select coalesce(jsonb_agg(jsonb_build_object('from', lower(days), 'to', upper(days) - 1) order by lower(days)), '[]')
       from unnest(a.away) days where upper(days) > (clock_now() at time zone 'Europe/Oslo')::date) as leave,
    a.constraints, availability_at(a.weekly, a.not_now_until, a.away, clock_now()) as now, coalesce(a.version, 0) as version
  from person p left join availability a on a.person_id = p.id where p.id = $1`;

const tell = `insert into availability as a (person_id, weekly, not_now_until, away, constraints)
  select $1, $2::int4multirange, $3::timestamptz,
    coalesce(range_agg(daterange(leave."from", leave."to", '[]')), '{}'), $5
  from jsonb_to_recordset($4::jsonb) as leave ("from" date, "to" date)
  on conflict (person_id) do update set weekly = excluded.weekly, not_now_until = excluded.not_now_until,
    away = excluded.away, constraints = excluded.constraints, version = a.version + 1, updated_at = clock_now()`;

/** When people can be asked: told by each herself, or by a leader whom she rang; seen by nobody else. */
@Injectable()
export class AvailabilityService {
  constructor(
    private readonly scopes: PersonScopeReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** What she has told; that a leader has looked is written down, and the person can see it. */
  async get(tx: Tx, actor: Actor, personId: string): Promise<AvailabilityRow> {
    const { scope, isOwn } = await this.allowed(tx, actor, 'availability.read', personId);
    if (!isOwn) await this.audit.write(tx, actor, 'availability.read', aboutHer(scope));
    return this.read(tx, personId);
  }

  /** Puts what is told in place of what was told before; throws `Stale` where that is no longer what `expected` was. */
  async put(
    tx: Tx,
    actor: Actor,
    personId: string,
    { weekly, notNowUntil, leave, constraints }: TellAvailability,
    expected?: number,
  ): Promise<AvailabilityRow> {
    const { scope } = await this.allowed(tx, actor, 'availability.change', personId);
    const spans = weekly && asMultirange(spansOf(weekly));
    refuseBackwardLeave(leave);
    // Held while the versions are compared, so that of two who tell at once one is told so.
    await tx.query('select from availability where person_id = $1 for update', [personId]);
    const before = await this.read(tx, personId);
    if (expected !== undefined && expected !== before.version) throw new Stale();
    await tx.query(tell, [personId, spans, notNowUntil, JSON.stringify(leave), constraints || null]);
    await this.audit.write(tx, actor, 'availability.change', aboutHer(scope));
    await this.outbox.add(tx, strengthChanged, { personIds: [personId] }, Priority.rest);
    return this.read(tx, personId);
  }

  private async allowed(
    tx: Tx,
    actor: Actor,
    deed: DeedName & `availability.${string}`,
    personId: string,
  ): Promise<{ scope: Scope & { personId: string }; isOwn: boolean }> {
    const scope = await this.scopes.of(tx, personId);
    const by = demand(actor, deed, scope);
    return { scope, isOwn: by.personId === personId };
  }

  private async read(tx: Tx, personId: string): Promise<AvailabilityRow> {
    const [row] = await tx.query<AvailabilityRow[]>(told, [personId]);
    return row!;
  }
}

const aboutHer = ({ personId, groupId }: Scope & { personId: string }) => ({ kind: 'person', id: personId, groupId });
