import { Injectable } from '@nestjs/common';
import { grantsChanged } from '../../access/access.jobs.js';
import type { Officers } from '../../contract/municipality-events.js';
import type { Tx } from '../../platform/database.js';
import { Outbox } from '../../platform/outbox.js';
import { inherited } from './events.jobs.js';

/** From whom to whom, and by which plan. */
export type Heritage = {
  readonly plan: { readonly id: string; readonly day: string; readonly officers: Officers };
  readonly partId: string;
  readonly heirId: string;
};

const giveGroups = `
  with given as (
    insert into group_municipality (group_id, municipality_id)
    select group_id, $3 from group_municipality where municipality_id = $2 and ($4::uuid is null or group_id = $4)
    on conflict do nothing returning group_id)
  insert into municipality_trail (id, plan_id, kind, subject_id, from_id, to_id)
  select uuidv7(), $1, 'group', group_id, $2, $3 from given on conflict do nothing returning subject_id`;

/**
 * Row by row as it is, whatever columns a later release has added; only whose it is differs. What both had signed stays signed, by the
 * same people under the same text; what one side had signed of a draft is for the two to sign anew.
 */
const giveAgreements = `
  with going as (
    select a as held, a.id, a.first_id, a.edition, a.state, uuidv7() as became_id from agreement a
    where a.municipality_id = $2 and ($4::uuid is null or a.group_id = $4) and a.state in ('draft', 'signed')
      and (a.valid_to is null or a.valid_to >= $5)
      and not exists (select from municipality_trail t
        where t.kind = 'agreement' and t.subject_id = a.id and t.to_id = $3)
    for update of a),
  becoming as (select going.*, first_value(became_id) over (partition by first_id order by edition) as became_first from going),
  given as (
    insert into agreement select became.* from becoming, jsonb_populate_record(becoming.held,
      jsonb_build_object('id', became_id, 'first_id', became_first, 'municipality_id', $3::uuid)) as became),
  told as (
    insert into agreement_contact select became.* from going
    join agreement_contact c on c.agreement_id = going.id, jsonb_populate_record(c,
      jsonb_build_object('agreement_id', going.became_id, 'municipality_id', $3::uuid)) as became),
  housed as (
    insert into agreement_premises select became.* from going
    join agreement_premises n on n.agreement_id = going.id, jsonb_populate_record(n,
      jsonb_build_object('agreement_id', going.became_id, 'municipality_id', $3::uuid)) as became),
  reviewed as (
    insert into agreement_review select became.* from going
    join agreement_review r on r.agreement_id = going.id, jsonb_populate_record(r, jsonb_build_object('id', uuidv7(),
      'agreement_id', going.became_id, 'municipality_id', $3::uuid)) as became),
  signed as (
    insert into agreement_signature select became.* from going
    join agreement_signature s on s.agreement_id = going.id and s.voided_at is null and going.state = 'signed',
      jsonb_populate_record(s, jsonb_build_object('id', uuidv7(), 'agreement_id', going.became_id,
        'municipality_id', $3::uuid)) as became)
  insert into municipality_trail (id, plan_id, kind, subject_id, from_id, to_id, became_id)
  select uuidv7(), $1, 'agreement', id, $2, $3, became_id from going returning subject_id`;

/** The heir takes over what the part had, and what the part itself had taken over. */
const giveRecords = `
  with taken as (
    insert into municipality_heir (part_id, heir_id, since)
    select part, $3, $4::date from (select $2::uuid as part union select part_id from municipality_heir where heir_id = $2) parts
    where part <> $3 on conflict do nothing returning part_id)
  insert into municipality_trail (id, plan_id, kind, subject_id, from_id, to_id)
  select uuidv7(), $1, 'records', part_id, $2, $3 from taken on conflict do nothing returning subject_id`;

const giveOfficers = `
  with given as (
    insert into role_grant (id, person_id, role, municipality_id)
    select uuidv7(), person_id, role, $3 from (
      select distinct person_id, role from role_grant where municipality_id = $2 and ended_at is null) held
    where not exists (select from role_grant g where g.person_id = held.person_id and g.role = held.role
      and g.municipality_id = $3 and g.ended_at is null)
    returning id)
  insert into municipality_trail (id, plan_id, kind, subject_id, from_id, to_id)
  select uuidv7(), $1, 'officer', id, $2, $3 from given on conflict do nothing returning subject_id`;

/** Gives an heir what its part had, each thing once and with a trail; nothing is taken from the part. For the system actor. */
@Injectable()
export class Inheritance {
  constructor(private readonly outbox: Outbox) {}

  /** Groups that served the part serve the heir; one group where only that is meant. */
  async giveGroups(tx: Tx, { plan, partId, heirId }: Heritage, groupId: string | null = null): Promise<number> {
    const given = await tx.query<unknown[]>(giveGroups, [plan.id, partId, heirId, groupId]);
    if (given.length > 0) await this.outbox.add(tx, inherited, { municipalityIds: [partId, heirId] });
    return given.length;
  }

  /** Agreements that hold, or are being drafted, become the heir's own as they stand; the part's stay what they were. */
  async giveAgreements(tx: Tx, { plan, partId, heirId }: Heritage, groupId: string | null = null): Promise<number> {
    const given = await tx.query<unknown[]>(giveAgreements, [plan.id, partId, heirId, groupId, plan.day]);
    if (given.length > 0) await this.outbox.add(tx, inherited, { municipalityIds: [partId, heirId] });
    return given.length;
  }

  /** The heir reads what the part had; its officers follow where the plan says so. Resolves with how many roles were given. */
  async giveRecords(tx: Tx, { plan, partId, heirId }: Heritage): Promise<number> {
    const taken = await tx.query<unknown[]>(giveRecords, [plan.id, partId, heirId, plan.day]);
    if (taken.length === 0) return 0;
    const followed =
      plan.officers === 'follow' ? await tx.query<unknown[]>(giveOfficers, [plan.id, partId, heirId]) : [];
    const concerned = await tx.query<{ id: string }[]>(
      'select distinct person_id as id from role_grant where municipality_id = any($1) and ended_at is null',
      [[partId, heirId]],
    );
    await this.tellGrants(
      tx,
      concerned.map(({ id }) => id),
    );
    return followed.length;
  }

  /** A group that people gave to others no longer serves the one that goes on; where none goes on, what it served stays written. */
  async leaveGroup(tx: Tx, { partId, groupId }: { partId: string; groupId: string | null }): Promise<void> {
    const [left] = await tx.query<[unknown[], number]>(
      `delete from group_municipality where group_id = $1 and municipality_id = $2
         and exists (select from municipality_version v where v.municipality_id = $2 and v.valid_to is null) returning group_id`,
      [groupId, partId],
    );
    if (left.length > 0) await this.outbox.add(tx, inherited, { municipalityIds: [partId] });
  }

  /** Whoever holds a line open for these people is to look at their roles again. */
  async tellGrants(tx: Tx, personIds: string[]): Promise<void> {
    if (personIds.length > 0) await this.outbox.add(tx, grantsChanged, { personIds });
  }
}
