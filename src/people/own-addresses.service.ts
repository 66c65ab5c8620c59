import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import type { OwnAddress } from '../contract/own-addresses.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { NotFound, NotSignedIn } from '../platform/problem.js';

const addresses = `select c.id, c.channel, c.address,
    exists (select from sign_in_identity i where i.contact_point_id = c.id) as "signsIn"
  from contact_point c where c.person_id = $1 order by c.rank, c.id`;

/** The addresses of the person who is signed in: others may write them down, but she alone says which of them are hers to sign in by. */
@Injectable()
export class OwnAddressesService {
  constructor(private readonly audit: Audit) {}

  /** How she is reached, in the order in which it is tried. */
  async of(tx: Tx, actor: Actor): Promise<OwnAddress[]> {
    return tx.query<OwnAddress[]>(addresses, [herself(actor).personId]);
  }

  /** Lets an address of hers sign her in from now on; throws `NotFound` for any other. */
  async confirm(tx: Tx, actor: Actor, id: string): Promise<OwnAddress[]> {
    const { personId } = herself(actor);
    const [confirmed] = await tx.query<[unknown[], number]>(
      'update contact_point set entered_as = array[$1::uuid] where id = $2 and person_id = $1 returning id',
      [personId, id],
    );
    if (confirmed.length === 0) throw new NotFound();
    await this.audit.write(tx, actor, 'address.confirm', { kind: 'person', id: personId });
    return this.of(tx, actor);
  }
}

function herself(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new NotSignedIn();
  return actor;
}
