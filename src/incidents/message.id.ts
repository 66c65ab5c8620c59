import { v5 } from 'uuid';

/** The id of the part of a telling that goes out under its own text: the same whenever the telling is repeated. */
export function partOf(messageId: string, part: string): string {
  return v5(part, messageId);
}
