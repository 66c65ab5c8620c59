import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database.js';
import { Invalid } from '../../platform/problem.js';

/** One kit is filled at a time in each group, so that no two things end up in each other. */
const oneAtATime = `select pg_advisory_xact_lock(hashtextextended('equipment ' || $1::text, 0))`;

/** Kits hold things, and no kit lies in another. */
@Injectable()
export class Kits {
  /** Throws `Invalid` where the kit is none of the group's, lies in one itself, or what is put into it is a kit. */
  async refuseUnfit(
    tx: Tx,
    groupId: string,
    { itemId, partOf }: { itemId: string; partOf: string | undefined },
  ): Promise<void> {
    if (partOf === undefined) return;
    await tx.query(oneAtATime, [groupId]);
    const [kit] = await tx.query<{ isPart: boolean; isFilled: boolean }[]>(
      `select part_of is not null as "isPart", exists (select from equipment_item where part_of = $3) as "isFilled"
       from equipment_item where id = $1 and group_id = $2`,
      [partOf, groupId, itemId],
    );
    if (!kit) throw new Invalid({}, [{ path: 'partOf', code: 'unknownId' }]);
    if (kit.isPart || kit.isFilled || partOf === itemId) throw new Invalid({}, [{ path: 'partOf', code: 'unfit' }]);
  }
}
