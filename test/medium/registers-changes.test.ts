import { ChangeRegister } from '../../src/municipalities/registers/change.register.js';
import { RegisterLine } from '../../src/municipalities/registers/register.line.js';
import { fakeRegisters } from '../support/registers.js';

let registers: Awaited<ReturnType<typeof fakeRegisters>>;
let line: RegisterLine;

beforeEach(async () => {
  registers = await fakeRegisters();
  line = new RegisterLine(registers.url, 60_000);
});
afterEach(async () => {
  await line.close();
  await registers.close();
});

describe('The register of municipalities', () => {
  const since2024 = ['0301', '3118', '3207', '3216', '3301', '3312', '5006'];
  const before = ['0301', '1507', '1805', '1849', '1850', '1854', '3049'];
  const onTheMap = async (day: string) => ({ inUse: new Set(day > '2024-01-01' ? since2024 : before), known: [] });

  it('tells what happens as it would be planned here, day by day', async () => {
    const { items } = await new ChangeRegister(line).since('2020-01-01', onTheMap);
    expect(items.map(({ day }) => day)).toEqual(['2020-01-01', '2024-01-01', '2026-01-01', '2028-01-01']);
    expect(items[0]?.events).toContainEqual({
      kind: 'split',
      from: ['1850'],
      to: [
        { number: '1806', officialName: 'Narvik' },
        { number: '1875', officialName: 'Hábmer - Hamarøy' },
      ],
    });
    expect(items[1]?.events.map(({ kind, from }) => [kind, from])).toEqual([
      ['renumber', ['3049']],
      ['split', ['1507']],
    ]);
    expect(items[3]?.events).toEqual([
      { kind: 'merge', from: ['3301', '3312'], to: [{ number: '3399', officialName: 'Lierdal' }] },
    ]);
    expect(registers.asked).toEqual(['/classifications/131/changes?from=2019-12-31&includeFuture=true']);
  });

  it('tells an adjustment of borders as one, beside what else happens on the day', async () => {
    const { items } = await new ChangeRegister(line).since('2026-01-01', onTheMap);
    const [day] = items;
    expect(day?.adjustments).toEqual([
      {
        from: { number: '3118', name: 'Indre Østfold' },
        to: [
          { number: '3207', name: 'Nordre Follo' },
          { number: '3216', name: 'Vestby' },
        ],
      },
    ]);
    expect(day?.events.map(({ kind, from }) => [kind, from])).toEqual([
      ['rename', ['0301']],
      ['rename', ['5006']],
      ['rename', ['5536']],
    ]);
  });

  it('says that some rows could not be read, and reads the others', async () => {
    registers.state.mood = 'odd';
    const { items, unread } = await new ChangeRegister(line).since('2028-01-01', onTheMap);
    expect(items).toHaveLength(1);
    expect(unread).toBe(2);
  });

  it('that has no table of changes says nothing, which is not that nothing happens', async () => {
    registers.state.mood = 'without a table';
    expect(await new ChangeRegister(line).since('2026-01-01', onTheMap)).toMatchObject({ items: [], reachable: false });
  });
});
