import { changeLine, choose, firstDraft, givesAll, isWanted, mayAnswer, toAnswer } from './answer.rules.js';

const at = '2026-11-21T17:30:00Z';
const needs = [
  { id: 'n1', capability: 'food', quantity: 110, unit: 'portions', from: at, to: null, place: null },
  { id: 'n2', capability: 'care', quantity: 4, unit: 'carers', from: null, to: null, place: null },
];
const blank = firstDraft({ needs, answers: [] });

describe('an answer', () => {
  it('begins with what was asked and nothing chosen', () => {
    expect(blank.answer).toBeNull();
    expect(blank.lines).toEqual([
      { needId: 'n1', quantity: 110, from: at },
      { needId: 'n2', quantity: 4, from: '' },
    ]);
  });

  it('that is changed begins with what was said last', () => {
    const by = { id: 'p', name: 'Kari' };
    const lines = [{ needId: 'n1', quantity: 60, from: null }];
    const draft = firstDraft({ needs, answers: [{ answer: 'partial', lines, reason: null, text: null, by, at }] });
    expect(draft.lines[0]).toEqual({ needId: 'n1', quantity: 60, from: '' });
  });

  it('becomes a part when a number goes below what was asked, and all again when it is raised', () => {
    const part = changeLine(choose(blank, 'offer', needs), { needId: 'n1', quantity: 60, from: at }, needs);
    expect(part.answer).toBe('partial');
    expect(changeLine(part, { needId: 'n1', quantity: 110, from: at }, needs).answer).toBe('offer');
  });

  it('of all raises the numbers to what was asked', () => {
    const part = changeLine(blank, { needId: 'n2', quantity: 1, from: '' }, needs);
    expect(givesAll(needs, choose(part, 'offer', needs).lines)).toBe(true);
  });

  it('carries numbers only when it is an offer, and a reason only when it is a no', () => {
    const draft = { ...blank, reason: 'Råvarene står under vann', text: 'Ring i morgen' };
    expect(toAnswer({ ...draft, answer: 'decline' })).toEqual({
      answer: 'decline',
      reason: 'Råvarene står under vann',
      text: 'Ring i morgen',
    });
    expect(toAnswer({ ...draft, answer: 'call_me' })).toEqual({ answer: 'call_me', text: 'Ring i morgen' });
    expect(toAnswer({ ...draft, answer: 'offer' }).lines).toEqual([
      { needId: 'n1', quantity: 110, from: at },
      { needId: 'n2', quantity: 4 },
    ]);
  });

  it('may be changed until it is agreed', () => {
    expect(mayAnswer('declined')).toBe(true);
    expect(mayAnswer('agreed')).toBe(false);
    expect(mayAnswer('withdrawn')).toBe(false);
    expect(isWanted('agreed')).toBe(true);
    expect(isWanted('stood_down')).toBe(false);
  });
});
