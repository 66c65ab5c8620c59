import type { AnswerRequest, Offer, OfferLine } from '../../contract/requests.js';
import { Invalid, type Fault } from '../../platform/problem.js';

/** A line as it is kept: how much of which need, from when if not as asked. */
export type KeptLine = { readonly needId: string; readonly quantity: number; readonly from: string | null };

type AskedLine = { readonly id: string; readonly quantity: number };

const offers: ReadonlySet<Offer> = new Set(['offer', 'partial']);

const kept = ({ needId, quantity, from }: OfferLine): KeptLine => ({ needId, quantity, from: from ?? null });

/** Every need in full, from when it was asked for or from the given time on. */
export function inFull(needs: readonly AskedLine[], from: string | null = null): KeptLine[] {
  return needs.map(({ id, quantity }) => ({ needId: id, quantity, from }));
}

/** The lines that an answer offers; an offer without lines is all that was asked. Throws `Invalid` for lines that do not fit. */
export function offeredLines({ answer, lines = [] }: AnswerRequest, needs: readonly AskedLine[]): KeptLine[] {
  if (!offers.has(answer)) {
    if (lines.length > 0) throw new Invalid({}, [{ path: 'lines', code: 'unfit' }]);
    return [];
  }
  if (lines.length === 0) {
    if (answer === 'partial') throw new Invalid({}, [{ path: 'lines', code: 'missing' }]);
    return inFull(needs);
  }
  refuse(strangeLines(lines, new Set(needs.map(({ id }) => id))));
  return lines.map(kept);
}

/** The lines that are agreed to; all that was offered where none are named. Throws `Invalid` for more than was offered. */
export function agreedLines(lines: readonly OfferLine[] | undefined, offered: readonly KeptLine[]): KeptLine[] {
  if (lines === undefined || lines.length === 0) return [...offered];
  const most = new Map(offered.map(({ needId, quantity }) => [needId, quantity]));
  refuse(strangeLines(lines, new Set(most.keys())));
  const tooMuch = lines.flatMap(({ needId, quantity }, index): Fault[] => {
    const limit = most.get(needId) ?? 0;
    return quantity > limit ? [{ path: `lines.${index}.quantity`, code: 'big', facts: { limit } }] : [];
  });
  refuse(tooMuch);
  const since = new Map(offered.map(({ needId, from }) => [needId, from]));
  return lines.map((line) => ({ ...kept(line), from: line.from ?? since.get(line.needId) ?? null }));
}

function strangeLines(lines: readonly OfferLine[], known: ReadonlySet<string>): Fault[] {
  return lines.flatMap(({ needId }, index): Fault[] => {
    if (!known.has(needId)) return [{ path: `lines.${index}.needId`, code: 'unknownId' }];
    const isRepeat = lines.findIndex((line) => line.needId === needId) < index;
    return isRepeat ? [{ path: `lines.${index}.needId`, code: 'unfit' }] : [];
  });
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Invalid({}, faults);
}
