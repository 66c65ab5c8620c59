import type { ImportCorrection } from '../../src/contract/roster.js';
import type { Known } from '../../src/groups/roster/merge.rules.js';
import { planned, type Circumstances } from '../../src/groups/roster/plan.rules.js';
import { readTable } from '../../src/groups/roster/table.reader.js';
import { plainExpectation, type MessyList } from '../support/messy-list.js';
import { messyLists } from '../support/messy-lists.js';
import { xlsx } from '../support/workbooks.js';

const circumstances: Circumstances = { known: [], own: ['boat'], today: '2026-11-21', language: 'nb' };

async function resultOf(bytes: Buffer, more: Partial<Circumstances> = {}) {
  const read = await readTable(bytes);
  if (typeof read === 'string') throw new Error(read);
  return planned(read.rows, read.sheet, { ...circumstances, ...more }).result;
}
const text = (...lines: string[]) => resultOf(Buffer.from(lines.join('\n')));

describe('A list as groups have it', () => {
  it('is broken in more than forty ways', () => {
    expect(new Set(messyLists.map(({ name }) => name)).size).toBeGreaterThan(40);
  });

  it.each(messyLists.map((list): [string, MessyList] => [list.name, list]))(
    'with %s is read as it was meant',
    async (_, list) => {
      const { rows, counts } = await resultOf(await list.bytes());
      const taken = rows
        .filter(({ action }) => action === 'create')
        .map(({ read: { name, phones, emails } }) => ({ name, phones, emails }));
      expect(taken).toEqual(list.expects ?? plainExpectation);
      const rejected = rows.filter(({ action }) => action === 'reject');
      const reasons = rejected.map(({ row, problems }) => [row, problems.find(({ decides }) => decides)?.code]);
      expect(Object.fromEntries(reasons)).toEqual(list.rejects ?? {});
      expect(counts.reject).toBe(rejected.length);
    },
  );
});

describe('What else a list says', () => {
  it('are roles and capabilities in words, ticks, dates, postcodes and languages', async () => {
    const { rows } = await text(
      'Navn;Mobil;Verv;Kan bidra med;Mat;Omsorg;Adresse;Medlem siden;Målform',
      'Kari Nordmann;48123456;Gruppeleder;Hus og båt, boat;x;;Storgata 1, 3400 Lier;1.2.2019;nynorsk',
      'Åse Bjørnø;90000002;nestleiar/lageransvarleg;;Ja;X;Ukjent gate;februar 2020;Bokmål',
      'Ola Hansen;41111113;kaptein;;;;0350 Oslo;31.02.2019;klingon',
    );
    expect(
      rows.map(({ read: { roles, capabilities, postcode, joinedOn, language } }) => [
        roles,
        capabilities,
        postcode,
        joinedOn,
        language,
      ]),
    ).toEqual([
      [['group_leader'], ['shelter', 'boat', 'food'], '3400', '2019-02-01', 'nn'],
      [['group_deputy', 'storekeeper'], ['food', 'care'], null, '2020-02-01', 'nb'],
      [[], [], '0350', null, null],
    ]);
    expect(rows[2]!.problems.map(({ code }) => code)).toEqual(['unknownWord', 'joined', 'language']);
    expect(rows[2]!.action).toBe('create');
  });

  it('are dates and postcodes as workbooks keep them', async () => {
    const bytes = await xlsx([
      ['Navn', 'Mobil', 'Innmeldt', 'Postnr'],
      ['Kari Nordmann', 48123456, new Date('2019-02-01T00:00:00Z'), 350],
      ['Åse Bjørnø', 90000002, 43497, 3400],
    ]);
    const { rows, sheet } = await resultOf(bytes);
    expect(rows.map(({ read: { postcode, joinedOn } }) => [postcode, joinedOn])).toEqual([
      ['0350', '2019-02-01'],
      ['3400', '2019-02-01'],
    ]);
    expect(sheet).toBe('Ark1');
  });

  it('is told by the number of the row in the spreadsheet, in the reader’s language', async () => {
    const bytes = await xlsx([
      [null, null],
      ['Liste', null],
      [null, null],
      ['Navn', 'Mobil'],
      ['Kari', 48123456],
      [null, null],
      ['Uten Nummer', null],
    ]);
    const { rows, headerRow } = await resultOf(bytes, { language: 'nn' });
    expect([headerRow, rows.map(({ row, action }) => [row, action])]).toEqual([
      4,
      [
        [5, 'create'],
        [7, 'reject'],
      ],
    ]);
    expect(rows[1]!.problems[0]!.message).toBe('Fann verken mobilnummer eller e-post som kan brukast.');
  });

  it('is corrected by columns, by rows, and by leaving out', async () => {
    const bytes = Buffer.from('Hvem;Hvor\nKari Nordmann;48123456\nFeil;12\nPer Hansen;90000002\nIkke Med;41111113');
    const columns = { '0': 'name', '1': 'phone' } as const;
    const corrections = {
      '3': { name: 'Ola Hansen', phone: '99 88 77 64', email: 'ola@example.org' },
      '5': { leaveOut: true },
    };
    const { rows, counts, columns: shown } = await resultOf(bytes, { headerRow: 1, columns, corrections });
    expect(counts).toEqual({ create: 3, update: 0, skip: 1, reject: 0 });
    expect(rows[1]!.read).toMatchObject({ name: 'Ola Hansen', phones: ['+4799887764'], emails: ['ola@example.org'] });
    expect(shown).toEqual([
      { index: 0, header: 'Hvem', field: 'name', samples: ['Kari Nordmann', 'Feil', 'Per Hansen'] },
      { index: 1, header: 'Hvor', field: 'phone', samples: ['48123456', '12', '90000002'] },
    ]);
  });

  it.each([
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'unreadable'],
    ['a broken archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(60, 7)]), 'unreadable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'unreadable'],
    ['too many rows', Buffer.from('a;b\n'.repeat(20_001)), 'tooManyRows'],
  ])('cannot be read from %s', async (_, bytes, refusal) => {
    expect(await readTable(bytes)).toBe(refusal);
  });

  it('may be nothing', async () => {
    expect((await text('')).rows).toEqual([]);
    expect((await text('Navn;Mobil')).counts).toEqual({ create: 0, update: 0, skip: 0, reject: 0 });
  });
});

