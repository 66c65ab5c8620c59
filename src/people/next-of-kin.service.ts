import { Injectable } from '@nestjs/common';
import type { NextOfKin } from '../contract/joining.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { Invalid, NotSignedIn } from '../platform/problem.js';
import { readAnyPhone } from './contact.rules.js';

/** Whom to ring for somebody: she alone keeps it, and the tables show it to her leader only while she is on a mission. */
@Injectable()
export class NextOfKinService {
  /** Whom she has named, as far as the actor may see it now; null where there is nobody, or it is not to be seen. */
  async of(tx: Tx, personId: string): Promise<NextOfKin | null> {
    const [row] = await tx.query<NextOfKin[]>('select name, phone from next_of_kin where person_id = $1', [personId]);
    return row ?? null;
  }

  /** What the person herself has named. */
  async mine(tx: Tx, actor: Actor): Promise<NextOfKin | null> {
    return this.of(tx, herself(actor).personId);
  }

  /** Names somebody instead of whoever was named; throws `Invalid` where the number is none. */
  async keep(tx: Tx, actor: Actor, { name, phone }: NextOfKin): Promise<NextOfKin> {
    const { personId } = herself(actor);
    const number = readAnyPhone(phone);
    if (number === undefined) throw new Invalid({}, [{ path: 'phone', code: 'phone' }]);
    await tx.query(
      `insert into next_of_kin (person_id, name, phone) values ($1, $2, $3)
       on conflict (person_id) do update set name = excluded.name, phone = excluded.phone, changed_at = clock_now()`,
      [personId, name, number],
    );
    return { name, phone: number };
  }

  /** Names nobody. */
  async forget(tx: Tx, actor: Actor): Promise<void> {
    await tx.query('delete from next_of_kin where person_id = $1', [herself(actor).personId]);
  }
}

function herself(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new NotSignedIn();
  return actor;
}
