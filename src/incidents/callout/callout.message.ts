import type { Tx } from '../../platform/database.js';
import type { CalloutState } from './callout.rules.js';

/** What must be known of a question to write to its members. */
export type CalloutFacts = {
  readonly id: string;
  readonly incidentId: string | null;
  readonly exercise: boolean;
  readonly state: CalloutState;
  readonly group: string;
  readonly question: string;
  readonly place: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly selectionMessage: string | null;
  readonly closingMessage: string | null;
};

const facts = `select c.id, c.incident_id as "incidentId", c.exercise, c.state, g.name as "group", c.question, c.place,
    c.from_at as "from", c.to_at as "to", c.selection_message as "selectionMessage", c.closing_message as "closingMessage"
  from callout c join care_group g on g.id = c.group_id`;

/** The question with this id, to be written about. */
export async function calloutFacts(tx: Tx, id: string): Promise<CalloutFacts | undefined> {
  const [row] = await tx.query<CalloutFacts[]>(`${facts} where c.id = $1`, [id]);
  return row;
}

/** Where and when the members meet. */
export function meetingOf({ place, from, to }: CalloutFacts): { place?: string; from?: Date; to?: Date } {
  return { ...(place && { place }), ...(from && { from }), ...(to && { to }) };
}

/** As the texts want it: what was not said is left out. */
export const maybeSaid = (message: string | null): { message?: string } => (message ? { message } : {});
