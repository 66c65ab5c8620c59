import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand, may } from '../../access/policies.rules.js';
import type { DecideMunicipality, MunicipalityDecisionQuery } from '../../contract/municipality-events.js';
import type { Actor, PersonActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { Outbox } from '../../platform/outbox.js';
import { decodeCursor } from '../../platform/paging.js';
import { Invalid, MoveRefused, NotFound, Stale } from '../../platform/problem.js';
import { followPlan } from './events.jobs.js';
import { decisionColumns, type DecisionRow } from './plan.view.js';

const from = `from municipality_decision d join municipality_plan p on p.id = d.plan_id`;

/** Until the day it may be said otherwise; what has been followed stands. */
const change = `update municipality_decision
  set chosen_ids = $2, decided_by = $3, decided_at = clock_now(), version = version + 1
  where id = $1 and version = $4 and followed_at is null returning id`;

/** What events leave to people, and what they say; seen by the operator and by those of the municipalities concerned. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** What the asker may see, the oldest first; one more than the limit. */
  async find(tx: Tx, { state, plan, limit, cursor }: MunicipalityDecisionQuery): Promise<DecisionRow[]> {
    const [after = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<DecisionRow[]>(
      `select ${decisionColumns} ${from}
       where ($1::text is null or (d.chosen_ids is null) = ($1 = 'open')) and ($2::text is null or d.id > $2::uuid)
         and ($4::uuid is null or d.plan_id = $4)
       order by d.id limit $3`,
      [state ?? null, after, limit + 1, plan ?? null],
    );
  }

  /** Says which heirs it is; may be said otherwise until the day, and is followed from then on. */
  async decide(
    tx: Tx,
    actor: Actor,
    id: string,
    { municipalityIds }: DecideMunicipality,
    expected?: number,
  ): Promise<DecisionRow> {
    const decision = await this.get(tx, id);
    const { personId } = this.permit(actor, decision);
    const chosenIds = among(decision, municipalityIds);
    if (expected !== undefined && expected !== decision.version) throw new Stale();
    if (isSame(decision.chosen, chosenIds)) return decision;
    const [changed] = await tx.query<[unknown[], number]>(change, [id, chosenIds, personId, decision.version]);
    if (changed.length === 0) throw new MoveRefused();
    const subject = { kind: 'municipality_decision', id, municipalityId: decision.municipality.id };
    await this.audit.write(tx, actor, 'municipality.decide', subject, { about: decision.kind, chosen: chosenIds });
    await this.outbox.add(tx, followPlan, { planId: decision.planId });
    return this.get(tx, id);
  }

  private permit(actor: Actor, { municipality, heirs }: DecisionRow): PersonActor {
    const own = [municipality, ...heirs].find(({ id }) => may(actor, 'municipality.decide', { municipalityId: id }));
    return demand(actor, 'municipality.decide', { municipalityId: own?.id ?? municipality.id });
  }

  private async get(tx: Tx, id: string): Promise<DecisionRow> {
    const [row] = await tx.query<DecisionRow[]>(`select ${decisionColumns} ${from} where d.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }
}

/** What was chosen, each once; throws `Invalid` for what is none of the heirs, and for several where one is asked for. */
function among({ heirs, kind }: DecisionRow, municipalityIds: readonly string[]): string[] {
  const chosen = [...new Set(municipalityIds)];
  if (chosen.some((one) => !heirs.some(({ id }) => id === one)))
    throw new Invalid({}, [{ path: 'municipalityIds', code: 'unknownId' }]);
  if (kind !== 'group' && chosen.length > 1)
    throw new Invalid({}, [{ path: 'municipalityIds', code: 'big', facts: { limit: 1 } }]);
  return chosen;
}

function isSame(one: readonly string[] | null, other: readonly string[]): boolean {
  return one !== null && String(one.toSorted()) === String(other.toSorted());
}
