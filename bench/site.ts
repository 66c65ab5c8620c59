import type { Figure } from './figures.js';
import type { Accepted } from './sink.process.js';
import type { Part } from './part.js';
import type { Product } from './product.js';

/** How much is measured. */
export type Size = {
  people: number;
  /** Paired runs of the long measurements, and of those that take milliseconds. */
  runs: number;
  shortRuns: number;
  answerSeconds: number;
  connections: number;
  sockets: number;
  concurrencies: readonly number[];
  /** Paired looks at each thing in the two worlds of different size. */
  scaleRuns: number;
  isQuick: boolean;
};

export const fullSize: Size = {
  people: 4000,
  runs: 5,
  shortRuns: 15,
  answerSeconds: 3,
  connections: 100,
  sockets: 200,
  concurrencies: [50, 100, 200],
  scaleRuns: 41,
  isQuick: false,
};

export const quickSize: Size = {
  people: 200,
  runs: 1,
  shortRuns: 3,
  answerSeconds: 0.5,
  connections: 50,
  sockets: 20,
  concurrencies: [50],
  scaleRuns: 3,
  isQuick: true,
};

/** Both sides on one backend, ready to be measured. */
export type Site = {
  size: Size;
  backend: Figure['backend'];
  product: Product;
  /** The queue alone, on the same backend. */
  queue: Part;
  sink: Part;
  /** A database of the bare side's own on the same PostgreSQL. */
  bareUrl: string;
};

const withinMs = 60_000;

/** Lets something send, and resolves with when it began and when the sink had the first and the last. */
export async function reaching(
  { sink }: Site,
  people: number,
  send: () => Promise<number>,
): Promise<{ firstMs: number; lastMs: number }> {
  await sink.ask('forget');
  const reached = sink.ask<Accepted>('reach', { people, withinMs });
  const [startedAt, { firstAt, lastAt, posts }] = await Promise.all([send(), reached]);
  if (posts !== people) throw new Error(`${posts} messages were sent to ${people} people.`);
  return { firstMs: firstAt - startedAt, lastMs: lastAt - startedAt };
}
