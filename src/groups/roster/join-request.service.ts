import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { ContactPoint } from '../../contract/groups.js';
import type { Language } from '../../contract/manner.js';
import type { ApproveJoin, Joined, JoinRequest } from '../../contract/joining.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox } from '../../platform/outbox.js';
import { Invalid, MoveRefused, NotFound } from '../../platform/problem.js';
import { GroupService } from '../group.service.js';
import { welcome } from '../groups.jobs.js';
import { HandOverService } from '../hand-over.service.js';
import { MemberService } from '../member.service.js';

type RequestRow = Omit<JoinRequest, 'askedAt' | 'isSignedIn'> & { askedAt: Date; isSignedIn: boolean };
type Place = { membershipId: string; personId: string };
type Taken = {
  personId: string | null;
  name: string;
  phone: string | null;
  email: string | null;
  language: Language;
  isAnswered: boolean;
};

const isSame = `(m.id = any (r.same_as) or exists (
    select from contact_point c where c.person_id = m.person_id and c.verified_at is not null and c.address in (r.phone, r.email)))`;

const waiting = `select r.id, r.name, r.phone, r.email, r.text, r.person_id is not null as "isSignedIn", r.asked_at as "askedAt",
    (select coalesce(jsonb_agg(jsonb_build_object('membershipId', m.id, 'name', p.name) order by p.name, m.id), '[]')
       from membership m join person p on p.id = m.person_id
       where m.group_id = r.group_id and m.left_at is null and ${isSame}) as "sameAs"
  from join_request r where r.group_id = $1 and r.answered_at is null order by r.asked_at, r.id limit 200`;

const known = `select m.id as "membershipId", m.person_id as "personId" from join_request r join membership m on m.group_id = r.group_id
  where r.id = $1 and r.group_id = $2 and m.id = $3 and m.left_at is null and ${isSame}`;

/** Takes what she said out of the row, so that it is there once: for the answer. */
const take = `with asked as (select * from join_request where id = $1 and group_id = $2 for update),
    forgotten as (update join_request r set answered_at = clock_now(), person_id = null, name = '', phone = null, email = null, text = null, same_as = '{}'
      from asked where r.id = asked.id and r.answered_at is null returning r.id)
  select person_id as "personId", name, phone, email, language, answered_at is not null as "isAnswered" from asked`;

/** Those who ask to join a group, and what its leaders answer them. */
@Injectable()
export class JoinRequestService {
  constructor(
    private readonly groups: GroupService,
    private readonly members: MemberService,
    private readonly places: HandOverService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Everybody who waits, the longest first. */
  async list(tx: Tx, actor: Actor, groupId: string): Promise<JoinRequest[]> {
    await this.leader(tx, actor, groupId);
    const rows = await tx.query<RequestRow[]>(waiting, [groupId]);
    return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
  }

  /**
   * Makes a member of her: of herself where she asked signed in, else of somebody new by the name and number that she gave; or, where the
   * leader says that she is on the list already, nobody new. She is told.
   */
  async approve(tx: Tx, actor: Actor, groupId: string, requestId: string, as: ApproveJoin): Promise<Joined> {
    await this.leader(tx, actor, groupId);
    const before = as.sameAs ? await this.known(tx, groupId, requestId, as.sameAs) : undefined;
    const taken = await this.take(tx, groupId, requestId);
    const { membershipId, personId } = before
      ? await this.knownAgain(tx, actor, groupId, before, taken)
      : await this.made(tx, actor, groupId, taken, as);
    await this.outbox.add(tx, welcome, { messageId: newId(), groupId, personId });
    const subject = { kind: 'join-request', id: requestId, groupId };
    await this.audit.write(tx, actor, 'join.approve', subject, { membershipId });
    return { membershipId };
  }

  /** Says no; nothing is kept of her. */
  async decline(tx: Tx, actor: Actor, groupId: string, requestId: string): Promise<void> {
    await this.leader(tx, actor, groupId);
    await this.take(tx, groupId, requestId);
    await this.audit.write(tx, actor, 'join.decline', { kind: 'join-request', id: requestId, groupId });
  }

  private async made(tx: Tx, actor: Actor, groupId: string, taken: Taken, as: ApproveJoin): Promise<Place> {
    const { personId, name, phone, email, language } = taken;
    if (personId !== null) return { personId, ...(await this.members.join(tx, actor, groupId, personId, as)) };
    return this.members.add(tx, actor, groupId, { ...as, name, language, contactPoints: pointsOf(phone, email) });
  }

  /** Only whoever has proved by signing in who she is takes the place over; a number that somebody typed proves nothing. */
  private async knownAgain(tx: Tx, actor: Actor, groupId: string, before: Place, { personId }: Taken): Promise<Place> {
    if (personId === null) return before;
    await this.places.handOver(tx, actor, { groupId, ...before }, personId);
    return { ...before, personId };
  }

  private async known(tx: Tx, groupId: string, requestId: string, membershipId: string): Promise<Place> {
    const [found] = await tx.query<Place[]>(known, [requestId, groupId, membershipId]);
    if (!found) throw new Invalid({}, [{ path: 'sameAs', code: 'unfit' }]);
    return found;
  }

  private async take(tx: Tx, groupId: string, requestId: string): Promise<Taken> {
    const [taken] = await tx.query<Taken[]>(take, [requestId, groupId]);
    if (!taken) throw new NotFound();
    if (taken.isAnswered) throw new MoveRefused();
    return taken;
  }

  private async leader(tx: Tx, actor: Actor, groupId: string): Promise<void> {
    await this.groups.get(tx, groupId);
    demand(actor, 'member.change', { groupId });
  }
}

const pointsOf = (phone: string | null, email: string | null): ContactPoint[] => [
  ...(phone ? [{ channel: 'sms' as const, address: phone, patienceMinutes: 10 }] : []),
  ...(email ? [{ channel: 'email' as const, address: email, patienceMinutes: 10 }] : []),
];
