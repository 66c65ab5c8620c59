import type { MemberAnswer } from '../../../src/contract/callouts.js';
import { groupAnswers, pickedNow, type Answer } from './answers.rules.js';
import { calloutDraft, hasAudience, toOpenCallout } from './ask-members.rules.js';

const answer = (membershipId: string, said: MemberAnswer | null, part: Partial<Answer> = {}): Answer => ({
  membershipId,
  name: membershipId,
  answer: said,
  minutes: null,
  availableFrom: null,
  text: null,
  at: '2026-11-21T17:30:00Z',
  via: 'sms',
  picked: null,
  ...part,
});

describe('the answers of members', () => {
  it('stand under their headings, what could not be read first, the soonest before the later', () => {
    const grouped = groupAnswers([
      answer('slow', 'coming', { minutes: 40 }),
      answer('no', 'no'),
      answer('quick', 'coming', { minutes: 10 }),
      answer('unclear', null, { text: 'hva?' }),
    ]);
    expect(grouped.map(({ group, answers }) => [group, answers.map(({ name }) => name)])).toEqual([
      ['unread', ['unclear']],
      ['coming', ['quick', 'slow']],
      ['no', ['no']],
    ]);
  });

  it('are ordered by when they came where no time was said', () => {
    const later = answer('later', 'if_short', { at: '2026-11-21T17:40:00Z' });
    const [found] = groupAnswers([later, answer('first', 'if_short')]);
    expect(found?.answers.map(({ name }) => name)).toEqual(['first', 'later']);
  });

  it('are ticked as was sent last, until somebody ticks otherwise', () => {
    const answers = [answer('a', 'coming', { picked: true }), answer('b', 'coming'), answer('c', 'no')];
    expect(pickedNow(answers, {})).toEqual(['a']);
    expect(pickedNow(answers, { a: false, b: true })).toEqual(['b']);
  });
});

describe('a question to members', () => {
  it('goes to everybody unless somebody is chosen', () => {
    const draft = calloutDraft('Kan du komme?');
    expect(toOpenCallout(draft, 'r1')).toEqual({ requestId: 'r1', question: 'Kan du komme?' });
    expect(hasAudience(draft)).toBe(true);
  });

  it('goes to those chosen, and to nobody by mistake', () => {
    const draft = { ...calloutDraft('Kan du komme?'), audience: 'people' as const };
    expect(hasAudience(draft)).toBe(false);
    expect(toOpenCallout({ ...draft, membershipIds: ['m1'] }).audience).toEqual({ membershipIds: ['m1'] });
  });
});
