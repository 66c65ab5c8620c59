import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** What one connection keeps at the most; whatever comes after that is planned each time. */
const most = 400;

/**
 * A connection that, while `keepsPlans` is set, gives each statement with values a name, by which PostgreSQL keeps it parsed and
 * planned: behind row-level security planning costs more than most of what is planned (ADR 0011). A kept plan
 * is drawn anew when the tables are analysed or changed, and not before.
 */
export class PlanKeepingClient extends Client {
  keepsPlans = false;
  private times = 0;
  private readonly names = new Map<string, string>();

  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const canBeKept = this.keepsPlans && typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = canBeKept ? this.nameOf(text) : undefined;
    const query = name === undefined ? args : [{ name, text, values }, ...rest];
    return (super.query as (...query: unknown[]) => never)(...query);
  }

  /** Begins anew under other names; what was kept stays unused until the connection ends. */
  forgetPlans(): void {
    this.times += 1;
    this.names.clear();
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= most) return known;
    const name = createHash('sha1').update(text).digest('base64url') + this.times;
    this.names.set(text, name);
    return name;
  }
}
