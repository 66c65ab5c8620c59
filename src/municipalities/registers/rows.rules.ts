import { z } from 'zod';

/** Rows of a register's answer: one that cannot be read is left out, and takes nothing else with it. */
export const rowsOf = <Row extends z.ZodType>(row: Row) =>
  z.array(z.unknown()).transform((rows) => rows.flatMap((one) => readable(row, one)));

function readable<Row extends z.ZodType>(row: Row, one: unknown): z.output<Row>[] {
  const read = row.safeParse(one);
  return read.success ? [read.data] : [];
}
