import { Injectable } from '@nestjs/common';
import { demand } from '../access/policies.rules.js';
import type { AddMember, ChangeMember, GroupContacts } from '../contract/groups.js';
import type { PageQuery } from '../contract/manner.js';
import { readContactPoints } from '../people/contact.rules.js';
import { PersonService } from '../people/person.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { NotFound } from '../platform/problem.js';
import { GroupService } from './group.service.js';
import type { MemberRow } from './group.view.js';
import { GroupNeedsLeader } from './groups.problem.js';
import { MemberAddresses } from './member-addresses.service.js';
import { MemberNews } from './member-news.service.js';
import { MemberReader } from './member.reader.js';
import { areSameRoles, isLeading, tidyRoles } from './member.rules.js';

/** Who is in a group. The roster is the group's own: its leaders and deputies see and keep it, a member sees herself. */
@Injectable()
export class MemberService {
  constructor(
    private readonly groups: GroupService,
    private readonly members: MemberReader,
    private readonly people: PersonService,
    private readonly addresses: MemberAddresses,
    private readonly news: MemberNews,
  ) {}

  /** One more member than the limit, in Norwegian alphabet. */
  async list(tx: Tx, actor: Actor, groupId: string, page: PageQuery): Promise<MemberRow[]> {
    await this.groups.get(tx, groupId);
    demand(actor, 'member.read', { groupId });
    return this.members.find(tx, groupId, page);
  }

  /** One member; that somebody else than she has looked is written down, and she can see it. */
  async get(tx: Tx, actor: Actor, groupId: string, membershipId: string): Promise<MemberRow> {
    await this.groups.get(tx, groupId);
    const member = await this.members.one(tx, groupId, membershipId);
    if (member && actor.kind === 'person' && member.personId === actor.personId) return member;
    demand(actor, 'member.read', { groupId });
    if (!member) throw new NotFound();
    await this.news.looked(tx, actor, member.personId, groupId);
    return member;
  }

  /**
   * Adds somebody and makes a new person of her, also where the same number is somebody's already: who else she is stays unknown to
   * this group. The leader vouches for her addresses. Somebody who answers for the group may also be added by an officer above it.
   */
  async add(tx: Tx, actor: Actor, groupId: string, member: AddMember): Promise<MemberRow> {
    await this.mayChange(tx, actor, groupId, isLeading(member.roles) ? 'member.appoint' : 'member.change');
    const points = readContactPoints(member.contactPoints);
    const { name, language, homePostcode = null } = member;
    const personId = await this.people.add(tx, { name, language, homePostcode });
    const membershipId = newId();
    await tx.query(
      'insert into membership (id, group_id, person_id, roles, capabilities) values ($1, $2, $3, $4, $5)',
      [membershipId, groupId, personId, tidyRoles(member.roles), [...new Set(member.capabilities)]],
    );
    await this.people.reachBy(tx, personId, points);
    await this.news.settle(tx, actor, 'member.add', { groupId, membershipId, personId });
    return this.present(tx, groupId, membershipId);
  }

  /** Makes a member of somebody who has asked for it herself; who is one already stays as she is. */
  async join(
    tx: Tx,
    actor: Actor,
    groupId: string,
    personId: string,
    { roles, capabilities }: Pick<AddMember, 'roles' | 'capabilities'>,
  ): Promise<{ membershipId: string }> {
    await this.mayChange(tx, actor, groupId);
    const membershipId = newId();
    await tx.query(
      `insert into membership (id, group_id, person_id, roles, capabilities) values ($1, $2, $3, $4, $5)
       on conflict (group_id, person_id) where left_at is null do nothing`,
      [membershipId, groupId, personId, tidyRoles(roles), [...new Set(capabilities)]],
    );
    const [member] = await tx.query<{ id: string }[]>(
      'select id from membership where group_id = $1 and person_id = $2 and left_at is null',
      [groupId, personId],
    );
    // An import that made her elsewhere is not undone over this.
    await this.people.change(tx, personId, {}, undefined);
    await this.news.regranted(tx, personId);
    await this.news.settle(tx, actor, 'member.add', { groupId, membershipId: member!.id, personId });
    return { membershipId: member!.id };
  }

