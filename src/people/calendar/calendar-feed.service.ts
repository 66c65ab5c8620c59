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

/** Whose calendars: a group's or a municipality's, else the person's own. */
export type CalendarOwner = Pick<MakeCalendarFeed, 'groupId' | 'municipalityId'>;

const columns = `id, person_id as "personId", group_id as "groupId", municipality_id as "municipalityId", language, created_at as "createdAt", revoked_at as "revokedAt"`;
/** Somebody with more has lost count of who follows what. */
const mostAtOnce = 10;

/** The calendars that people follow in their own calendar programs; an address is shown once and can be revoked. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly address: PublicAddress,
    private readonly audit: Audit,
  ) {}

  /** Her own calendars, or those of a group or a municipality that she keeps; the newest first, those that hold and those that were revoked lately. */
  async list(tx: Tx, actor: Actor, whose: CalendarOwner = {}): Promise<CalendarFeed[]> {
    demand(actor, 'calendar.keep', ownerOf(actor, whose));
    const { personId, groupId, municipalityId } = ownerOf(actor, whose);
    const rows = await tx.query<Row[]>(
      `select ${columns} from calendar_feed
       where (person_id = $1 or group_id = $2 or municipality_id = $3)
         and (revoked_at is null or revoked_at > clock_now() - interval '30 days')
       order by id desc limit 50`,
      [personId, groupId, municipalityId],
    );
    return rows.map(viewFeed);
  }

  /** Makes one more; throws `MoveRefused` where there are ten that hold. */
  async make(tx: Tx, actor: Actor, { language, ...whose }: MakeCalendarFeed): Promise<NewCalendarFeed> {
    const owner = ownerOf(actor, whose);
    const { personId } = demand(actor, 'calendar.keep', owner);
    const { groupId, municipalityId } = owner;
    const holding = (await this.list(tx, actor, whose)).filter(({ revokedAt }) => revokedAt === null);
    if (holding.length >= mostAtOnce) throw new MoveRefused({ state: `${mostAtOnce}` });
    const token = newToken();
    const id = newId();
    const [made] = await tx.query<Row[]>(
      `insert into calendar_feed (id, person_id, group_id, municipality_id, token_hash, language, made_by)
       values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
      [id, owner.personId, groupId, municipalityId, hashOf(token), language, personId],
    );
    await this.audit.write(tx, actor, 'calendar.make', { kind: 'calendar_feed', id, groupId, municipalityId });
    return { ...viewFeed(made!), address: `${this.address.url}/c/${token}.ics` };
  }

  /** From here on nobody is shown anything at the address; throws `NotFound` where it is not hers or is revoked already. */
  async revoke(tx: Tx, actor: Actor, id: string): Promise<void> {
    const [found] = await tx.query<Row[]>(`select ${columns} from calendar_feed where id = $1 and revoked_at is null`, [
      id,
    ]);
    if (!found) throw new NotFound();
    const { personId, groupId, municipalityId } = found;
    demand(actor, 'calendar.keep', { personId, groupId, municipalityId });
    await tx.query('update calendar_feed set revoked_at = clock_now() where id = $1', [id]);
    await this.audit.write(tx, actor, 'calendar.revoke', { kind: 'calendar_feed', id, groupId, municipalityId });
  }
}

function ownerOf(
  actor: Actor,
  { groupId = null, municipalityId = null }: Partial<Record<keyof CalendarOwner, string | null>>,
) {
  const isHers = groupId === null && municipalityId === null;
  return { groupId, municipalityId, personId: isHers && actor.kind === 'person' ? actor.personId : null };
}

function viewFeed({ createdAt, revokedAt, ...row }: Row): CalendarFeed {
  return { ...row, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
}
