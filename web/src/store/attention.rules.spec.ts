import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { countMatters, mattersOf } from './attention.rules.js';

const today = '2026-11-22';
const plain = {
  state: 'operational',
  because: null,
  dueOn: null,
  expiresOn: null,
  backOn: null,
  toMakeReady: false,
  openNeeds: 0,
  isShort: false,
} as EquipmentItem;
const thing = (part: Partial<EquipmentItem>): EquipmentItem => ({ ...plain, ...part });

describe('What should be seen to', () => {
  it.each<[string, Partial<EquipmentItem>, string[]]>([
    ['nothing', {}, []],
    ['a check that matters', { because: 'overdue', dueOn: '2026-11-01' }, ['overdue']],
    ['what was not found', { because: 'gone', dueOn: '2026-11-01' }, ['gone']],
    ['what is broken, and why somebody says so', { state: 'needs_repair', openNeeds: 1 }, ['broken', 'need']],
    ['what was put out of use', { state: 'out_of_service' }, ['broken']],
    ['what there is too little of', { isShort: true }, ['short']],
    ['a check that is late', { dueOn: '2026-11-21' }, ['late']],
    ['a check within two weeks', { dueOn: '2026-12-06' }, ['soon']],
    ['no later check', { dueOn: '2026-12-07' }, []],
    ['what has expired', { expiresOn: '2026-11-21' }, ['expired']],
    ['what runs out within a month', { expiresOn: '2026-12-22' }, ['expires']],
    ['nothing that keeps longer', { expiresOn: '2026-12-23' }, []],
    ['what is late back', { backOn: '2026-11-21' }, ['back']],
    ['nothing that is to be back today', { backOn: '2026-11-22' }, []],
    ['what was used', { toMakeReady: true, backOn: '2026-01-01' }, ['back', 'ready']],
    ['nothing of what is retired', { state: 'retired', toMakeReady: true, expiresOn: '2020-01-01' }, []],
  ])('is %s', (_, part, expected) => {
    expect(mattersOf(thing(part), today)).toEqual(expected);
  });

  it('is counted by reason, the gravest first', () => {
    const items = [thing({ dueOn: today }), thing({ because: 'overdue' }), thing({ dueOn: today, toMakeReady: true })];
    expect(countMatters(items, [{}], today)).toEqual([
      { matter: 'overdue', count: 1 },
      { matter: 'need', count: 1 },
      { matter: 'soon', count: 2 },
      { matter: 'ready', count: 1 },
    ]);
  });
});
