import type { EventKind, Officers, PlanMunicipalityEvent } from '../../../src/contract/municipality-events.js';

/** What has been written of an event so far, as it was written. */
export type EventDraft = { kind: EventKind; day: string; from: string; to: string; officers: Officers };

export const kinds: readonly EventKind[] = ['merge', 'split', 'renumber', 'rename'];
export const officerChoices: readonly Officers[] = ['follow', 'end'];

export const emptyDraft: EventDraft = { kind: 'merge', day: '', from: '', to: '', officers: 'follow' };

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
export function toPlan({ kind, day, from, to, officers }: EventDraft): PlanMunicipalityEvent {
  return { day, officers, events: [{ kind, from: numbersIn(from), to: calledIn(to) }] };
}
