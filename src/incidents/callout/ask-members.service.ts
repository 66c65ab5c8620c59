import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { Callout, OpenCallout } from '../../contract/callouts.js';
import { MemberReader, type Asked } from '../../groups/member.reader.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { Invalid } from '../../platform/problem.js';
import { askMembers } from '../incidents.jobs.js';
import { demandGroup } from '../request/request.service.js';
import type { RequestState } from '../../contract/requests.js';
import { demandAudience, demandWanted } from './callout.rules.js';
import { CalloutService, type HeldCallout } from './callout.service.js';

/** What a question inherits from the request that it is put under. */
type Under = Pick<HeldCallout, 'requestId' | 'incidentId' | 'municipalityId' | 'exercise'>;

const alone: Under = { requestId: null, incidentId: null, municipalityId: null, exercise: false };

const underRequest = `select r.id as "requestId", r.incident_id as "incidentId", r.municipality_id as "municipalityId",
    i.exercise, r.state from request r join incident i on i.id = r.incident_id
  where r.id = $1 and r.group_id = $2 for update of r`;

/** A group asks its own members, under a municipality's request or alone. */
@Injectable()
export class AskMembersService {
  constructor(
    private readonly members: MemberReader,
    private readonly callouts: CalloutService,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Puts the question to the members that it is meant for; each is sent it once. */
  async open(tx: Tx, actor: Actor, groupId: string, command: OpenCallout): Promise<Callout> {
    const asked = await this.audience(tx, actor, groupId, command);
    const { personId } = demand(actor, 'callout.open', { groupId });
    const under = await this.under(tx, groupId, command.requestId);
    const id = newId();
    await tx.query(
      `insert into callout (id, group_id, request_id, incident_id, municipality_id, exercise, question, place, from_at, to_at,
         state, opened_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11)`,
      [
        id,
        groupId,
        under.requestId,
        under.incidentId,
        under.municipalityId,
        under.exercise,
        command.question,
        command.place ?? null,
        command.from ?? null,
        command.to ?? null,
        personId,
      ],
    );
    await tx.query(
      `insert into callout_member (callout_id, group_id, membership_id, person_id)
       select $1, $2, m, p from unnest($3::uuid[], $4::uuid[]) as asked (m, p)`,
      [id, groupId, asked.map((member) => member.membershipId), asked.map((member) => member.personId)],
    );
    const callout: HeldCallout = { id, groupId, ...under, state: 'open', version: 1 };
    await this.callouts.record(tx, actor, callout, 'callout_opened', { asked: asked.length });
    await this.audit.write(tx, actor, 'callout.open', { kind: 'callout', ...callout }, { asked: asked.length });
    await this.outbox.add(tx, askMembers, { calloutId: id }, under.exercise ? Priority.exercise : Priority.real);
    return this.callouts.get(tx, actor, id);
  }

  /** Whom the question is meant for; throws `Invalid` where that is nobody, or somebody who is not in the group. */
  async audience(tx: Tx, actor: Actor, groupId: string, command: OpenCallout): Promise<Asked[]> {
    await demandGroup(tx, groupId);
    demand(actor, 'callout.open', { groupId });
    const asked = await this.members.audience(tx, groupId, command.audience);
    demandAudience(command, new Set(asked.map(({ membershipId }) => membershipId)));
    return asked;
  }

  /** The request that the question is put under, held so that it cannot end meanwhile; without one it stands alone. */
  async under(tx: Tx, groupId: string, requestId: string | undefined): Promise<Under> {
    if (requestId === undefined) return alone;
    const [request] = await tx.query<(Under & { state: RequestState })[]>(underRequest, [requestId, groupId]);
    if (!request) throw new Invalid({}, [{ path: 'requestId', code: 'unknownId' }]);
    const { state, ...under } = request;
    demandWanted(state);
    return under;
  }
}
