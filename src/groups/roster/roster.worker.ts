import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import type { Language } from '../../contract/manner.js';
import type { ImportCounts } from '../../contract/roster.js';
import { newId } from '../../platform/ids.js';
import type { Decision } from './match.rules.js';
import type { Known } from './merge.rules.js';
import { listed } from './list.rules.js';
import { planned, type Circumstances } from './plan.rules.js';
import { listWords } from './roster.texts.js';
import { readTable, type TableRefusal } from './table.reader.js';

/** A file and what it is held against; the roster comes as the JSON that the database wrote. */
export type PlanInput = Omit<Circumstances, 'known'> & {
  bytes: Uint8Array;
  known: string;
  importId: string | null;
  undoUntil: string | null;
};
/** A row that stays out, and why. */
export type Rejected = { row: number; reason: string };
/** What has been decided. The answer and what is to be written are JSON already: read nowhere between here and the wire or the database. */
export type Planned = { counts: ImportCounts; rejected: Rejected[]; answer: string; creates: string; updates: string };
export type PlanOutput = Planned | { refused: TableRefusal };

const mostTold = 200;

const creation = ({ row }: Decision) => ({
  personId: newId(),
  membershipId: newId(),
  name: row.name,
  language: row.language ?? 'nb',
  postcode: row.postcode,
  roles: row.roles.length > 0 ? row.roles : ['volunteer'],
  capabilities: row.capabilities,
  joinedOn: row.joinedOn,
  points: row.points.map((point, rank) => ({ ...point, rank })),
});

const change = ({ member, after }: Decision) => ({
  personId: member!.personId,
  membershipId: member!.membershipId,
  version: member!.version,
  ...after!,
  joinedOn: after!.changes.includes('joined') ? after!.joinedOn : null,
  points: after!.points.map((point, rank) => ({ ...point, rank })),
});

/** Reads a list and decides what is to be done with every row of it. */
export async function plan({ bytes, known, importId, undoUntil, ...given }: PlanInput): Promise<PlanOutput> {
  const table = await readTable(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (typeof table === 'string') return { refused: table };
  const circumstances = { ...given, known: JSON.parse(known) as Known[] };
  const { decisions, result } = planned(table.rows, table.sheet, circumstances);
  const of = (action: Decision['action']) => decisions.filter((decision) => decision.action === action);
  return {
    counts: result.counts,
    rejected: result.rows
      .filter(({ action }) => action === 'reject')
      .slice(0, mostTold)
      .map(({ row, problems }) => ({ row, reason: problems.find(({ decides }) => decides)?.message ?? '' })),
    answer: JSON.stringify({ ...result, importId, undoUntil }),
    creates: JSON.stringify(of('create').map(creation)),
    updates: JSON.stringify(of('update').map(change)),
  };
}

export type WriteInput = { known: string; language: Language; format: 'xlsx' | 'csv' };

/** The roster as a file that the import reads back. */
export async function write({ known, language, format }: WriteInput): Promise<Uint8Array> {
  const { headers, sheet } = listWords[language];
  const rows = (JSON.parse(known) as Known[]).map((member) => listed(member, language));
  if (format === 'csv') {
    return Buffer.from(
      stringify([headers, ...rows], { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' }),
    );
  }
  const heading = headers.map((value) => ({ value, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  const columns = [28, 18, 30, 18, 22, 11, 12, 10].map((width) => ({ width }));
  return writeXlsx([heading, ...cells], { columns, sheet, stickyRowsCount: 1 }).toBuffer();
}
