import type { AnswerRequest, Need, Offer, Request, RequestState } from '../../../src/contract/requests.js';

export type LineDraft = { needId: string; quantity: number | null; from: string };

/** What is being written as the group's answer. */
export type AnswerDraft = { answer: Offer | null; lines: LineDraft[]; reason: string; text: string };

const answerable: readonly RequestState[] = ['asked', 'seen', 'offered', 'partly_offered', 'declined', 'call_me'];

/** True while something is still wanted of the group, so that its members may be asked. */
export const isWanted = (state: RequestState): boolean =>
  answerable.includes(state) || state === 'agreed' || state === 'ongoing';

/** True while the group may give or change its answer. */
export const mayAnswer = (state: RequestState): boolean => answerable.includes(state);

/** True when the group had something to do, and it is done. */
export const isOver = (state: RequestState): boolean => state === 'ended' || state === 'stood_down';

const asAsked = (need: Need): LineDraft => ({ needId: need.id, quantity: need.quantity, from: need.from ?? '' });

/** A blank answer, filled in with what was asked, or with what was answered last. */
export function firstDraft(request: Pick<Request, 'needs' | 'answers'>): AnswerDraft {
  const last = request.answers.at(-1);
  const lines = request.needs.map((need) => {
    const said = last?.lines.find((line) => line.needId === need.id);
    return said ? { needId: need.id, quantity: said.quantity, from: said.from ?? '' } : asAsked(need);
  });
  return { answer: null, lines, reason: '', text: '' };
}

/** True when every line gives at least what was asked. */
export function givesAll(needs: readonly Need[], lines: readonly LineDraft[]): boolean {
  return needs.every((need) => (lines.find((line) => line.needId === need.id)?.quantity ?? 0) >= need.quantity);
}

/** The draft after a choice: all means what was asked, so that the numbers never say otherwise. */
export function choose(draft: AnswerDraft, answer: Offer, needs: readonly Need[]): AnswerDraft {
  if (answer !== 'offer' || givesAll(needs, draft.lines)) return { ...draft, answer };
  const lines = draft.lines.map((line) => {
    const need = needs.find(({ id }) => id === line.needId);
    return { ...line, quantity: Math.max(line.quantity ?? 0, need?.quantity ?? 0) };
  });
  return { ...draft, answer, lines };
}

/** The draft after a number was changed: less than asked is a part, all of it is all. */
export function changeLine(draft: AnswerDraft, changed: LineDraft, needs: readonly Need[]): AnswerDraft {
  const lines = draft.lines.map((line) => (line.needId === changed.needId ? changed : line));
  return { ...draft, lines, answer: givesAll(needs, lines) ? 'offer' : 'partial' };
}

/** The answer as it is sent; numbers go along only with an offer. */
export function toAnswer(draft: AnswerDraft & { answer: Offer }): AnswerRequest {
  const { answer, reason, text } = draft;
  const isOffer = answer === 'offer' || answer === 'partial';
  const lines = draft.lines.map(({ needId, quantity, from }) => ({
    needId,
    quantity: quantity ?? 0,
    ...(from ? { from } : {}),
  }));
  return {
    answer,
    ...(isOffer ? { lines } : {}),
    ...(answer === 'decline' && reason.trim() !== '' ? { reason: reason.trim() } : {}),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
}
