import type { Language } from '../../contract/manner.js';
import type { ProblemTexts } from '../../platform/problem.texts.js';
import type { Nonsense } from './plan.rules.js';

type Reasons = Record<Nonsense, (number: string) => string>;

const reasons: Record<Language, Reasons> = {
  nb: {
    'too-late': (day) => `${day} er mer enn en måned siden. Det som har skjedd før det, kan ikke endres her.`,
    'too-far': (day) => `${day} er mer enn fem år fram i tid.`,
    'unknown-number': (number) => `Ingen kommune har nummeret ${number} dagen før.`,
    'number-in-use': (number) => `${number} er i bruk av en kommune som ikke er med i hendelsen.`,
    'changes-later': (number) => `For ${number} er det alt planlagt noe den dagen eller senere.`,
    'wrong-shape': (number) => `Det som står om ${number}, er ikke en hel hendelse av dette slaget.`,
    'nothing-changes': (number) => `Hendelsen endrer ingenting for ${number}.`,
    circular: (number) => `Hendelsene leder ${number} tilbake til seg selv.`,
    'unknown-county': (number) => `Det finnes ikke noe fylke for ${number}. Legg til fylket i samme plan.`,
    'two-names': (number) => `${number} får to forskjellige navn.`,
  },
  nn: {
    'too-late': (day) => `${day} er meir enn ein månad sidan. Det som har hendt før det, kan ikkje endrast her.`,
    'too-far': (day) => `${day} er meir enn fem år fram i tid.`,
    'unknown-number': (number) => `Ingen kommune har nummeret ${number} dagen før.`,
    'number-in-use': (number) => `${number} er i bruk av ein kommune som ikkje er med i hendinga.`,
    'changes-later': (number) => `For ${number} er det alt planlagt noko den dagen eller seinare.`,
    'wrong-shape': (number) => `Det som står om ${number}, er ikkje ei heil hending av dette slaget.`,
    'nothing-changes': (number) => `Hendinga endrar ingenting for ${number}.`,
    circular: (number) => `Hendingane leier ${number} tilbake til seg sjølv.`,
    'unknown-county': (number) => `Det finst ikkje noko fylke for ${number}. Legg til fylket i same planen.`,
    'two-names': (number) => `${number} får to ulike namn.`,
  },
  en: {
    'too-late': (day) => `${day} is more than a month ago. What happened before that cannot be changed here.`,
    'too-far': (day) => `${day} is more than five years ahead.`,
    'unknown-number': (number) => `No municipality has the number ${number} the day before.`,
    'number-in-use': (number) => `${number} is in use by a municipality that is no part of the event.`,
    'changes-later': (number) => `Something is planned for ${number} on that day or later already.`,
    'wrong-shape': (number) => `What is said of ${number} is no whole event of this kind.`,
    'nothing-changes': (number) => `The event changes nothing for ${number}.`,
    circular: (number) => `The events lead ${number} back to itself.`,
    'unknown-county': (number) => `There is no county for ${number}. Add the county in the same plan.`,
    'two-names': (number) => `${number} is given two different names.`,
  },
};

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A day as people write it; a number of a municipality as it is. */
function asRead(text: string, language: Language): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));
}

const reasonIn =
  (language: Language) =>
  ({ reason = '', number = '' }: Readonly<Record<string, string | number>>): string =>
    reasons[language][reason as Nonsense](asRead(String(number), language));

/** Why a plan for the map is refused, in words. */
export const saidOfEvents: ProblemTexts = {
  'municipality-event-refused': {
    nb: { title: 'Hendelsen kan ikke planlegges slik', detail: reasonIn('nb') },
    nn: { title: 'Hendinga kan ikkje planleggjast slik', detail: reasonIn('nn') },
    en: { title: 'The event cannot be planned like this', detail: reasonIn('en') },
  },
};
