import type { Agreement } from '../../src/contract/cooperation.js';
import { systemActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';

/** An agreement in force since the beginning of 2025, without end, unless said otherwise; contacts in call order. */
export async function anAgreement(
  db: Database,
  given: { municipality: { id: string }; group: { id: string }; contacts: { personId: string }[] } & Partial<
    Pick<Agreement, 'state' | 'title' | 'contactMinutes' | 'costRule' | 'offer' | 'validFrom' | 'validTo' | 'reviewOn'>
  >,
): Promise<{ id: string; municipalityId: string; groupId: string; contactMinutes: number }> {
  const id = newId();
  const { municipality, group, contacts, ...terms } = given;
  const agreement = {
    state: 'in_force',
    title: `Avtale ${id.slice(-6)}`,
    contactMinutes: 10,
    costRule: { incident: 'municipality', exercise: 'organisation', maintenance: 'as_agreed' },
    offer: [],
    validFrom: '2025-01-01',
    ...terms,
  };
  await db.as(systemActor('factory'), async (tx) => {
    await tx.query(
      `insert into agreement (id, municipality_id, group_id, state, title, contact_minutes, cost_rule, offer, valid_from,
         valid_to, review_on)
       select $1, $2, $3, state, title, "contactMinutes", "costRule", offer, "validFrom", "validTo", "reviewOn"
       from jsonb_to_record($4) as terms (state text, title text, "contactMinutes" integer, "costRule" jsonb, offer jsonb,
         "validFrom" date, "validTo" date, "reviewOn" date)`,
      [id, municipality.id, group.id, JSON.stringify(agreement)],
    );
    for (const [rank, { personId }] of contacts.entries()) {
      await tx.query(
        'insert into agreement_contact (agreement_id, municipality_id, group_id, person_id, rank) values ($1, $2, $3, $4, $5)',
        [id, municipality.id, group.id, personId, rank],
      );
    }
  });
  return { id, municipalityId: municipality.id, groupId: group.id, contactMinutes: agreement.contactMinutes };
}
