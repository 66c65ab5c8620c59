import type { Language } from '../contract/manner.js';

/** What a reminder says, in one short sentence per language. */
export type ReminderTexts<Facts> = Readonly<Record<Language, (facts: Facts) => string>>;

/**
 * Something that people are reminded of once, when its day comes. `due` is a query that takes nothing and answers with one row for each
 * thing to be said today: `subject_id uuid, remind_on date, person_ids uuid[], facts jsonb, path text`. The same subject is told of once per
 * `remind_on`; whatever lies more than two weeks back is not worth saying. `path` is where in the web app it can be seen to. Where the same
 * facts are still true of the same subject, they are said again only `againAfterDays` later, if that is given.
 */
export type ReminderDeclaration<Facts = never> = {
  readonly kind: string;
  readonly due: string;
  readonly againAfterDays?: number;
  readonly texts: ReminderTexts<Facts>;
};

const declared = new Map<string, ReminderDeclaration>();

/** Declares a reminder; its kind is `place.what-is-due` and may be declared once. */
export function reminder<Facts>(declaration: ReminderDeclaration<Facts>): ReminderDeclaration<Facts> {
  if (declared.has(declaration.kind)) throw new Error(`The reminder ${declaration.kind} is declared twice.`);
  declared.set(declaration.kind, declaration);
  return declaration;
}

/** Every reminder that has been declared by what is loaded. */
export function declaredReminders(): ReadonlyMap<string, ReminderDeclaration> {
  return declared;
}
