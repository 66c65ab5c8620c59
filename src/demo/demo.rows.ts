import type { Tx } from '../platform/database.js';

type Row = Readonly<Record<string, unknown>>;

/** Rows on their way into tables, in the order in which the tables were first named. */
export class Rows {
  private readonly tables = new Map<string, Row[]>();

  /** Adds a row; every row of a table names the same columns. */
  add(table: string, row: Row): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
  }

  /** Writes something else into the row of a table that bears this id. */
  change(table: string, key: string, id: string, changes: Row): void {
    const rows = this.tables.get(table) ?? [];
    const at = rows.findIndex((row) => row[key] === id);
    if (at < 0) throw new Error(`No row of ${table} is ${id}.`);
    rows[at] = { ...rows[at], ...changes };
  }

  /** Inserts what is not there, one statement per table; columns that no row names take their defaults. */
  async insertMissing(tx: Tx): Promise<void> {
    await this.insert(tx, 'on conflict do nothing');
  }

  /** Inserts everything, one statement per table; columns that no row names take their defaults. */
  async insert(tx: Tx, otherwise = ''): Promise<void> {
    for (const [table, rows] of this.tables) {
      const columns = Object.keys(rows[0] ?? {})
        .map((column) => `"${column}"`)
        .join(', ');
      await tx.query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb) ${otherwise}`,
        [JSON.stringify(rows)],
      );
    }
  }
}
