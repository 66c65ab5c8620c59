import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { Activity, ActivityQuery, ChangeActivity, CreateActivity } from '../contract/activities.js';
import { CalendarDate, Id } from '../contract/manner.js';
import { GroupService } from '../groups/group.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { decodeCursor } from '../platform/paging.js';
import { Invalid, NotFound, Stale } from '../platform/problem.js';

/** Which activity of which group. */
export type ActivityOfGroup = { groupId: string; activityId: string };

const columns = `id, group_id as "groupId", kind, title, to_char(held_on, 'YYYY-MM-DD') as "on",
  people_reached as "peopleReached", hours, note, version`;

const pageOfActivities = `select ${columns} from preventive_activity
  where group_id = $1 and ($2::date is null or held_on >= $2) and ($3::date is null or held_on <= $3)
    and ($4::date is null or (held_on, id) < ($4, $5::uuid))
  order by held_on desc, id desc limit $6`;

/** What a change leaves out stays as it is. */
const rewrite = `update preventive_activity a set (kind, title, held_on, people_reached, hours, note, version) = (
    select kind, title, held_on, people_reached, hours, note, a.version + 1 from jsonb_populate_record(a, $3::jsonb))
  where id = $1 and group_id = $2 and ($4::integer is null or version = $4) returning ${columns}`;

/** What groups do so that fewer need help: first aid, self-preparedness, fire safety. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly groups: GroupService,
    private readonly audit: Audit,
  ) {}

  /** One more activity than the limit, the latest first. */
  async list(tx: Tx, actor: Actor, groupId: string, { from, to, limit, cursor }: ActivityQuery): Promise<Activity[]> {
    await this.groups.get(tx, groupId);
    demand(actor, 'activity.read', { groupId });
    const [on = null, id = null] = cursor === undefined ? [] : afterOf(cursor);
    return tx.query<Activity[]>(pageOfActivities, [groupId, from ?? null, to ?? null, on, id, limit + 1]);
  }

  /** Writes down what the group has done. */
  async log(tx: Tx, actor: Actor, groupId: string, activity: CreateActivity): Promise<Activity> {
    await this.groups.get(tx, groupId);
    demand(actor, 'activity.log', { groupId });
    const id = newId();
    const { kind, title, on, peopleReached, hours, note } = activity;
    const [logged] = await tx.query<Activity[]>(
      `insert into preventive_activity (id, group_id, kind, title, held_on, people_reached, hours, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
      [id, groupId, kind, title, on, peopleReached, hours, note],
    );
    await this.audit.write(tx, actor, 'activity.log', { kind: 'activity', id, groupId });
    return logged!;
  }

  /** Changes what is given; throws `Stale` where `expected` is not the version that it is at. */
  async change(
    tx: Tx,
    actor: Actor,
    { groupId, activityId }: ActivityOfGroup,
    changes: ChangeActivity,
    expected?: number,
  ): Promise<Activity> {
    await this.groups.get(tx, groupId);
    demand(actor, 'activity.log', { groupId });
    const there = 'select from preventive_activity where id = $1 and group_id = $2';
    if ((await tx.query<unknown[]>(there, [activityId, groupId])).length === 0) throw new NotFound();
    const { on, peopleReached, ...rest } = changes;
    // What is undefined is left out of the JSON.
    const row = JSON.stringify({ ...rest, held_on: on, people_reached: peopleReached });
    const given = [activityId, groupId, row, expected ?? null];
    const [[changed]] = await tx.query<[Activity[], number]>(rewrite, given);
    if (!changed) throw new Stale();
    const facts = { changed: Object.keys(changes) };
    await this.audit.write(tx, actor, 'activity.log', { kind: 'activity', id: activityId, groupId }, facts);
    return changed;
  }
}

function afterOf(cursor: string): string[] {
  const [on, id] = decodeCursor(cursor, 2);
  const isFit = CalendarDate.safeParse(on).success && Id.safeParse(id).success;
  if (!isFit) throw new Invalid({}, [{ path: 'cursor', code: 'invalid' }]);
  return [on!, id!];
}
