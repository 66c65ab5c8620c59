import type { Payer } from '../contract/cooperation.js';
import { unitOf } from '../contract/groups.js';
import type { Language } from '../contract/manner.js';
import type { Draft, MessageKind, Messages, Moment, NeedFacts, Noun, Say, Tongue } from './message.facts.js';
import { toGsm } from './segments.rules.js';
import { en } from './texts.en.js';
import { nb } from './texts.nb.js';
import { nn } from './texts.nn.js';
import { sayDate, sayPeriod } from './time.rules.js';

/** A message, ready to be sent. */
export interface Written {
  sms: { text: string };
  email: { subject: string; text: string };
}

const catalogues: Readonly<Record<Language, Tongue>> = { nb, nn, en };
const uncounted = new Set(['units', 'pieces', 'items']);

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A quantity of a capability in words: "110 porsjoner mat", "1 seng"; a group's own capability goes by the name it was given. */
export function sayQuantity(need: NeedFacts, language: Language): string {
  const { capability, quantity } = need;
  const { units, capabilities } = catalogues[language];
  const unit = need.unit ?? own(unitOf, capability);
  const noun = own<Noun>(units, `${capability}.${unit}`);
  if (noun) return `${quantity} ${quantity === 1 ? noun[0] : noun[1]}`;
  const name = own<string>(capabilities, capability) ?? capability.replaceAll('_', ' ');
  return unit && !uncounted.has(unit) ? `${quantity} ${unit.replaceAll('_', ' ')} ${name}` : `${quantity} ${name}`;
}

const dateOf = (moment: Moment | undefined): Date | undefined => (moment ? new Date(moment) : undefined);

const sayWhen = (period: { from?: Moment; to?: Moment }, now: Date, language: Language): string =>
  sayPeriod({ from: dateOf(period.from), to: dateOf(period.to) }, now, language);

/** A line in words, with when and where: "110 porsjoner mat fra i dag 18.00 (Lierhallen)". */
export function sayNeed(need: NeedFacts, now: Date, language: Language): string {
  const when = sayWhen(need, now, language);
  return [sayQuantity(need, language), when, need.place && `(${need.place})`].filter(Boolean).join(' ');
}

function speaker(now: Date, language: Language): Say {
  const each = (needs: readonly NeedFacts[]) => needs.map((need) => sayNeed(need, now, language));
  return {
    municipality: (name) => sayMunicipality(name, language),
    when: (period) => sayWhen(period, now, language),
    date: (on, clock) => sayDate(on, clock, language),
    needs: (needs) => each(needs).join(', '),
    list: (needs) =>
      each(needs)
        .map((line) => `\n- ${line}`)
        .join(''),
  };
}

/** A municipality's name with the word for what it is: "Lier kommune". */
export const sayMunicipality = (name: string, language: Language): string =>
  /kommune|municipality/i.test(name) ? name : catalogues[language].municipality(name);

/** Who pays, in a few words; `null` where no agreement covers it. */
export const sayPayer = (payer: Payer | null, language: Language): string =>
  catalogues[language].payers[payer ?? 'outside'];

const joined = (sentences: Draft['sms'], between: string): string =>
  sentences
    .map((sentence) => sentence?.trim())
    .filter(Boolean)
    .join(between);

/** The word that stands in front of everything that is only an exercise. */
export const exerciseMark = (language: Language): string => catalogues[language].exercise;

/** Writes a message in the reader's language; what belongs to an exercise says so first. */
export function write<Kind extends MessageKind>(
  kind: Kind,
  facts: Messages[Kind],
  { language, exercise, now }: { language: Language; exercise: boolean; now: Date },
): Written {
  const draft = catalogues[language].messages[kind](facts, speaker(now, language));
  const marked = (text: string) => (exercise ? `${exerciseMark(language)}: ${text}` : text);
  return {
    sms: { text: toGsm(marked(joined(draft.sms, ' '))) },
    email: { subject: marked(draft.subject), text: marked(`${joined(draft.email ?? draft.sms, '\n\n')}\n`) },
  };
}
