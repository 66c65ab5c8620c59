import { Injectable } from '@nestjs/common';
import { AgreementReader } from '../../cooperation/agreement.reader.js';
import { MemberReader } from '../../groups/member.reader.js';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { beginChain } from '../incidents.jobs.js';
import { chainOf, type Step } from './chain.rules.js';
import { Escalation } from './chain.escalation.js';

const actor = systemActor('begin-chain');

type Unbegun = { id: string; municipalityId: string; groupId: string };

const insertSteps = `insert into request_contact (request_id, municipality_id, group_id, rank, person_id, name, message_id, due_at)
  select r.id, r.municipality_id, r.group_id, s.rank, s."personId", s.name, s."messageId", r.asked_at + make_interval(mins => s."afterMinutes")
  from jsonb_to_recordset($1::jsonb)
    as s ("requestId" uuid, rank smallint, "personId" uuid, name text, "messageId" uuid, "afterMinutes" integer)
  join request r on r.id = s."requestId" on conflict do nothing`;
const setEnd = `update request r set chain_ends_at = r.asked_at + make_interval(mins => e."afterMinutes")
  from jsonb_to_recordset($1::jsonb) as e ("requestId" uuid, "afterMinutes" integer)
  where r.id = e."requestId" and r.chain_ends_at is null`;

/** Writes the chain of contacts of a request ahead, every step with its time, and tells whoever comes first. */
@Injectable()
export class BeginChain {
  constructor(
    private readonly db: Database,
    private readonly agreements: AgreementReader,
    private readonly members: MemberReader,
    private readonly escalation: Escalation,
  ) {}

  @Handles(beginChain)
  async begin({ requestIds }: PayloadOf<typeof beginChain>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const unbegun = await tx.query<Unbegun[]>(
        `select id, municipality_id as "municipalityId", group_id as "groupId" from request
         where id = any($1::uuid[]) and chain_ends_at is null for update`,
        [requestIds],
      );
      await this.writeAhead(tx, unbegun);
      await this.escalation.tellDue(tx, requestIds);
    });
  }

  private async writeAhead(tx: Tx, requests: readonly Unbegun[]): Promise<void> {
    const [first] = requests;
    if (!first) return;
    const groupIds = requests.map(({ groupId }) => groupId);
    const agreements = await this.agreements.inForce(tx, first.municipalityId, groupIds);
    const leaders = await this.members.leadersOf(tx, groupIds);
    const steps: (Step & { requestId: string; messageId: string })[] = [];
    const ends: { requestId: string; afterMinutes: number }[] = [];
    for (const { id: requestId, groupId } of requests) {
      const chain = chainOf(
        agreements.get(groupId),
        leaders.filter((leader) => leader.groupId === groupId),
      );
      steps.push(...chain.steps.map((step) => ({ ...step, requestId, messageId: newId() })));
      ends.push({ requestId, afterMinutes: chain.endsAfterMinutes });
    }
    await tx.query(insertSteps, [JSON.stringify(steps)]);
    await tx.query(setEnd, [JSON.stringify(ends)]);
  }
}
