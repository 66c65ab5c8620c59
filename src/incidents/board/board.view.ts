import type { Board, BoardRequest, CalloutCounts, DeliveryCounts } from '../../contract/board.js';
import type { IncidentState } from '../../contract/incidents.js';
import type { KeptLine } from '../request/lines.rules.js';
import { agreedStates, contactCounts, offeringStates } from '../request/request.rules.js';
import {
  instant,
  viewLine,
  viewNeed,
  type AnswerRow,
  type ContactRow,
  type RequestRow,
} from '../request/request.view.js';
import { coverageOf } from './coverage.rules.js';

/** All that a board is made of. */
export interface BoardParts {
  readonly incident: { readonly id: string; readonly exercise: boolean; readonly state: IncidentState };
  readonly seq: number;
  readonly requests: readonly RequestRow[];
  readonly callouts: ReadonlyMap<string, CalloutCounts>;
  readonly deliveries: DeliveryCounts;
}

const maybe = (at: Date | string | null): string | null => (at === null ? null : instant(at));

function viewStep({ name, rank, due_at: dueAt, told_at: toldAt, reached_at: reachedAt }: ContactRow) {
  return { name, rank, dueAt: instant(dueAt), toldAt: maybe(toldAt), reachedAt: maybe(reachedAt) };
}

/** What counts of a group's last answer, as long as the request stands where it offers something. */
function offeredBy({ state, answers }: RequestRow): readonly KeptLine[] {
  return offeringStates.has(state) ? (answers.at(-1)?.lines ?? []) : [];
}

function agreedWith({ state, agreed }: RequestRow): readonly KeptLine[] {
  return agreedStates.has(state) ? agreed : [];
}

function viewLastAnswer(last: AnswerRow | undefined): BoardRequest['answer'] {
  return last ? { answer: last.answer, reason: last.reason, text: last.text, at: instant(last.at) } : null;
}

function viewRequest(row: RequestRow, callout: CalloutCounts | undefined): BoardRequest {
  const { state, contacts } = row;
  const told = contacts.map((step) => ({ toldAt: step.told_at, reachedAt: step.reached_at }));
  return {
    id: row.id,
    groupId: row.group_id,
    groupName: row.group_name,
    state,
    agreementId: row.agreement_id,
    needs: row.needs.map(viewNeed),
    offered: offeredBy(row).map(viewLine),
    agreed: agreedWith(row).map(viewLine),
    answer: viewLastAnswer(row.answers.at(-1)),
    askedAt: instant(row.asked_at),
    seenAt: maybe(row.seen_at),
    contacts: contactCounts(state, told),
    chain: contacts.map(viewStep),
    ...(callout && { callout }),
    version: row.version,
  };
}

/** The board: numbers of members, never their names. */
export function viewBoard({ incident, seq, requests, callouts, deliveries }: BoardParts): Board {
  const counted = requests.map((row) => ({
    state: row.state,
    needs: row.needs,
    offered: offeredBy(row),
    agreed: agreedWith(row),
  }));
  return {
    incidentId: incident.id,
    seq,
    exercise: incident.exercise,
    state: incident.state,
    requests: requests.map((row) => viewRequest(row, callouts.get(row.id))),
    coverage: coverageOf(counted),
    deliveries,
  };
}
