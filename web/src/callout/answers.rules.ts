import type { Callout, MemberAnswer } from '../../../src/contract/callouts.js';

export type Answer = Callout['answers'][number];

/** The heading that an answer stands under; `unread` is text that no answer could be read out of. */
export type AnswerGroup = MemberAnswer | 'unread';

const order: readonly AnswerGroup[] = ['unread', 'coming', 'available_from', 'if_short', 'cannot_get_there', 'no'];

const soonest = (a: Answer, b: Answer) =>
  (a.minutes ?? Infinity) - (b.minutes ?? Infinity) ||
  (a.availableFrom ?? '').localeCompare(b.availableFrom ?? '') ||
  a.at.localeCompare(b.at);

/** The answers under their headings: what needs a look first, then the soonest. */
export function groupAnswers(answers: readonly Answer[]): { group: AnswerGroup; answers: Answer[] }[] {
  return order
    .map((group) => ({
      group,
      answers: answers.filter(({ answer }) => (answer ?? 'unread') === group).toSorted(byTime),
    }))
    .filter((found) => found.answers.length > 0);
}

function byTime(a: Answer, b: Answer): number {
  const sooner = soonest(a, b);
  return Number.isNaN(sooner) ? a.at.localeCompare(b.at) : sooner;
}

/** Who is ticked: as was last sent, changed by what has been ticked since. */
export function pickedNow(answers: readonly Answer[], ticked: Readonly<Record<string, boolean>>): string[] {
  return answers
    .filter(({ membershipId, picked }) => ticked[membershipId] ?? picked === true)
    .map(({ membershipId }) => membershipId);
}
