import { Injectable } from '@nestjs/common';
import { demand } from '../access/policies.rules.js';
import type { NewVersion } from '../contract/cooperation.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { MoveRefused } from '../platform/problem.js';
import { followingOn, refuseMove, refuseUnfit } from './agreement.rules.js';
import { AgreementService } from './agreement.service.js';
import type { AgreementRow } from './agreement.view.js';

type Series = { newest: number; isDrafted: boolean; today: string };

const series = `select max(edition) as newest, coalesce(bool_or(state = 'draft'), false) as "isDrafted",
    (clock_now() at time zone 'Europe/Oslo')::date::text as today
  from agreement where first_id = $1`;
const follow = `insert into agreement (id, municipality_id, group_id, state, first_id, edition, title, contact_minutes, duty_minutes,
    cost_rule, offer, valid_from, valid_to, review_on, expectations, municipality_does, group_does, insurance_note, municipal_contacts)
  select $2, municipality_id, group_id, 'draft', first_id, $3, title, contact_minutes, duty_minutes, cost_rule, offer, $4, $5, $6,
    expectations, municipality_does, group_does, insurance_note,
    (select coalesce(jsonb_agg(one order by nr), '[]') from jsonb_array_elements(municipal_contacts) with ordinality c (one, nr)
       where coalesce((one ->> 'validTo')::date >= $4::date, true))
  from agreement where id = $1`;
/** Whoever has left, or will be no contact any more, does not come along. */
const followContacts = `insert into agreement_contact
    (agreement_id, municipality_id, group_id, person_id, rank, title, minutes, valid_from, valid_to)
  select $2, c.municipality_id, c.group_id, c.person_id, c.rank, c.title, c.minutes, c.valid_from, c.valid_to
  from agreement_contact c where c.agreement_id = $1 and coalesce(c.valid_to >= $3::date, true)
    and exists (select from membership m where m.group_id = c.group_id and m.person_id = c.person_id and m.left_at is null)`;
const followPremises = `insert into agreement_premises (agreement_id, municipality_id, group_id, premises_id)
  select $2, n.municipality_id, n.group_id, n.premises_id from agreement_premises n join premises p on p.id = n.premises_id and p.in_use
  where n.agreement_id = $1`;

/** An agreement goes on in a next version; the one before stays as it was signed. */
@Injectable()
export class NextVersionService {
  constructor(private readonly agreements: AgreementService) {}

  /** Drafts the next version with everything filled in; throws `MoveRefused` while one is being drafted already. */
  async draft(tx: Tx, actor: Actor, id: string, wanted: NewVersion): Promise<AgreementRow> {
    const last = await this.agreements.get(tx, actor, id);
    demand(actor, 'agreement.draft', last);
    await tx.query('select from agreement where id = $1 for no key update', [last.firstId]);
    refuseMove(last.state, 'renew');
    const [{ newest, isDrafted, today }] = await tx.query<[Series]>(series, [last.firstId]);
    if (isDrafted) throw new MoveRefused({ state: 'draft' });
    const { validFrom, validTo, reviewOn } = followingOn(last, today, wanted);
    refuseUnfit({ validFrom, validTo });
    const next = newId();
    await tx.query(follow, [id, next, newest + 1, validFrom, validTo, reviewOn]);
    await tx.query(followContacts, [id, next, validFrom]);
    await tx.query(followPremises, [id, next]);
    const { municipalityId, groupId } = last;
    return this.agreements.settled(tx, actor, 'agreement.renew', { id: next, municipalityId, groupId }, { from: id });
  }
}