describe('A row of somebody who is known', () => {
  const known: Known = {
    membershipId: 'm1',
    personId: 'p1',
    version: 1,
    name: 'Kari Nordmann',
    language: 'nb',
    postcode: null,
    roles: ['storekeeper'],
    capabilities: ['food', 'shelter'],
    joinedOn: '2020-01-01',
    points: [
      { channel: 'sms', address: '+4748123456' },
      { channel: 'email', address: 'kari@example.org' },
    ],
  };
  const rowOf = async (line: string, correction?: ImportCorrection) => {
    const file = Buffer.from(`Navn;Mobil;E-post;Roller;Oppgaver;Postnummer\n${line}`);
    const { rows } = await resultOf(file, { known: [known], ...(correction && { corrections: { 2: correction } }) });
    return rows[0]!;
  };
  const line = 'Nordmann, Kari (nestleder);48123456;kari@example.com;;Omsorg';

  it('says what it changes from and to', async () => {
    expect((await rowOf(line)).differences).toEqual([
      { field: 'roles', from: ['storekeeper'], to: ['group_deputy'] },
      { field: 'capabilities', from: ['food', 'shelter'], to: ['care'] },
      { field: 'email', from: ['kari@example.org'], to: ['kari@example.org', 'kari@example.com'] },
    ]);
  });

  it('keeps the role beside a name that is corrected, and what is said of roles and tasks stands alone', async () => {
    const { read } = await rowOf(line, { name: 'Kari Nordmann', phone: '48123457' });
    expect(read).toMatchObject({ name: 'Kari Nordmann', roles: ['group_deputy'], phones: ['+4748123457'] });
    const said = await rowOf(line, { roles: 'Frivillig', capabilities: '', postcode: '3400' });
    expect(said.read).toMatchObject({ roles: ['volunteer'], capabilities: [], postcode: '3400' });
  });

  it('names whom it can be, by number and by name, for the leader to say who it is', async () => {
    const whom = [{ membershipId: 'm1', name: 'Kari Nordmann' }];
    const married = 'Anna Gift;48123456;';
    expect(await rowOf(married)).toMatchObject({ action: 'reject', candidates: whom });
    expect(await rowOf(married, { as: 'm1' })).toMatchObject({ action: 'update', changes: ['name'], candidates: whom });
    expect(await rowOf('Kari Nordmann;90000003;')).toMatchObject({ action: 'create', candidates: whom });
    expect(await rowOf('Ny Person;90000004;')).toMatchObject({ action: 'create', candidates: [] });
  });
});
