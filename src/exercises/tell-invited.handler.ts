import { Injectable } from '@nestjs/common';
import { MemberReader } from '../groups/member.reader.js';
import { partOf } from '../incidents/message.id.js';
import { OutreachService } from '../outreach/outreach.service.js';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { PublicAddress } from '../platform/public-address.js';
import { tellInvited } from './exercises.jobs.js';

type Facts = { municipality: string; title: string; on: string; startsAt: string | null; place: string | null };

const facts = `select e.title, to_char(e.held_on, 'YYYY-MM-DD') as "on", to_char(e.starts_at, 'HH24:MI') as "startsAt",
    e.place, (select v.name from municipality_version v where v.municipality_id = e.municipality_id
      order by v.valid_to desc nulls first limit 1) as municipality
  from exercise e where e.id = $1 and e.municipality_id is not null`;

const groups = `select g.id, g.name from care_group g join exercise_invitation i on i.group_id = g.id
  where i.exercise_id = $1 and g.id = any($2)`;

/** Tells the leaders and deputies of groups what is new about an exercise that they are invited to. */
@Injectable()
export class TellInvited {
  constructor(
    private readonly db: Database,
    private readonly members: MemberReader,
    private readonly outreach: OutreachService,
    private readonly address: PublicAddress,
  ) {}

  @Handles(tellInvited)
  async tell(payload: PayloadOf<typeof tellInvited>): Promise<void> {
    await this.db.as(systemActor('tell-invited'), (tx) => this.tellGroups(tx, payload));
  }

  private async tellGroups(
    tx: Tx,
    { exerciseId, messageId, news, groupIds }: PayloadOf<typeof tellInvited>,
  ): Promise<void> {
    const [known] = await tx.query<Facts[]>(facts, [exerciseId]);
    if (!known) return;
    const leaders = await this.members.leadersOf(tx, groupIds);
    const address = `${this.address.url}/ovelse/${exerciseId}`;
    for (const { id, name } of await tx.query<{ id: string; name: string }[]>(groups, [exerciseId, groupIds])) {
      await this.outreach.tell(tx, {
        id: partOf(messageId, id),
        about: exerciseId,
        thread: null,
        kind: 'notice',
        template: 'exercise_news',
        facts: { news, group: name, ...known, address },
        exercise: true,
        recipients: leaders.filter(({ groupId }) => groupId === id),
      });
    }
  }
}
