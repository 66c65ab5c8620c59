import { v7 } from 'uuid';

/** A new UUIDv7: sortable by time of making, fit to be made anywhere. */
export function newId(): string {
  return v7();
}
