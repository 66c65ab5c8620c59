import type { Agreement } from '../../src/contract/cooperation.js';
import type { Premises } from '../../src/contract/premises.js';
import type { StatutoryRecord } from '../../src/contract/statutory.js';
import { documentOf } from '../../src/cooperation/agreement.document.js';
import { Aside } from '../../src/platform/aside.js';
import { Pdf } from '../../src/platform/pdf.js';
import { statutoryDocument } from '../../src/reports/statutory.document.js';
import { statutoryFloor } from '../../src/reports/statutory.rules.js';
import { textOf } from '../support/pdf.text.js';

const aside = new Aside();
afterAll(() => aside.onApplicationShutdown());
const printed = async (document: Parameters<Pdf['make']>[0]) => textOf(await new Pdf(aside).make(document));

const id = '01930000-0000-7000-8000-000000000000';
/** Eleven rows, few enough to stand on one page if each were a line; and one that is longer than a page. */
const rows = Array.from({ length: 11 }, (_, row) => row);
const long = Array.from({ length: 400 }, (_, word) => `ord${word}`).join(' ');

const record: StatutoryRecord = {
  municipalityId: id,
  municipalityName: 'Lier',
  today: '2026-11-22',
  intervals: statutoryFloor,
  duties: [],
  evaluations: [],
  contacts: [],
  followUps: [],
  agreements: [],
  neverInvited: Array.from({ length: 150 }, (_, row) => ({ groupId: id, name: `Gruppe ${row}.` })),
  entries: [],
  version: 1,
};
const entry = (row: number, note: string): StatutoryRecord['entries'][number] => ({
  id,
  duty: 'plan_revision',
  on: '2026-01-02',
  doneBy: `Nr ${row}.`,
  note,
  incidentId: null,
  incidentTitle: null,
  isExercise: false,
  recordedBy: null,
  formerMunicipality: null,
});

const costRule: Agreement['costRule'] = {
  incident: 'municipality',
  exercise: 'organisation',
  training: 'shared',
  maintenance: 'shared',
  renewal: 'shared',
  preventive: 'shared',
};
const agreement: Agreement = {
  id,
  municipalityId: id,
  municipalityName: 'Lier',
  groupId: id,
  groupName: 'Lier omsorgsberedskapsgruppe',
  state: 'in_force',
  firstId: id,
  edition: 1,
  title: 'Avtale',
  contactMinutes: 10,
  dutyMinutes: 30,
  offer: rows.map((row) => ({ capability: `${'svært_langt_navn_'.repeat(40)}${row}.`, quantity: row })),
  costRule,
  premisesIds: [],
  validFrom: '2026-01-01',
  validTo: null,
  reviewOn: null,
  expectations: null,
  municipalityDoes: null,
  groupDoes: null,
  insuranceNote: null,
  contacts: [],
  municipalContacts: [],
  termsHash: 'a'.repeat(64),
  signatures: [],
  inheritedFrom: null,
  reviews: [],
  nextReviewOn: null,
  endedOn: null,
  version: 1,
};

const house: Premises = {
  id,
  groupId: id,
  name: 'Grendehuset',
  address: 'Bygdeveien 1',
  owner: 'Laget',
  seated: 80,
  sleeping: 20,
  kitchen: 'large',
  powerBackup: 'inlet',
  water: 'own_well',
  toilets: 4,
  stepFree: true,
  parking: 10,
  note: 'Ring først.',
  lastInspectedOn: '2026-05-01',
  keyHolder: { name: 'Vaktmesteren', phone: '+4732220000' },
  inUse: true,
  version: 1,
};

describe('A printed document loses nothing', () => {
  it('of a record with few rows of many lines, with a row longer than a page, and with a long list', async () => {
    const entries = [
      entry(11, long),
      ...rows.map((row) => entry(row, `${'Gjennomgått med alle. '.repeat(12)}Merknad ${row}.`)),
    ];
    const text = await printed(statutoryDocument({ ...record, entries }, 'nb'));
    for (const row of rows) expect(text).toContain(`Merknad ${row}.`);
    expect(text).toContain('ord399');
    expect(text).toContain('Gruppe 149.');
  });

  it('of an agreement with few offers of many lines', async () => {
    const text = (await printed(documentOf({ agreement, premises: [] }, 'nb'))).replaceAll('\n', '');
    for (const { capability } of agreement.offer) expect(text).toContain(capability.replaceAll('_', ' ').slice(-9));
  });

  it('of the premises that it names', async () => {
    const text = await printed(documentOf({ agreement, premises: [house] }, 'nb'));
    const facts = [
      '80 sitteplasser',
      '4 toaletter',
      'storkjøkken',
      'inntak for aggregat',
      'egen brønn',
      'trinnfri inngang',
    ];
    for (const fact of [...facts, 'Laget', 'Vaktmesteren', '+4732220000', '1. mai 2026', 'Ring først.'])
      expect(text).toContain(fact);
  });
});
