import type {
  EventKind,
  Officers,
  PlanMunicipalityEvent,
  PlannedEvent,
} from '../../../src/contract/municipality-events.js';
import type { RegisteredChange } from '../../../src/contract/registers.js';

/** One event as it was written; its id only tells it from the others in the form. */
export type WrittenEvent = { id: number; kind: EventKind; from: string; to: string };

/** What has been written of a change so far, as it was written: all that happens on the day, and what new counties are called. */
export type EventDraft = {
  day: string;
  events: readonly WrittenEvent[];
  counties: Readonly<Record<string, string>>;
  officers: Officers;
};

export const kinds: readonly EventKind[] = ['merge', 'split', 'renumber', 'rename'];
export const officerChoices: readonly Officers[] = ['follow', 'end'];

const firstEvent: WrittenEvent = { id: 0, kind: 'merge', from: '', to: '' };
export const emptyDraft: EventDraft = { day: '', events: [firstEvent], counties: {}, officers: 'follow' };

/** A municipality as it is spoken of. */
export const called = ({ number, name }: { number: string; name: string }) => `${number} ${name}`;

const written = ({ number, officialName }: { number: string; officialName: string }) => `${number} ${officialName}`;

/** A suggestion of the register's, as it stands there, each event to be looked at and corrected. */
export function fromRegister({ day, events }: RegisteredChange): Pick<EventDraft, 'day' | 'events'> {
  return {
    day,
    events: events.map(({ kind, from, to }, id) => ({
      id,
      kind,
      from: from.join(', '),
      to: to.map(written).join('\n'),
    })),
  };
}

/** The same events and an empty one. */
export function withAnother(events: readonly WrittenEvent[]): WrittenEvent[] {
  return [...events, { ...firstEvent, id: Math.max(...events.map(({ id }) => id)) + 1 }];
}

/** The numbers in a text, however they are kept apart. */
const numbersIn = (text: string) => text.split(/[^0-9]+/).filter(Boolean);

/** One municipality on each line: its number, then its name. */
const calledIn = (text: string) =>
  text
    .split('\n')
    .map((line) => /^\s*(\d*)\s*(.*?)\s*$/.exec(line)!)
    .map(([, number = '', officialName = '']) => ({ number, officialName }))
    .filter(({ number, officialName }) => number !== '' || officialName !== '');

/** The counties that municipalities lie in today, or will by what is planned. */
export function countiesOf(
  municipalities: readonly { county: { number: string } }[],
  planned: readonly Pick<PlanMunicipalityEvent, 'counties'>[],
): Set<string> {
  const added = planned.flatMap(({ counties = [] }) => counties);
  return new Set([...municipalities.map(({ county }) => county), ...added].map(({ number }) => number));
}

/** The counties that whole numbers of the draft lie in and that are not there yet, in order; none as long as it is not known which are. */
export function newCounties({ events }: Pick<EventDraft, 'events'>, known: ReadonlySet<string> | undefined): string[] {
  if (!known) return [];
  const numbers = events.flatMap(({ to }) => calledIn(to)).map(({ number }) => number);
  const counties = numbers.filter((number) => number.length === 4).map((number) => number.slice(0, 2));
  return [...new Set(counties)].filter((county) => !known.has(county)).toSorted();
}

/** The change as the service wants it; whether it makes sense is for the service to say. */
export function toPlan(draft: EventDraft, known: ReadonlySet<string> | undefined): PlanMunicipalityEvent {
  const { day, officers, events, counties } = draft;
  const added = newCounties(draft, known).map((number) => ({ number, officialName: counties[number]?.trim() ?? '' }));
  return {
    day,
    officers,
    events: events.map(({ kind, from, to }) => ({ kind, from: numbersIn(from), to: calledIn(to) })),
    ...(added.length > 0 && { counties: added }),
  };
}

/** What the register says of today and later that nobody has planned yet. */
export function comingOf(
  changes: readonly RegisteredChange[],
  planned: readonly Pick<RegisteredChange, 'day' | 'events'>[],
  today: string,
): RegisteredChange[] {
  const isPlanned = (day: string, event: PlannedEvent) =>
    planned.some((plan) => plan.day === day && plan.events.some((one) => isSame(one, event)));
  return changes
    .filter(({ day }) => day >= today)
    .map((change) => ({ ...change, events: change.events.filter((event) => !isPlanned(change.day, event)) }))
    .filter(({ events, adjustments }) => events.length + adjustments.length > 0);
}

const numbersOf = ({ kind, from, to }: PlannedEvent) =>
  [kind, ...from.toSorted(), '→', ...to.map(({ number }) => number).toSorted()].join(' ');
const isSame = (one: PlannedEvent, other: PlannedEvent) => numbersOf(one) === numbersOf(other);
