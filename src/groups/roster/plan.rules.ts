import type { Language } from '../../contract/manner.js';
import type { ImportCorrection, ImportField, ImportProblem, ImportResult } from '../../contract/roster.js';
import { lineOf, type Cell } from './cell.rules.js';
import { guessColumns, isHeaderAgain, type Columns } from './columns.rules.js';
import { Matching, type Decision } from './match.rules.js';
import { differencesOf, type Known } from './merge.rules.js';
import { readRow, type Note, type ReadRow, type Surrounding } from './row.rules.js';
import { sayRow } from './roster.texts.js';

/** What a plan is made of beside the file. */
export type Circumstances = {
  known: readonly Known[];
  own: readonly string[];
  today: string;
  language: Language;
  headerRow?: number;
  columns?: Readonly<Record<string, ImportField>>;
  corrections?: Readonly<Record<string, ImportCorrection>>;
};

/** Everything that an import does, decided before any of it is done. */
export type Plan = { decisions: Decision[]; result: ImportResult };

const isEmpty = (row: readonly Cell[]): boolean => row.every((cell) => lineOf(cell) === '');

function decide(rows: readonly (readonly Cell[])[], { headerRow, columns }: Columns, given: Circumstances): Decision[] {
  const matching = new Matching(given.known);
  const around: Surrounding = { today: given.today, own: new Set(given.own) };
  const headers = columns.map(({ header }) => header);
  const decisions: Decision[] = [];
  for (const [index, row] of rows.entries()) {
    if (index < headerRow || isEmpty(row)) continue;
    const correction = given.corrections?.[index + 1];
    const read = readRow(index + 1, row, columns, around, correction);
    const isAgain = headerRow > 0 && isHeaderAgain(row, headers);
    decisions.push(
      isAgain
        ? { row: read, action: 'skip', reason: { code: 'headerAgain' }, candidates: [] }
        : matching.decide(read, correction),
    );
  }
  return decisions;
}

function viewProblems({ row, reason }: Decision, language: Language): ImportProblem[] {
  const view = ({ field, code, facts = {} }: Note, decides: boolean): ImportProblem => ({
    ...(field && { field }),
    code,
    message: sayRow(code, language, facts),
    ...(facts['text'] !== undefined && { text: String(facts['text']) }),
    decides,
  });
  const notes = reason?.code === 'headerAgain' || reason?.code === 'leftOut' ? [] : row.notes;
  return [...(reason ? [view(reason, true)] : []), ...notes.map((note) => view(note, false))];
}

function viewReading(row: ReadRow): ImportResult['rows'][number]['read'] {
  const addresses = (channel: string) =>
    row.points.flatMap((point) => (point.channel === channel ? [point.address] : []));
  const { roles, capabilities, postcode, joinedOn, language } = row;
  const name = row.name === '' ? row.writtenName.slice(0, 120) : row.name;
  return {
    name,
    phones: addresses('sms'),
    emails: addresses('email'),
    roles,
    capabilities,
    postcode,
    joinedOn,
    language,
  };
}

function viewColumns(rows: readonly (readonly Cell[])[], { headerRow, columns }: Columns): ImportResult['columns'] {
  return columns.map((column) => {
    const texts = rows.slice(headerRow, headerRow + 20).map((row) => lineOf(row[column.index]));
    const samples = texts.filter(Boolean).slice(0, 3);
    return { ...column, samples: samples.map((text) => text.slice(0, 60)) };
  });
}

/** What is to be done with every row of a list that is not empty, with the reasons in the reader's language. */
export function planned(rows: readonly (readonly Cell[])[], sheet: string | null, given: Circumstances): Plan {
  const columns = guessColumns(rows, given);
  const decisions = decide(rows, columns, given);
  const counts = { create: 0, update: 0, skip: 0, reject: 0 };
  const views = decisions.map((decision) => {
    counts[decision.action] += 1;
    return {
      row: decision.row.row,
      action: decision.action,
      problems: viewProblems(decision, given.language),
      membershipId: decision.member?.membershipId ?? null,
      read: viewReading(decision.row),
      changes: decision.after?.changes ?? [],
      differences: differencesOf(decision.member, decision.after),
      candidates: decision.candidates.map(({ membershipId, name }) => ({ membershipId, name })),
    };
  });
  const { headerRow } = columns;
  const shown = viewColumns(rows, columns);
  return {
    decisions,
    result: { rows: views, counts, columns: shown, headerRow, sheet, importId: null, undoUntil: null },
  };
}
