import { Injectable } from '@nestjs/common';
import { demand } from '../access/policies.rules.js';
import type { Capacity } from '../contract/groups.js';
import type { ReadinessOfGroup } from '../contract/readiness.js';
import { GroupService } from '../groups/group.service.js';
import { withoutNulls, type WithNulls } from '../groups/group.view.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { belowAgreed, duesOf, holesOf, type GroupReadiness } from './readiness.rules.js';

type Row = {
  name: string;
  at: Date;
  day: string;
  members: number;
  reachable: number;
  led: boolean;
  capacities: WithNulls<Capacity>[];
  agreements: (Pick<GroupReadiness, 'offer' | 'contactsLeft' | 'reviewOn'> & {
    id: string;
    municipalityId: string;
    municipality: string;
    validTo: string | null;
  })[];
};

const ready = `
  with moment as (select coalesce($2::timestamptz, clock_now()) as at),
  day as (select (at at time zone 'Europe/Oslo')::date as day from moment)
  select g.name, moment.at, day.day::text as day, g.member_count as members, g.reachable_count as reachable,
    exists (select from membership m where m.group_id = g.id and m.left_at is null and m.roles && '{group_leader,group_deputy}') as led,
    (select coalesce(jsonb_agg(jsonb_build_object('capability', capability, 'unit', unit, 'quantity', quantity,
         'hoursToFirst', hours_to_first, 'seats', seats) order by capability), '[]')
       from group_capacity where group_id = g.id) as capacities,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'municipalityId', a.municipality_id, 'municipality', m.name, 'offer', a.offer,
         'validTo', a.valid_to, 'reviewOn', a.review_due_on, 'contactsLeft', (select count(*) from agreement_contact c
           where c.agreement_id = a.id and not exists (select from membership s
             where s.group_id = c.group_id and s.person_id = c.person_id and s.left_at is null))) order by m.name, a.id), '[]')
       from agreement_today a join municipality_today m on m.id = a.municipality_id
       where a.group_id = g.id and a.state_today = 'in_force' and a.valid_from <= day.day
         and (a.valid_to is null or a.valid_to >= day.day)) as agreements
  from care_group g, moment, day where g.id = $1`;

/** Reads what a group's own leaders see of its readiness, but for what is counted. */
@Injectable()
export class GroupReadinessReader {
  constructor(private readonly groups: GroupService) {}

  /** The group at a time, now where none is said. */
  async read(tx: Tx, actor: Actor, groupId: string, at?: string): Promise<ReadinessOfGroup> {
    await this.groups.get(tx, groupId);
    demand(actor, 'strength.read', { groupId });
    const [row] = await tx.query<Row[]>(ready, [groupId, at ?? null]);
    const { agreements, name, at: then, day, members, reachable, led } = row!;
    const capacities = row!.capacities.map((one) => withoutNulls<Capacity>(one));
    const has = (capability: string) => capacities.find((one) => one.capability === capability)?.quantity ?? null;
    const agreed = agreements.flatMap(({ offer, municipalityId, municipality, validTo }) =>
      offer.map(({ capability, quantity }) => ({
        municipalityId,
        municipality,
        capability,
        quantity,
        has: has(capability),
        validTo,
      })),
    );
    const plain = { groupId, name, capacities, members, reachable, offers: [], led, offer: [], ended: false };
    const toward = agreements.map(({ id, validTo, contactsLeft, reviewOn }): GroupReadiness => {
      return { ...plain, agreement: { id, validTo }, serves: true, contactsLeft, reviewOn, reachable: members };
    });
    const alone: GroupReadiness = { ...plain, agreement: null, serves: true, contactsLeft: 0, reviewOn: null };
    return {
      groupId,
      at: then.toISOString(),
      members,
      reachable,
      capacities,
      agreed,
      strength: [],
      holes: [...holesOf([alone, ...toward]), ...belowAgreed(agreed.map((line) => ({ ...line, groupId })))],
      dues: duesOf(toward, day),
    };
  }
}
