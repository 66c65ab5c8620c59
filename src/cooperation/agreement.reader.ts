import { Injectable } from '@nestjs/common';
import type { AgreementQuery } from '../contract/cooperation.js';
import type { Tx } from '../platform/database.js';
import { decodeCursor } from '../platform/paging.js';
import type { AgreementRow, Chain } from './agreement.view.js';

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The first of her numbers, or of her addresses, as far as the actor may know of any. */
const reachedBy = (channel: 'sms' | 'email') => `(select k.address from contact_point k
  where k.person_id = p.id and k.channel = '${channel}' and k.verified_at is not null order by k.rank, k.id limit 1)`;

const agreements = `select a.id, a.municipality_id as "municipalityId", a.group_id as "groupId", a.state_today as state, a.title,
    (select name from municipality_version m where m.municipality_id = a.municipality_id
       order by m.valid_to desc nulls first limit 1) as "municipalityName",
    (select name from care_group g where g.id = a.group_id) as "groupName",
    a.first_id as "firstId", a.edition, a.duty_minutes as "dutyMinutes", a.municipality_does as "municipalityDoes",
    a.group_does as "groupDoes", a.municipal_contacts as "municipalContacts", a.ended_on::text as "endedOn",
    (select coalesce(jsonb_agg(jsonb_build_object('personId', c.person_id, 'title', c.title, 'minutes', c.minutes,
         'validFrom', c.valid_from, 'validTo', c.valid_to, 'name', p.name,
         'phone', ${reachedBy('sms')}, 'email', ${reachedBy('email')}) order by c.rank), '[]')
       from agreement_contact c join person p on p.id = c.person_id where c.agreement_id = a.id) as contacts,
    (select coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'name', s.name, 'at', ${instant('s.signed_at')},
         'termsHash', s.terms_hash) order by s.signed_at, s.id), '[]')
       from agreement_signature s where s.agreement_id = a.id and s.voided_at is null) as signatures,
    (select former.name from agreement_signature s join municipality_version former
         on former.municipality_id = (s.terms ->> 'municipalityId')::uuid
       where s.agreement_id = a.id and s.voided_at is null and former.municipality_id <> a.municipality_id
       order by former.valid_to desc nulls first limit 1) as "inheritedFrom",
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'side', r.side, 'name', r.name, 'on', r.reviewed_on, 'nextOn', r.next_on,
         'at', ${instant('r.at')}) order by r.reviewed_on desc, r.id desc), '[]')
       from agreement_review r where r.agreement_id = a.id) as reviews, a.review_due_on::text as "nextReviewOn",
    array(select premises_id from agreement_premises n where n.agreement_id = a.id order by 1) as "premisesIds",
    a.contact_minutes as "contactMinutes", a.offer, a.cost_rule as "costRule", a.valid_from::text as "validFrom",
    a.valid_to::text as "validTo", a.review_on::text as "reviewOn", a.expectations, a.insurance_note as "insuranceNote", a.version
  from agreement_today a`;

/** What the actor has a side in, found through indexes; row-level security alone would look at every agreement. */
const known = `array(select id from agreement where municipality_id = any((select actor_municipalities())::uuid[])
  union select id from agreement where group_id = any((select actor_groups())::uuid[]))`;

/** Those who have left the group, or whose time as contacts has not come or is over, are not contacted. */
const chains = `select a.group_id as "groupId", a.id, a.contact_minutes as "contactMinutes", a.cost_rule as "costRule",
    (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'rank', c.rank, 'minutes', c.minutes)
         order by c.rank), '[]')
       from agreement_contact c join person p on p.id = c.person_id
       where c.agreement_id = a.id and coalesce(c.valid_from <= a.today, true) and coalesce(c.valid_to >= a.today, true)
         and exists (select from membership m
           where m.group_id = c.group_id and m.person_id = c.person_id and m.left_at is null)) as contacts
  from agreement_today a
  where a.municipality_id = $1 and a.group_id = any($2) and a.state_today = 'in_force'`;

/** Reads agreements as they stand today; sees those that the row-level security lets the actor see: his own side's. */
@Injectable()
export class AgreementReader {
  /** One more agreement than the limit, the newest first. */
  async find(tx: Tx, { municipality, group, state, first, limit, cursor }: AgreementQuery): Promise<AgreementRow[]> {
    const [id = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<AgreementRow[]>(
      `${agreements}
       where a.id = any(${known}) and ($1::uuid is null or a.municipality_id = any(municipality_family($1))) and ($2::uuid is null or a.group_id = $2)
         and ($3::text is null or a.state_today = $3) and ($4::uuid is null or a.first_id = $4)
         and ($5::uuid is null or a.id < $5)
       order by a.id desc limit $6`,
      [municipality ?? null, group ?? null, state ?? null, first ?? null, id, limit + 1],
    );
  }

  /** The agreement with this id, where there is one. */
  async one(tx: Tx, id: string): Promise<AgreementRow | undefined> {
    const [agreement] = await tx.query<AgreementRow[]>(`${agreements} where a.id = $1`, [id]);
    return agreement;
  }

  /** What holds today between the municipality and each of the groups, by group; a group without an agreement is not in it. */
  async inForce(tx: Tx, municipalityId: string, groupIds: readonly string[]): Promise<Map<string, Chain>> {
    const rows = await tx.query<(Chain & { groupId: string })[]>(chains, [municipalityId, groupIds]);
    return new Map(rows.map(({ groupId, ...chain }) => [groupId, chain]));
  }
}
