import { Injectable } from '@nestjs/common';
import { demand, may } from '../access/policies.rules.js';
import type { Capacity } from '../contract/groups.js';
import type { Readiness } from '../contract/readiness.js';
import { withoutNulls, type WithNulls } from '../groups/group.view.js';
import { MunicipalityService } from '../municipalities/municipality.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { agreedOf, belowAgreed, duesOf, holesOf, totalCapacity, type GroupReadiness } from './readiness.rules.js';

type Row = Omit<GroupReadiness, 'capacities'> & { capacities: WithNulls<Capacity>[] };

/** One statement for the whole municipality, however many groups it has: those that serve it and those that it has agreed with, on a day ($2). */
const ready = `
  with party as (
    select group_id, true as serves from group_municipality where municipality_id = $1
    union all
    select group_id, false from agreement_today a where municipality_id = $1 and state_today = 'in_force' and valid_from <= today
      and not exists (select from group_municipality s where s.municipality_id = $1 and s.group_id = a.group_id))
  select g.id as "groupId", g.name, g.member_count as members, g.reachable_count as reachable, party.serves,
    (select coalesce(jsonb_agg(jsonb_build_object('capability', capability, 'unit', unit, 'quantity', quantity,
         'hoursToFirst', hours_to_first, 'seats', seats) order by capability), '[]')
       from group_capacity where group_id = g.id) as capacities,
    case when holding.id is not null then jsonb_build_object('id', holding.id, 'validTo', holding.valid_to) end as agreement,
    holding.review_due_on::text as "reviewOn", coalesce(holding.offer, '[]') as offer,
    (select count(*)::integer from agreement_contact c where c.agreement_id = holding.id and not exists (
       select from membership m where m.group_id = c.group_id and m.person_id = c.person_id and m.left_at is null)) as "contactsLeft",
    exists (select from agreement_today a where a.municipality_id = $1 and a.group_id = g.id
      and (a.state_today = 'expired' or a.state_today = 'in_force' and a.valid_to < day.day)) as ended,
    exists (select from membership m where m.group_id = g.id and m.left_at is null
      and m.roles && '{group_leader,group_deputy}') as led,
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'lines', o.lines, 'text', o.text,
         'until', to_char(o.until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by o.id desc), '[]')
       from readiness_offer o where o.group_id = g.id and o.until_at > $2::timestamptz) as offers
  from party join care_group g on g.id = party.group_id
  cross join (select ($2::timestamptz at time zone 'Europe/Oslo')::date as day) day
  left join agreement_today holding on holding.municipality_id = $1 and holding.group_id = g.id
    and holding.state_today = 'in_force' and holding.valid_from <= day.day and (holding.valid_to is null or holding.valid_to >= day.day)
  order by g.name, g.id`;

/** What a municipality can count on: capacity, agreements, and the holes that peacetime finds. Numbers, never names. */
@Injectable()
export class ReadinessService {
  constructor(private readonly municipalities: MunicipalityService) {}

  /** The readiness of the municipality with this id or number, for somebody of that municipality. */
  async read(tx: Tx, actor: Actor, idOrNumber: string, at?: string): Promise<Readiness> {
    // Whoever still runs an incident of a municipality that is no more looks at what it had.
    const isOwn = may(actor, 'readiness.read', { municipalityId: idOrNumber });
    const municipalityId = isOwn ? idOrNumber : await this.municipalities.resolveOne(tx, idOrNumber);
    demand(actor, 'readiness.read', { municipalityId });
    return this.of(tx, municipalityId, at);
  }

  /**
   * The readiness at a time, now where none is said, for whoever has been permitted already, or as the service itself. What only the
   * groups may look at is not in it yet: `WholeReadiness` counts that too.
   */
  async of(tx: Tx, municipalityId: string, at?: string): Promise<Readiness> {
    const [moment] = await tx.query<{ at: Date; day: string }[]>(
      `select at, (at at time zone 'Europe/Oslo')::date::text as day from (select coalesce($1::timestamptz, clock_now()) as at) asked`,
      [at ?? null],
    );
    const { at: then = new Date(), day = '' } = moment ?? {};
    const rows = await tx.query<Row[]>(ready, [municipalityId, then]);
    const groups = rows.map((row) => ({
      ...row,
      capacities: row.capacities.map((one) => withoutNulls<Capacity>(one)),
    }));
    const agreed = agreedOf(groups);
    return {
      municipalityId,
      at: then.toISOString(),
      groups: groups.map(viewReady),
      capacity: totalCapacity(groups),
      holes: [...holesOf(groups), ...belowAgreed(agreed)],
      dues: duesOf(groups, day),
      agreed,
      strength: [],
    };
  }
}

function viewReady({
  groupId,
  name,
  capacities,
  members,
  reachable,
  agreement,
  offers,
}: GroupReadiness): Readiness['groups'][number] {
  return { groupId, name, capacities, members, reachable, agreement, offers };
}
