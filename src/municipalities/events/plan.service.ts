import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand, may } from '../../access/policies.rules.js';
import type { PageQuery } from '../../contract/manner.js';
import type { PlanMunicipalityEvent } from '../../contract/municipality-events.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox } from '../../platform/outbox.js';
import { decodeCursor } from '../../platform/paging.js';
import { MoveRefused, NotFound, NotPermitted, Stale } from '../../platform/problem.js';
import { followPlan } from './events.jobs.js';
import { MapReader } from './map.reader.js';
import { planColumns, type PlanRow } from './plan.view.js';

/** One plan is made at a time; the first number is ours, the second names the lock. */
const lockOfPlanning = 'select pg_advisory_xact_lock(23312, 2)';

/** What was planned and is not on the map yet would not be seen by the next plan. */
const undrawn = `select from municipality_plan where (state = 'planned' and drawing is null)
  or (state = 'withdrawn' and drawing is not null) limit 1`;

type Concerned = { municipalityIds: string[]; groupIds: string[] };

/** The municipalities that a plan is about, and the groups that went along and that the asker may know of. */
const concernedBy = `select array(
    select fate ->> 'municipalityId' from jsonb_array_elements(p.drawing -> 'fates') fate
    union select jsonb_array_elements_text(fate -> 'heirIds') from jsonb_array_elements(p.drawing -> 'fates') fate) as "municipalityIds",
  array(select subject_id from municipality_trail t where t.plan_id = p.id and t.kind = 'group') as "groupIds"
  from municipality_plan p where p.id = $1`;

/** Plans events of the map, for the operator; what is planned is drawn at once and carried out on its day. */
@Injectable()
export class PlanService {
  constructor(
    private readonly map: MapReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Plans the event, also by the command; throws `EventRefused` for nonsense. */
  async plan(tx: Tx, actor: Actor, command: PlanMunicipalityEvent): Promise<PlanRow> {
    if (!may(actor, 'municipality.change')) throw new NotPermitted();
    await tx.query(lockOfPlanning);
    const id = newId();
    const { drawing } = await this.map.drawing(tx, command, id);
    if ((await tx.query<unknown[]>(undrawn)).length > 0) throw new MoveRefused();
    const { day, events, counties = [], officers } = command;
    await tx.query(
      `insert into municipality_plan (id, day, events, counties, officers, planned_by) values ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        day,
        JSON.stringify(events),
        JSON.stringify(counties),
        officers,
        actor.kind === 'person' ? actor.personId : null,
      ],
    );
    const numbers = drawing.fates.map(({ number }) => number);
    await this.audit.write(
      tx,
      actor,
      'municipality.plan',
      { kind: 'municipality_plan', id },
      { day, numbers, officers },
    );
    await this.outbox.add(tx, followPlan, { planId: id });
    return this.get(tx, id);
  }

  /** Takes back what has not been carried out yet; throws `MoveRefused` from its day on. */
  async withdraw(tx: Tx, actor: Actor, id: string, expected?: number): Promise<PlanRow> {
    demand(actor, 'municipality.change');
    const { version } = await this.get(tx, id);
    if (expected !== undefined && expected !== version) throw new Stale();
    const [moved] = await tx.query<[unknown[], number]>(
      `update municipality_plan set state = 'withdrawn', version = version + 1
       where id = $1 and state = 'planned' and day > (clock_now() at time zone 'Europe/Oslo')::date returning id`,
      [id],
    );
    if (moved.length === 0) throw new MoveRefused();
    await this.audit.write(tx, actor, 'municipality.withdraw', { kind: 'municipality_plan', id });
    await this.outbox.add(tx, followPlan, { planId: id });
    return this.get(tx, id);
  }

  /** The newest first; one more than the limit. */
  async find(tx: Tx, actor: Actor, { limit, cursor }: PageQuery): Promise<PlanRow[]> {
    demand(actor, 'municipality.change');
    const [after = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<PlanRow[]>(
      `select ${planColumns} from municipality_plan p where $1::text is null or p.id < $1::uuid order by p.id desc limit $2`,
      [after, limit + 1],
    );
  }

  /** One plan, for the operator and whoever is concerned by it; throws `NotFound`. */
  async read(tx: Tx, actor: Actor, id: string): Promise<PlanRow> {
    const plan = await this.get(tx, id);
    const [concerned] = await tx.query<Concerned[]>(concernedBy, [id]);
    const { municipalityIds = [], groupIds = [] } = concerned ?? {};
    const scopes = [
      ...municipalityIds.map((municipalityId) => ({ municipalityId })),
      ...groupIds.map((groupId) => ({ groupId })),
    ];
    demand(
      actor,
      'municipality.follow',
      scopes.find((scope) => may(actor, 'municipality.follow', scope)),
    );
    return plan;
  }

  private async get(tx: Tx, id: string): Promise<PlanRow> {
    const [row] = await tx.query<PlanRow[]>(`select ${planColumns} from municipality_plan p where p.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }
}
