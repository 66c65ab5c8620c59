import type { LogEntry } from '../../../src/contract/incidents.js';
import type { Need } from '../../../src/contract/requests.js';

/** A quantity that an entry tells of, with what it is counted in. */
export type ToldLine = { quantity: number; unit: string; from: string | null };

/** What stands in an entry's data, read with care: each field only when it is what it should be. */
export type LogFacts = {
  answer: string | null;
  name: string | null;
  reason: string | null;
  minutes: number | null;
  availableFrom: string | null;
  lines: ToldLine[];
};

type Unread = Record<string, unknown>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const list = (value: unknown): Unread[] => (Array.isArray(value) ? (value as Unread[]) : []);

function toldLine(line: Unread, needs: readonly Need[]): ToldLine[] {
  const quantity = number(line.quantity);
  const unit = text(line.unit) ?? needs.find(({ id }) => id === line.needId)?.unit;
  return quantity === null || unit === undefined ? [] : [{ quantity, unit, from: text(line.from) }];
}

/** Reads an entry's data; `needs` are those of the request that it concerns. */
export function logFacts({ data }: Pick<LogEntry, 'data'>, needs: readonly Need[] = []): LogFacts {
  return {
    answer: text(data.answer),
    name: text(data.name),
    reason: text(data.reason),
    minutes: number(data.minutes),
    availableFrom: text(data.availableFrom),
    lines: [...list(data.needs), ...list(data.lines)].flatMap((line) => toldLine(line, needs)),
  };
}
