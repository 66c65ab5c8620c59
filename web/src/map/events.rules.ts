import type {
  EventKind,
  Officers,
  PlanMunicipalityEvent,
  PlannedEvent,
} from '../../../src/contract/municipality-events.js';
import type { RegisteredChange } from '../../../src/contract/registers.js';

/** What has been written of an event so far, as it was written, with what happens on the same day besides. */
export type EventDraft = {
  kind: EventKind;
  day: string;
  from: string;
  to: string;
  officers: Officers;
  more: PlannedEvent[];
};

export const kinds: readonly EventKind[] = ['merge', 'split', 'renumber', 'rename'];
export const officerChoices: readonly Officers[] = ['follow', 'end'];

export const emptyDraft: EventDraft = { kind: 'merge', day: '', from: '', to: '', officers: 'follow', more: [] };

/** A municipality as it is spoken of. */
export const called = ({ number, name }: { number: string; name: string }) => `${number} ${name}`;

/** A suggestion of the register's, as it stands there; what does not go into the form's one event goes along beside it. */
export function fromRegister({
  day,
  events,
}: RegisteredChange): Pick<EventDraft, 'kind' | 'day' | 'from' | 'to' | 'more'> {
  const [first, ...more] = events;
  return {
    day,
    kind: first?.kind ?? 'merge',
    from: first?.from.join(', ') ?? '',
    to: first?.to.map(({ number, officialName }) => `${number} ${officialName}`).join('\n') ?? '',
    more,
  };
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

/** The event as the service wants it; whether it makes sense is for the service to say. */
export function toPlan({ kind, day, from, to, officers, more }: EventDraft): PlanMunicipalityEvent {
  return { day, officers, events: [{ kind, from: numbersIn(from), to: calledIn(to) }, ...more] };
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
