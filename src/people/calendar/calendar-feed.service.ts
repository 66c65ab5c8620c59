import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import { hashOf, newToken } from '../../access/secret.token.js';
import type { CalendarFeed, MakeCalendarFeed, NewCalendarFeed } from '../../contract/calendars.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { MoveRefused, NotFound } from '../../platform/problem.js';
import { PublicAddress } from '../../platform/public-address.js';

type Row = Omit<CalendarFeed, 'createdAt' | 'revokedAt'> & { createdAt: Date; revokedAt: Date | null };

const columns = `id, person_id as "personId", group_id as "groupId", language, created_at as "createdAt", revoked_at as "revokedAt"`;
/** Somebody with more has lost count of who follows what. */
const mostAtOnce = 10;

/** The calendars that people follow in their own calendar programs; an address is shown once and can be revoked. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly address: PublicAddress,
    private readonly audit: Audit,
  ) {}

  /** Her own calendars, or those of a group that she leads; the newest first, those that hold and those that were revoked lately. */
  async list(tx: Tx, actor: Actor, groupId?: string): Promise<CalendarFeed[]> {
    const { personId } = demand(actor, 'calendar.keep', ownerOf(actor, groupId));
    const rows = await tx.query<Row[]>(
      `select ${columns} from calendar_feed
       where (case when $2::uuid is null then person_id = $1 else group_id = $2 end)
         and (revoked_at is null or revoked_at > clock_now() - interval '30 days')
       order by id desc limit 50`,
      [personId, groupId ?? null],
    );
    return rows.map(viewFeed);
  }

  /** Makes one more; throws `MoveRefused` where there are ten that hold. */
  async make(tx: Tx, actor: Actor, { groupId, language }: MakeCalendarFeed): Promise<NewCalendarFeed> {
    const { personId } = demand(actor, 'calendar.keep', ownerOf(actor, groupId));
    const holding = (await this.list(tx, actor, groupId)).filter(({ revokedAt }) => revokedAt === null);
    if (holding.length >= mostAtOnce) throw new MoveRefused({ state: `${mostAtOnce}` });
    const token = newToken();
    const id = newId();
    const [made] = await tx.query<Row[]>(
      `insert into calendar_feed (id, person_id, group_id, token_hash, language, made_by)
       values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
      [id, groupId ? null : personId, groupId ?? null, hashOf(token), language, personId],
    );
    await this.audit.write(tx, actor, 'calendar.make', { kind: 'calendar_feed', id, groupId });
    return { ...viewFeed(made!), address: `${this.address.url}/c/${token}.ics` };
  }

  /** From here on nobody is shown anything at the address; throws `NotFound` where it is not hers or is revoked already. */
  async revoke(tx: Tx, actor: Actor, id: string): Promise<void> {
    const [found] = await tx.query<Row[]>(`select ${columns} from calendar_feed where id = $1 and revoked_at is null`, [
      id,
    ]);
    if (!found) throw new NotFound();
    demand(actor, 'calendar.keep', { personId: found.personId, groupId: found.groupId });
    await tx.query('update calendar_feed set revoked_at = clock_now() where id = $1', [id]);
    await this.audit.write(tx, actor, 'calendar.revoke', { kind: 'calendar_feed', id, groupId: found.groupId });
  }
}

function ownerOf(actor: Actor, groupId: string | undefined) {
  if (groupId !== undefined) return { groupId };
  return { personId: actor.kind === 'person' ? actor.personId : null };
}

function viewFeed({ createdAt, revokedAt, ...row }: Row): CalendarFeed {
  return { ...row, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
}
