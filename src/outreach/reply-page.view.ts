import type { MemberAnswer } from '../contract/callouts.js';
import type { Payer } from '../contract/cooperation.js';
import type { Language } from '../contract/manner.js';
import type { NeedFacts } from './message.facts.js';

/** What was wrong with a form, beside the field that it is about. */
export interface FieldError {
  field: 'answer' | 'minutes' | 'availableFrom' | 'text';
  message: string;
}

interface Page {
  language: Language;
  now: Date;
}

/** A member's answer as it stands. */
export interface AnswerGiven {
  answer: MemberAnswer;
  minutes?: number;
  availableFrom?: Date;
  text?: string;
  at: Date;
}

/** A group's question to one of its members. */
export interface QuestionPage extends Page {
  kind: 'question';
  exercise: boolean;
  groupName: string;
  firstName?: string;
  question: string;
  place?: string;
  from?: Date;
  to?: Date;
  answered?: AnswerGiven;
  closed: boolean;
  contactLine?: string;
  formNonce?: string;
  errors?: readonly FieldError[];
  /** What was written into a form that had errors. */
  filled?: { minutes?: string; availableFrom?: string; text?: string };
}

/** A municipality's request to a group, as its leader opens it before she signs in; `signInHref` is a path of our own. */
export interface RequestPage extends Page {
  kind: 'request';
  exercise: boolean;
  municipality: string;
  groupName: string;
  incident: string;
  place?: string;
  needs: readonly NeedFacts[];
  message?: string;
  agency?: string;
  payer: Payer | null;
  closed: boolean;
  contactLine?: string;
  signInHref: string;
}

/** A link that leads nowhere, whatever the reason. */
export interface UnknownPage extends Page {
  kind: 'unknown';
}

export type ReplyPage = QuestionPage | RequestPage | UnknownPage;
