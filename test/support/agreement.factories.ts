import type { Agreement } from '../../src/contract/cooperation.js';
import { AgreementReader } from '../../src/cooperation/agreement.reader.js';
import { termsHash, termsOf } from '../../src/cooperation/terms.hash.js';
import { systemActor } from '../../src/platform/actor.js';
import type { Database, Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';

type Given = {
  municipality: { id: string };
  group: { id: string };
  contacts: { personId: string; minutes?: number; validFrom?: string; validTo?: string }[];
  /** Nothing but `draft` leaves it unsigned. */
  state?: 'draft' | 'signed';
  premises?: { id: string }[];
} & Partial<
  Pick<
    Agreement,
    'title' | 'contactMinutes' | 'costRule' | 'offer' | 'validFrom' | 'validTo' | 'reviewOn' | 'dutyMinutes'
  >
>;

/** An agreement that both sides have signed, in force since the beginning of 2025, without end, unless said otherwise; contacts in call order. */
export async function anAgreement(
  db: Database,
  { municipality, group, contacts, state = 'signed', premises = [], ...terms }: Given,
): Promise<{ id: string; municipalityId: string; groupId: string; contactMinutes: number }> {
  const id = newId();
  const costRule = {
    incident: 'municipality',
    exercise: 'organisation',
    training: 'as_agreed',
    maintenance: 'as_agreed',
    renewal: 'as_agreed',
    preventive: 'as_agreed',
  };
  const title = `Avtale ${id.slice(-6)}`;
  const agreement = { title, contactMinutes: 10, costRule, offer: [], validFrom: '2025-01-01', ...terms };
  await db.as(systemActor('factory'), async (tx) => {
    await tx.query(
      `insert into agreement (id, first_id, municipality_id, group_id, state, title, contact_minutes, cost_rule, offer, valid_from,
         valid_to, review_on, duty_minutes)
       select $1, $1, $2, $3, 'draft', title, "contactMinutes", "costRule", offer, "validFrom", "validTo", "reviewOn", "dutyMinutes"
       from jsonb_to_record($4) as terms (title text, "contactMinutes" integer, "costRule" jsonb, offer jsonb,
         "validFrom" date, "validTo" date, "reviewOn" date, "dutyMinutes" integer)`,
      [id, municipality.id, group.id, JSON.stringify(agreement)],
    );
    for (const [rank, { personId, minutes = null, validFrom = null, validTo = null }] of contacts.entries()) {
      await tx.query(
        `insert into agreement_contact (agreement_id, municipality_id, group_id, person_id, rank, minutes, valid_from, valid_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, municipality.id, group.id, personId, rank, minutes, validFrom, validTo],
      );
    }
    for (const { id: premisesId } of premises)
      await tx.query('insert into agreement_premises values ($1, $2, $3, $4)', [
        id,
        municipality.id,
        group.id,
        premisesId,
      ]);
    if (state === 'signed') await signBoth(tx, id, contacts[0]?.personId);
  });
  return { id, municipalityId: municipality.id, groupId: group.id, contactMinutes: agreement.contactMinutes };
}

/** Signed by the first contact for the group, and for the municipality by somebody who has left it since. */
async function signBoth(tx: Tx, id: string, leaderId: string | undefined): Promise<void> {
  const row = (await new AgreementReader().one(tx, id))!;
  const formerly = newId();
  await tx.query(`insert into person (id, name, invented) values ($1, 'Tidligere koordinator', true)`, [formerly]);
  const signers = [
    ['municipality', formerly, 'Tidligere koordinator'],
    ['group', leaderId ?? formerly, 'Gruppeleder'],
  ];
  for (const [side, personId, name] of signers) {
    await tx.query(
      `insert into agreement_signature (id, agreement_id, municipality_id, group_id, side, person_id, name, terms, terms_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        id,
        row.municipalityId,
        row.groupId,
        side,
        personId,
        name,
        JSON.stringify(termsOf(row)),
        termsHash(row),
      ],
    );
  }
  await tx.query(`update agreement set state = 'signed', signed_at = clock_now() where id = $1`, [id]);
}

/** Premises of the group, with somebody who holds the key. */
export async function somePremises(
  db: Database,
  group: { id: string },
  { name = 'Grendehuset', key = 'Nøkkelvakten' } = {},
): Promise<{ id: string; name: string }> {
  const id = newId();
  await db.as(systemActor('factory'), async (tx) => {
    await tx.query(
      `insert into premises (id, group_id, name, address, seated, sleeping) values ($1, $2, $3, 'Bygdeveien 1', 80, 20)`,
      [id, group.id, name],
    );
    await tx.query(`insert into premises_key values ($1, $2, $3, '+4732220000')`, [id, group.id, key]);
  });
  return { id, name };
}
