import type { RequestState } from '../../contract/requests.js';
import { coverageOf } from './coverage.rules.js';

const soup = { id: 'soup', capability: 'food', unit: 'portions', quantity: 110 };
const bread = { id: 'bread', capability: 'food', unit: 'portions', quantity: 40 };
const beds = { id: 'beds', capability: 'shelter', unit: 'beds', quantity: 30 };
const line = (needId: string, quantity: number) => ({ needId, quantity, from: null });

const aRequest = (state: RequestState, needs = [soup], offered = [line('soup', 60)], agreed = [line('soup', 50)]) => ({
  state,
  needs,
  offered,
  agreed,
});

describe('The coverage', () => {
  it('counts a need once, however many groups are asked together', () => {
    const requests = [aRequest('asked'), aRequest('seen'), aRequest('declined')];
    expect(coverageOf(requests)).toEqual([{ capability: 'food', unit: 'portions', asked: 110, offered: 0, agreed: 0 }]);
  });

  it('adds up what the groups offer and what is agreed', () => {
    const requests = [aRequest('agreed'), aRequest('partly_offered'), aRequest('offered')];
    expect(coverageOf(requests)).toEqual([
      { capability: 'food', unit: 'portions', asked: 110, offered: 180, agreed: 50 },
    ]);
  });

  it.each<[RequestState, number, number, number]>([
    ['asked', 110, 0, 0],
    ['seen', 110, 0, 0],
    ['offered', 110, 60, 0],
    ['partly_offered', 110, 60, 0],
    ['declined', 110, 0, 0],
    ['call_me', 110, 0, 0],
    ['agreed', 110, 60, 50],
    ['ongoing', 110, 60, 50],
    ['ended', 110, 60, 50],
    ['stood_down', 110, 0, 0],
  ])('of a request that is %s is %i asked, %i offered, %i agreed', (state, asked, offered, agreed) => {
    expect(coverageOf([aRequest(state)])).toEqual([{ capability: 'food', unit: 'portions', asked, offered, agreed }]);
  });

  it('leaves out what has been withdrawn from everybody', () => {
    expect(coverageOf([aRequest('withdrawn')])).toEqual([]);
  });

  it('adds several needs of one capability, and sorts always the same', () => {
    const requests = [aRequest('seen', [beds, soup, bread])];
    expect(coverageOf(requests)).toEqual([
      { capability: 'food', unit: 'portions', asked: 150, offered: 0, agreed: 0 },
      { capability: 'shelter', unit: 'beds', asked: 30, offered: 0, agreed: 0 },
    ]);
  });
});
