import type { MemberAnswer } from '../contract/callouts.js';
import type { Offer, RequestState } from '../contract/requests.js';

/** A group that was asked. `told` and `seen` are the chain of contacts: when each was told, and when which of them opened it. */
export type PastRequest = {
  group: string;
  at: number;
  message: string;
  told: readonly number[];
  seen: { at: number; by: number };
  answer: { at: number; by: number; answer: Offer; lines: Readonly<Record<string, number>>; text: string };
  agreed?: number;
  stoodDown?: { at: number; message: string };
  ended: RequestState;
};

/** A member's answer, by the number she has in the group. */
export type PastAnswer = {
  member: number;
  at: number;
  answer: MemberAnswer;
  minutes?: number;
  from?: number;
  text: string;
};

/** A group's question to the first `asked` of its members. */
export type PastCallout = {
  group: string;
  at: number;
  question: string;
  place: string;
  from: number;
  asked: number;
  answers: readonly PastAnswer[];
  selection: { at: number; picked: readonly number[]; message: string };
  closed: { at: number; message: string };
};

/** An incident that is over. Times are minutes from its opening; members of a group are numbered: 0 leads, 1 is the deputy. */
export type PastIncident = {
  key: string;
  municipality: string;
  daysAgo: number;
  /** Of the day, in UTC. */
  hour: number;
  minute: number;
  openedBy: string;
  title: string;
  kind: string;
  exercise: boolean;
  place: { name: string; lat: number; lng: number };
  description: string;
  needs: readonly { key: string; capability: string; quantity: number; unit: string; from: number; place: string }[];
  requests: readonly PastRequest[];
  callout: PastCallout;
  notes: readonly { at: number; text: string }[];
  closed: { at: number; message: string };
};
