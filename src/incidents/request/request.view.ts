import type { Payer } from '../../contract/cooperation.js';
import type { Place } from '../../contract/incidents.js';
import type { Line, Need, Offer, Request, RequestState } from '../../contract/requests.js';
import type { z } from 'zod';
import type { KeptLine } from './lines.rules.js';

/** A need as JSON from the database. */
export interface NeedRow {
  readonly id: string;
  readonly capability: string;
  readonly quantity: number;
  readonly unit: string;
  readonly from_at: string | null;
  readonly to_at: string | null;
  readonly place: string | null;
}

/** An answer as JSON from the database. */
export interface AnswerRow {
  readonly answer: Offer;
  readonly reason: string | null;
  readonly text: string | null;
  readonly lines: readonly KeptLine[];
  readonly person_id: string;
  readonly person_name: string;
  readonly at: string;
}

/** A step of the chain of contacts as JSON from the database. */
export interface ContactRow {
  readonly name: string;
  readonly rank: number;
  readonly due_at: string;
  readonly told_at: string | null;
  readonly reached_at: string | null;
}

/** A request with what belongs to it. */
export interface RequestRow {
  readonly id: string;
  readonly incident_id: string;
  readonly municipality_id: string;
  readonly municipality_name: string;
  readonly group_id: string;
  readonly group_name: string;
  readonly title: string;
  readonly kind: string;
  readonly exercise: boolean;
  readonly place: Place | null;
  readonly state: RequestState;
  readonly agreement_id: string | null;
  readonly payer: Payer | null;
  readonly message: string | null;
  readonly closing_message: string | null;
  readonly answer_by: Date | null;
  readonly requester: { name: string; agency: string } | null;
  readonly asked_at: Date;
  readonly seen_at: Date | null;
  readonly needs: readonly NeedRow[];
  readonly answers: readonly AnswerRow[];
  readonly contacts: readonly ContactRow[];
  readonly agreed: readonly KeptLine[];
  readonly version: number;
}

/** An instant as the contract writes it, from whatever the database gave. */
export const instant = (at: Date | string): string => new Date(at).toISOString();
const maybe = (at: Date | string | null): string | null => (at === null ? null : instant(at));

/** What is asked for, one line of it. */
export function viewNeed(row: NeedRow): Need {
  const { id, capability, quantity, unit, place } = row;
  return { id, capability, quantity, unit, from: maybe(row.from_at), to: maybe(row.to_at), place };
}

/** A line of an answer or of what was agreed. */
export function viewLine({ needId, quantity, from }: KeptLine): z.infer<typeof Line> {
  return { needId, quantity, from };
}

/** A request as its two parties see it. */
export function viewRequest(row: RequestRow): Request {
  return {
    id: row.id,
    incidentId: row.incident_id,
    incident: {
      title: row.title,
      kind: row.kind,
      exercise: row.exercise,
      place: row.place,
      municipalityId: row.municipality_id,
      municipalityName: row.municipality_name,
    },
    groupId: row.group_id,
    groupName: row.group_name,
    state: row.state,
    agreementId: row.agreement_id,
    payer: row.payer,
    needs: row.needs.map(viewNeed),
    message: row.message,
    answerBy: maybe(row.answer_by),
    requester: row.requester,
    askedAt: instant(row.asked_at),
    seenAt: maybe(row.seen_at),
    answers: row.answers.map(({ answer, lines, reason, text, person_id: id, person_name: name, at }) => ({
      answer,
      lines: lines.map(viewLine),
      reason,
      text,
      by: { id, name },
      at: instant(at),
    })),
    agreed: row.agreed.map(viewLine),
    version: row.version,
  };
}
