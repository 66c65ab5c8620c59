import { Client } from 'pg';

/** Statements beyond these are of the kind that is written anew each time, and are not worth keeping. */
const most = 500;
const planIsOutOfDate = '0A000';

const names = new Map<string, string>();
type Ask = (this: Client, statement: unknown, values?: unknown, callback?: unknown) => unknown;
const { query: ask } = Client.prototype as unknown as { query: Ask };

/** One short name per text, the same on every connection of this process. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= most) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/** A connection on which PostgreSQL reads and plans a statement with parameters once, and not again each time that it is run. */
export class PlannedClient extends Client {
  /** Plans of an older age are left alone: a migration beside us has changed what their tables look like. */
  private age = 0;

  override query(statement: unknown, values?: unknown, callback?: unknown): never {
    const isPlannable = typeof statement === 'string' && Array.isArray(values) && values.length > 0;
    const name = isPlannable ? nameOf(statement) : undefined;
    if (!name) return ask.call(this, statement, values, callback) as never;
    const asked = ask.call(this, { name: `${name}.${this.age}`, text: statement, values }, undefined, callback);
    return (asked instanceof Promise ? asked.catch((error: unknown) => this.failed(error)) : asked) as never;
  }

  private failed(error: unknown): never {
    if (error instanceof Error && 'code' in error && error.code === planIsOutOfDate) this.age += 1;
    throw error;
  }
}
