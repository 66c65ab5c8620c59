import type { Board, BoardRequest } from '../../../src/contract/board.js';
import type { Incident, LogEntry } from '../../../src/contract/incidents.js';
import { answeredLines, covered, deedsFor, filterLog, requestsInOrder } from './board.rules.js';
import { statusText } from './status-text.rules.js';

const at = '2026-11-21T17:30:00Z';
const need = { id: 'n1', capability: 'food', quantity: 110, unit: 'portions', from: null, to: null, place: null };
const aRequest = (part: Partial<BoardRequest> = {}): BoardRequest => ({
  id: 'r1',
  groupId: 'g1',
  groupName: 'Lier omsorgsberedskapsgruppe',
  state: 'partly_offered',
  agreementId: null,
  needs: [need],
  offered: [{ needId: 'n1', quantity: 60, from: at }],
  agreed: [],
  answer: null,
  askedAt: at,
  seenAt: null,
  contacts: { reached: 1, waiting: 0 },
  chain: [],
  version: 1,
  ...part,
});

describe('coverage', () => {
  it('counts what is missing against what is offered', () => {
    const line = covered({ capability: 'food', unit: 'portions', asked: 110, offered: 60, agreed: 0 });
    expect(line).toMatchObject({ missing: 50, agreedShare: 0, verdict: 'missing' });
    expect(line.offeredShare).toBeCloseTo(60 / 110);
  });

  it('never shows less offered than agreed, nor more than the whole bar', () => {
    const line = covered({ capability: 'food', unit: 'portions', asked: 100, offered: 0, agreed: 140 });
    expect(line).toMatchObject({ offered: 140, missing: 0, offeredShare: 1, agreedShare: 1, verdict: 'settled' });
  });

  it('of nothing asked is nothing', () => {
    expect(covered({ capability: 'care', unit: 'carers', asked: 0, offered: 3, agreed: 0 }).offeredShare).toBe(0);
  });
});

describe('a request on the board', () => {
  it('is told line by line', () => {
    expect(answeredLines(aRequest())).toEqual([
      { need, offered: { needId: 'n1', quantity: 60, from: at }, agreed: null },
    ]);
  });

  it('can be agreed when something is offered, withdrawn before and stood down after', () => {
    expect(deedsFor('partly_offered')).toEqual(['agree', 'withdraw']);
    expect(deedsFor('asked')).toEqual(['withdraw']);
    expect(deedsFor('agreed')).toEqual(['stand-down']);
    expect(deedsFor('declined')).toEqual([]);
    expect(deedsFor('stood_down')).toEqual([]);
  });

  it('stands in the order it was asked, whatever was answered, and last only when it is over', () => {
    const requests = [
      aRequest({ id: 'over', state: 'withdrawn', askedAt: '2026-11-21T17:00:00Z' }),
      aRequest({ id: 'no', state: 'declined', askedAt: '2026-11-21T17:10:00Z' }),
      aRequest({ id: 'yes', state: 'offered', askedAt: '2026-11-21T17:20:00Z' }),
    ];
    expect(requestsInOrder(requests).map(({ id }) => id)).toEqual(['no', 'yes', 'over']);
  });
});

describe('the log', () => {
  const entries: LogEntry[] = [
    { seq: 1, at, kind: 'incident_opened', data: {} },
    { seq: 2, at, kind: 'request_asked', data: {} },
    { seq: 3, at, kind: 'callout_answered', text: 'kommer om 20 min', data: {} },
    { seq: 4, at, kind: 'note', text: 'Veien er stengt', data: {} },
  ];

  it('is shown newest first', () => {
    expect(filterLog(entries, 'all').map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
  });

  it('can be narrowed to a subject and to words', () => {
    expect(filterLog(entries, 'members').map(({ seq }) => seq)).toEqual([3]);
    expect(filterLog(entries, 'all', 'VEIEN').map(({ seq }) => seq)).toEqual([4]);
  });
});

describe('the status text', () => {
  const incident: Incident = {
    id: 'i1',
    municipalityId: 'm1',
    municipalityName: 'Lier',
    title: 'Flom i Lierelva',
    kind: 'Flom',
    exercise: true,
    place: { name: 'Lierbyen' },
    description: null,
    state: 'open',
    openedAt: at,
    closedAt: null,
    version: 1,
  };
  const board: Board = {
    incidentId: 'i1',
    seq: 4,
    exercise: true,
    state: 'open',
    requests: [aRequest()],
    coverage: [{ capability: 'food', unit: 'portions', asked: 110, offered: 60, agreed: 0 }],
    deliveries: { pending: 0, sending: 0, sent: 0, delivered: 0, failed: 0, suppressed: 0, stale: 0 },
  };

  it('says first that it is an exercise, and each group with what it offers', () => {
    const said = statusText(incident, board, {
      now: 'NOW',
      time: () => 'TIME',
      amount: (quantity, unit) => `${quantity} ${unit}`,
      capability: (capability) => capability,
      kind: (kind) => kind,
      state: (request) => request.state,
      text: (key, fill) => (fill ? `${key} ${JSON.stringify(fill)}` : key),
    });
    expect(said.split('\n')).toEqual([
      'exercise',
      'heading {"now":"NOW"}',
      'Flom i Lierelva (Flom), Lier',
      'place {"place":"Lierbyen"}',
      'opened {"time":"TIME"}',
      '- coverage {"capability":"food","asked":"110 portions","offered":60,"agreed":0}',
      'groups',
      '- Lier omsorgsberedskapsgruppe: partly_offered: 60 portions (TIME)',
    ]);
  });
});
