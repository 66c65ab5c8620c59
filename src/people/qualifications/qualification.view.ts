import type { Qualification } from '../../contract/qualifications.js';

/** A qualification as one statement finds it. */
export type QualificationRow = Omit<Qualification, 'decidedAt'> & { readonly decidedAt: Date | null };

/** The columns of a row, from `qualification q` joined with `qualification_kind k`. */
export const qualificationColumns = `q.id, q.person_id as "personId", q.kind_id as "kindId", k.area, k.names,
  q.obtained_on::text as "obtainedOn", q.valid_to::text as "validTo", q.state, q.word, q.decided_at as "decidedAt", q.version`;

/** A qualification as the person and her groups' leaders see it. */
export function viewQualification<Row extends QualificationRow>({
  decidedAt,
  ...row
}: Row): Omit<Row, 'decidedAt'> & { decidedAt: string | null } {
  return { ...row, decidedAt: decidedAt?.toISOString() ?? null };
}
