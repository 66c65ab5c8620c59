import { Injectable } from '@nestjs/common';
import type { CheckInterval } from '../../contract/equipment.js';
import type { Tx } from '../../platform/database.js';
import { Invalid } from '../../platform/problem.js';
import { Kinds } from '../store/kinds.service.js';
import type { Due } from './check.rules.js';

type Item = { readonly itemId: string; readonly groupId: string };

const today = `(clock_now() at time zone 'Europe/Oslo')::date`;

/** A check that was there already keeps its day unless another is given; a new one is due once its time has passed. */
const put = `
  insert into equipment_interval as known (id, item_id, group_id, what, every_months, matters, due_on)
  select uuidv7(), $1, $2, what, "everyMonths", matters,
    coalesce("dueOn", (${today} + make_interval(months => "everyMonths"))::date)
  from jsonb_to_recordset($3) as wanted (what text, "everyMonths" integer, matters boolean, "dueOn" date)
  on conflict (item_id, what) do update set every_months = excluded.every_months, matters = excluded.matters,
    due_on = coalesce((select "dueOn" from jsonb_to_recordset($3) as given (what text, "dueOn" date) where given.what = known.what), known.due_on)`;

/** The checks that things are due for, again and again. */
@Injectable()
export class Intervals {
  constructor(private readonly kinds: Kinds) {}

  /** Those that a new thing begins with: the given ones, else those of its kind. */
  async begin(tx: Tx, item: Item & { kind: string }, given: readonly CheckInterval[] | undefined): Promise<void> {
    const intervals = given ?? (await this.kinds.checksOf(tx, item.groupId, item.kind));
    if (intervals.length > 0) await this.put(tx, item, intervals);
  }

  /** Exactly these from now on. */
  async replace(tx: Tx, item: Item, intervals: readonly CheckInterval[]): Promise<void> {
    await tx.query('delete from equipment_interval where item_id = $1 and what <> all($2::text[])', [
      item.itemId,
      intervals.map(({ what }) => what),
    ]);
    await this.put(tx, item, intervals);
  }

  /** All of an item's. */
  async of(tx: Tx, itemId: string): Promise<Due[]> {
    return tx.query<Due[]>(
      'select id, what, every_months as "everyMonths" from equipment_interval where item_id = $1 order by due_on',
      [itemId],
    );
  }

  /** The checks with these names have been done today, on all of these things. */
  async done(tx: Tx, itemIds: readonly string[], whats: readonly string[]): Promise<void> {
    await tx.query(
      `update equipment_interval n set due_on = (${today} + make_interval(months => n.every_months))::date
       where n.what = any($2::text[]) and n.item_id = any($1::uuid[])`,
      [itemIds, whats],
    );
  }

  private async put(tx: Tx, { itemId, groupId }: Item, intervals: readonly CheckInterval[]): Promise<void> {
    const names = intervals.map(({ what }) => what);
    const twice = names.flatMap((what, place) =>
      names.indexOf(what) < place ? [{ path: `intervals.${place}.what`, code: 'unfit' }] : [],
    );
    if (twice.length > 0) throw new Invalid({}, twice);
    await tx.query(put, [itemId, groupId, JSON.stringify(intervals)]);
  }
}
