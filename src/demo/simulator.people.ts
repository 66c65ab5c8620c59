import { Injectable } from '@nestjs/common';
import type { Page } from '../contract/manner.js';
import type { DemoPerson, DemoPersonQuery } from '../contract/simulator.js';
import type { Tx } from '../platform/database.js';
import { decodeCursor, pageFrom } from '../platform/paging.js';
import { signInIdentifiers } from './people.data.js';

type Row = DemoPerson & { rank: number; id: string };

// Only invented people are ever shown to those who have not signed in.
const people = `
  select p.id, p.name, coalesce(mail.address, phone.address) as identifier, phone.address as phone,
    coalesce(held.role, 'volunteer') as role, coalesce(held.place, '') as place,
    coalesce(array_position($1::text[], mail.address), 100000) as rank
  from person p
  left join lateral (select address from contact_point where person_id = p.id and channel = 'email' order by rank limit 1) mail on true
  left join lateral (select address from contact_point where person_id = p.id and channel = 'sms' order by rank limit 1) phone on true
  left join lateral (
    select g.role, coalesce(m.name, c.name) as place from person_grant g
    left join municipality_today m on m.id = g.municipality_id
    left join care_group c on c.id = g.group_id
    where g.person_id = p.id order by g.role = 'volunteer', g.role limit 1) held on true
  where p.invented`;

const page = `select * from (${people}) found
  where identifier is not null
    and case when $2::text is null then rank < 100000 else position(lower($2) in lower(concat_ws(' ', name, identifier, phone))) > 0 end
    and ($3::int is null or (rank, name, id) > ($3::int, $4::text, $5::uuid))
  order by rank, name, id limit $6`;

/** The invented people, for those who play with the demonstration. */
@Injectable()
export class SimulatorPeople {
  /** Those who can sign in, in the order in which they are announced; with a query, everybody of that name or reached there. */
  async find(tx: Tx, { query, cursor, limit }: DemoPersonQuery): Promise<Page<DemoPerson>> {
    const [rank = null, name = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 3);
    const rows = await tx.query<Row[]>(page, [signInIdentifiers, query ?? null, rank, name, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.rank, row.name, row.id], viewPerson);
  }
}

function viewPerson({ identifier, phone, name, role, place }: Row): DemoPerson {
  return { identifier, phone, name, role, place };
}