  /** Gives a member's place, with all that she did in it, to the same person as she is in her other groups; who she was here is left behind. */
  async handOver(
    tx: Tx,
    actor: Actor,
    { groupId, membershipId, personId: before }: { groupId: string; membershipId: string; personId: string },
    personId: string,
  ): Promise<void> {
    await this.mayChange(tx, actor, groupId);
    // An import that made her is not undone over this.
    await this.people.change(tx, before, {}, undefined);
    await tx.query('update membership set person_id = $2 where id = $1', [membershipId, personId]);
    await this.news.regranted(tx, before, personId);
    await this.news.settle(tx, actor, 'member.hand-over', { groupId, membershipId, personId });
  }

  /** Changes what is given; throws `Stale` where `expected` is not her version, `GroupNeedsLeader` where nobody would answer for the group. */
  async change(
    tx: Tx,
    actor: Actor,
    { groupId, membershipId }: { groupId: string; membershipId: string },
    changes: ChangeMember,
    expected?: number,
  ): Promise<MemberRow> {
    await this.mayChange(tx, actor, groupId);
    const member = await this.present(tx, groupId, membershipId);
    const points = changes.contactPoints && readContactPoints(changes.contactPoints);
    await this.people.change(tx, member.personId, changes, expected);
    const { roles = member.roles, capabilities = member.capabilities } = changes;
    if (isLeading(member.roles) && !isLeading(roles)) await this.refuseLeaderless(tx, groupId, member.personId);
    await tx.query('update membership set roles = $2, capabilities = $3 where id = $1', [
      membershipId,
      tidyRoles(roles),
      [...new Set(capabilities)],
    ]);
    if (!areSameRoles(roles, member.roles)) await this.news.regranted(tx, member.personId);
    const about = { groupId, membershipId, personId: member.personId };
    if (points) await this.addresses.reachBy(tx, actor, about, points);
    await this.news.settle(tx, actor, 'member.change', about, Object.keys(changes));
    return this.present(tx, groupId, membershipId);
  }

  /** Ends a membership; what she did in it stays. Throws `GroupNeedsLeader` where nobody would answer for the group. */
  async remove(
    tx: Tx,
    actor: Actor,
    { groupId, membershipId }: { groupId: string; membershipId: string },
    expected?: number,
  ): Promise<void> {
    await this.mayChange(tx, actor, groupId);
    const { personId, roles } = await this.present(tx, groupId, membershipId);
    await this.people.change(tx, personId, {}, expected);
    if (isLeading(roles)) await this.refuseLeaderless(tx, groupId, personId);
    await tx.query('update membership set left_at = clock_now() where id = $1', [membershipId]);
    await this.news.regranted(tx, personId);
    await this.news.settle(tx, actor, 'member.remove', { groupId, membershipId, personId });
  }

  /** Whom the group has named for the municipalities it serves, as far as the actor may know them. */
  async contacts(tx: Tx, actor: Actor, groupId: string): Promise<GroupContacts> {
    await this.groups.read(tx, actor, groupId);
    const leaders = await this.members.leadersOf(tx, [groupId]);
    return { items: leaders.map(({ personId, name, role }) => ({ personId, name, role })) };
  }

  private async mayChange(
    tx: Tx,
    actor: Actor,
    groupId: string,
    deed: 'member.change' | 'member.appoint' = 'member.change',
  ): Promise<void> {
    const { organisationIds } = await this.groups.get(tx, groupId);
    demand(actor, deed, { groupId, organisationIds });
    await this.groups.hold(tx, [groupId]);
  }

  private async present(tx: Tx, groupId: string, membershipId: string): Promise<MemberRow> {
    const member = await this.members.one(tx, groupId, membershipId);
    if (!member) throw new NotFound();
    return member;
  }

  private async refuseLeaderless(tx: Tx, groupId: string, personId: string): Promise<void> {
    const leaders = await this.members.leadersOf(tx, [groupId]);
    if (leaders.every((leader) => leader.personId === personId)) throw new GroupNeedsLeader();
  }
}
