import { Injectable } from '@nestjs/common';
import type { Agreement, MunicipalContact } from '../contract/cooperation.js';
import { MemberReader } from '../groups/member.reader.js';
import { readAnyPhone } from '../people/contact.rules.js';
import type { Tx } from '../platform/database.js';
import { Invalid, type Fault } from '../platform/problem.js';

export type Parties = { id: string; municipalityId: string; groupId: string };
export type Contacts = Omit<Agreement['contacts'][number], 'name' | 'phone' | 'email'>[];

const listed = `jsonb_to_recordset($2) as contact ("personId" uuid, title text, rank smallint, minutes integer, "validFrom" date, "validTo" date)`;
const dismiss = `delete from agreement_contact
  where agreement_id = $1 and person_id not in (select "personId" from ${listed})`;
const keep = `update agreement_contact set rank = contact.rank, title = contact.title, minutes = contact.minutes,
    valid_from = contact."validFrom", valid_to = contact."validTo"
  from ${listed} where agreement_id = $1 and person_id = "personId" returning person_id as "personId"`;
const welcome = `insert into agreement_contact
    (agreement_id, municipality_id, group_id, person_id, rank, title, minutes, valid_from, valid_to)
  select $1, $3, $4, "personId", rank, title, minutes, "validFrom", "validTo" from ${listed}`;

/** What stands beside an agreement's own columns: whom to contact, and the premises it names. */
@Injectable()
export class AgreementAnnexes {
  constructor(private readonly members: MemberReader) {}

  /** Makes these, in this order, the contacts; whoever stays may stay, whoever comes must be one whom the actor may choose. */
  async contact(tx: Tx, { id, municipalityId, groupId }: Parties, contacts: Contacts): Promise<void> {
    const rows = JSON.stringify(contacts.map((contact, rank) => ({ ...contact, rank })));
    await tx.query(dismiss, [id, rows]);
    const [kept] = await tx.query<[{ personId: string }[], number]>(keep, [id, rows]);
    const staying = new Set(kept.map(({ personId }) => personId));
    const coming = contacts.flatMap((contact, rank) => (staying.has(contact.personId) ? [] : [{ ...contact, rank }]));
    await this.refuseStrangers(tx, groupId, coming);
    await tx.query(welcome, [id, JSON.stringify(coming), municipalityId, groupId]);
  }

  /** Makes these the premises that the agreement names; throws `Invalid` for any that the group does not have. */
  async house(tx: Tx, { id, municipalityId, groupId }: Parties, premisesIds: readonly string[]): Promise<void> {
    const own = await tx.query<{ id: string }[]>('select id from premises where group_id = $1 and id = any($2)', [
      groupId,
      premisesIds,
    ]);
    const known = new Set(own.map((row) => row.id));
    const faults = premisesIds.flatMap((premisesId, index): Fault[] =>
      known.has(premisesId) ? [] : [{ path: `premisesIds.${index}`, code: 'unknownId' }],
    );
    if (faults.length > 0) throw new Invalid({}, faults);
    await tx.query('delete from agreement_premises where agreement_id = $1 and premises_id <> all($2::uuid[])', [
      id,
      premisesIds,
    ]);
    await tx.query(
      `insert into agreement_premises (agreement_id, municipality_id, group_id, premises_id)
       select $1, $2, $3, unnest($4::uuid[]) on conflict do nothing`,
      [id, municipalityId, groupId, premisesIds],
    );
  }

  private async refuseStrangers(
    tx: Tx,
    groupId: string,
    coming: readonly { personId: string; rank: number }[],
  ): Promise<void> {
    const known = await this.members.present(
      tx,
      groupId,
      coming.map(({ personId }) => personId),
    );
    const strangers = coming.filter(({ personId }) => !known.has(personId));
    if (strangers.length === 0) return;
    throw new Invalid(
      {},
      strangers.map(({ rank }) => ({ path: `contacts.${rank}.personId`, code: 'unknownId' })),
    );
  }
}

/** The municipality's contacts as they are stored, with numbers that can be rung; throws `Invalid` that names each one that cannot. */
export function readMunicipalContacts(contacts: readonly MunicipalContact[]): MunicipalContact[] {
  const faults: Fault[] = [];
  const read = contacts.map((contact, index) => {
    if (contact.phone === undefined) return contact;
    const phone = readAnyPhone(contact.phone);
    if (!phone) faults.push({ path: `municipalContacts.${index}.phone`, code: 'phone' });
    return { ...contact, phone };
  });
  if (faults.length > 0) throw new Invalid({}, faults);
  return read;
}
