import { Injectable } from '@nestjs/common';
import qrcode from 'qrcode';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import { hashOf, newToken } from '../../access/secret.token.js';
import type { JoinLink, NewJoinLink } from '../../contract/joining.js';
import type { Actor, PersonActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { NotFound } from '../../platform/problem.js';
import { PublicAddress } from '../../platform/public-address.js';
import { GroupService } from '../group.service.js';

type LinkRow = { id: string; madeAt: Date; expiresAt: Date };

const open = `select id, made_at as "madeAt", expires_at as "expiresAt" from join_link
  where group_id = $1 and revoked_at is null and expires_at > clock_now() order by made_at desc, id desc limit 50`;

const view = ({ id, madeAt, expiresAt }: LinkRow): JoinLink => ({
  id,
  madeAt: madeAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

/** The links, printed as QR too, by which people ask to join a group. */
@Injectable()
export class JoinLinkService {
  constructor(
    private readonly groups: GroupService,
    private readonly audit: Audit,
    private readonly address: PublicAddress,
  ) {}

  /** Makes a link; its address is told now and never again, since only its hash is kept. */
  async make(tx: Tx, actor: Actor, groupId: string, days: number): Promise<NewJoinLink> {
    const leader = await this.leader(tx, actor, groupId);
    const [token, id] = [newToken(), newId()];
    const [row] = await tx.query<LinkRow[]>(
      `insert into join_link (id, group_id, token_hash, made_by, expires_at)
       values ($1, $2, $3, $4, clock_now() + make_interval(days => $5))
       returning id, made_at as "madeAt", expires_at as "expiresAt"`,
      [id, groupId, hashOf(token), leader.personId, days],
    );
    await this.audit.write(tx, actor, 'join.make-link', { kind: 'join-link', id, groupId }, { days });
    const address = `${this.address.url}/bli-med/${token}`;
    const picture = await qrcode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
    return { ...view(row!), address, picture };
  }

  /** The links that lead somewhere now. */
  async list(tx: Tx, actor: Actor, groupId: string): Promise<JoinLink[]> {
    await this.leader(tx, actor, groupId);
    return (await tx.query<LinkRow[]>(open, [groupId])).map(view);
  }

  /** Makes a link lead nowhere, at once; safe to repeat. */
  async revoke(tx: Tx, actor: Actor, groupId: string, linkId: string): Promise<void> {
    await this.leader(tx, actor, groupId);
    const [rows] = await tx.query<[unknown[], number]>(
      'update join_link set revoked_at = coalesce(revoked_at, clock_now()) where id = $1 and group_id = $2 returning id',
      [linkId, groupId],
    );
    if (rows.length === 0) throw new NotFound();
    await this.audit.write(tx, actor, 'join.revoke-link', { kind: 'join-link', id: linkId, groupId });
  }

  private async leader(tx: Tx, actor: Actor, groupId: string): Promise<PersonActor> {
    await this.groups.get(tx, groupId);
    return demand(actor, 'member.change', { groupId });
  }
}
