import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';

/** Lets what was said to somebody be said to whom she turned out to be; only ever called by the service itself. */
@Injectable()
export class ReaddressService {
  /** What somebody was told about these is told to the other now: deliveries and links follow, and answers that are on their way. */
  async readdress(tx: Tx, abouts: readonly string[], before: string, personId: string): Promise<void> {
    await tx.query(
      `update recipient r set person_id = $3 from message m
       where m.id = r.message_id and m.about = any($1::uuid[]) and r.person_id = $2
         and not exists (select from recipient own where own.message_id = m.id and own.person_id = $3)`,
      [abouts, before, personId],
    );
    // An answer that has come in and nobody has taken down yet is hers too.
    await tx.query('update inbound set person_id = $3 where about = any($1::uuid[]) and person_id = $2', [
      abouts,
      before,
      personId,
    ]);
  }
}
