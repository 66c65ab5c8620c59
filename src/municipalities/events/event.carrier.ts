import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import type { DecisionKind, PlanMunicipalityEvent } from '../../contract/municipality-events.js';
import { systemActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import type { Drawing } from './drawing.rules.js';
import { Inheritance, type Heritage } from './inheritance.service.js';
import { MapDrawer } from './map.drawer.js';
import { SettingsHeritage } from './settings.heritage.js';

const actor = systemActor('municipality-events');

type Held = PlanMunicipalityEvent & {
  id: string;
  state: 'planned' | 'carried_out' | 'withdrawn';
  drawing: Drawing | null;
  isDue: boolean;
};

type Decided = {
  id: string;
  kind: DecisionKind;
  partId: string;
  groupId: string | null;
  chosenIds: string[];
};

const hold = `select id, day::text as day, events, counties, officers, state, drawing,
    day <= (clock_now() at time zone 'Europe/Oslo')::date as "isDue"
  from municipality_plan where id = $1 for update`;

/** Everything that a plan waits for: to be drawn, to be taken off the map again, or to be carried out since its day has come. */
const waiting = `select id from municipality_plan
  where (state = 'planned' and (drawing is null or day <= (clock_now() at time zone 'Europe/Oslo')::date))
    or (state = 'withdrawn' and drawing is not null)
    or (state = 'carried_out' and exists (select from municipality_decision d
      where d.plan_id = municipality_plan.id and d.chosen_ids is not null and d.followed_at is null))
  order by day, id limit 10`;

const decided = `select d.id, d.kind, d.part_id as "partId", d.group_id as "groupId", d.chosen_ids as "chosenIds"
  from municipality_decision d where d.plan_id = $1 and d.chosen_ids is not null and d.followed_at is null order by d.id`;

/** The questions of a split, once for each group that serves the municipality and once for its records. */
const ask = `
  insert into municipality_decision (id, plan_id, kind, part_id, group_id, heir_ids)
  select uuidv7(), $1, about.kind, $2, about.group_id, $3 from (
    select 'group' as kind, group_id from group_municipality where municipality_id = $2
    union all select 'records', null where not $4) about
  on conflict do nothing`;

/** Who was something to a municipality that has handed over its records is nothing to it any more, unless an incident of it still runs. */
const endOfficers = `
  update role_grant g set ended_at = clock_now()
  where g.ended_at is null and g.municipality_id in (
    select h.part_id from municipality_heir h where h.since <= (clock_now() at time zone 'Europe/Oslo')::date)
    and not exists (select from incident i where i.municipality_id = g.municipality_id and i.state = 'open')
  returning g.person_id as "personId"`;

/** Draws what is planned and carries it out on its day; whatever it is called for, each thing is done once. For the system actor. */
@Injectable()
export class EventCarrier {
  constructor(
    private readonly drawer: MapDrawer,
    private readonly inheritance: Inheritance,
    private readonly settings: SettingsHeritage,
    private readonly audit: Audit,
  ) {}

  /** The plans for which there is something to be done. */
  async waiting(tx: Tx): Promise<string[]> {
    return (await tx.query<{ id: string }[]>(waiting)).map(({ id }) => id);
  }

  /** Does for the plan what its state and the day ask for. */
  async follow(tx: Tx, id: string): Promise<void> {
    const [plan] = await tx.query<Held[]>(hold, [id]);
    if (!plan) return;
    if (plan.state === 'withdrawn') return this.takeBack(tx, plan);
    const drawing = plan.drawing ?? (await this.draw(tx, plan));
    if (plan.state === 'planned' && plan.isDue) await this.carryOut(tx, plan, drawing);
    if (plan.isDue) await this.followDecisions(tx, plan);
  }

  /** Ends what people were to municipalities that are no more; resolves with whom it concerned. */
  async endOfficers(tx: Tx): Promise<string[]> {
    const [ended] = await tx.query<[{ personId: string }[], number]>(endOfficers);
    const personIds = [...new Set(ended.map(({ personId }) => personId))];
    await this.inheritance.tellGrants(tx, personIds);
    return personIds;
  }

  private async draw(tx: Tx, plan: Held): Promise<Drawing> {
    const drawing = await this.drawer.draw(tx, plan);
    await this.askAll(tx, plan.id, drawing);
    return drawing;
  }

  private async takeBack(tx: Tx, plan: Held): Promise<void> {
    if (!plan.drawing) return;
    await tx.query('delete from municipality_decision where plan_id = $1', [plan.id]);
    await this.drawer.takeBack(tx, plan, plan.drawing);
  }

  private async carryOut(tx: Tx, plan: Held, drawing: Drawing): Promise<void> {
    await this.askAll(tx, plan.id, drawing);
    for (const { municipalityId, number, goesOn, heirIds } of drawing.fates) {
      const [heirId] = heirIds;
      const isSettled = heirIds.length === 1 && !goesOn && heirId !== undefined;
      const heritage = { plan, partId: municipalityId, heirId: heirId ?? '' };
      const given = isSettled ? await this.giveAll(tx, heritage) : {};
      await this.audit.write(
        tx,
        actor,
        'municipality.carry-out',
        { kind: 'municipality', id: municipalityId, municipalityId },
        { planId: plan.id, number, goesOn, heirs: heirIds, ...given },
      );
    }
    await this.settings.give(tx, plan.id, drawing);
    await tx.query(
      `update municipality_plan set state = 'carried_out', carried_out_at = clock_now(), version = version + 1 where id = $1`,
      [plan.id],
    );
  }

  private async giveAll(tx: Tx, heritage: Heritage): Promise<Record<string, number>> {
    const groups = await this.inheritance.giveGroups(tx, heritage);
    const agreements = await this.inheritance.giveAgreements(tx, heritage);
    const officers = await this.inheritance.giveRecords(tx, heritage);
    return { groups, agreements, officers };
  }

  /** What has been decided is done, once. */
  private async followDecisions(tx: Tx, plan: Held): Promise<void> {
    for (const decision of await tx.query<Decided[]>(decided, [plan.id])) {
      if (decision.kind === 'intervals') await this.settings.follow(tx, decision);
      else await this.hand(tx, plan, decision);
      await tx.query('update municipality_decision set followed_at = clock_now() where id = $1', [decision.id]);
    }
  }

  /** Gives the heirs that were chosen what the question was about. */
  private async hand(tx: Tx, plan: Held, decision: Decided): Promise<void> {
    const { partId, chosenIds } = decision;
    for (const heirId of chosenIds.filter((one) => one !== partId))
      await this.give(tx, { plan, partId, heirId }, decision);
    if (!chosenIds.includes(partId)) await this.inheritance.leaveGroup(tx, decision);
  }

  private async give(tx: Tx, heritage: Heritage, { groupId }: Decided): Promise<void> {
    if (groupId === null) return void (await this.inheritance.giveRecords(tx, heritage));
    await this.inheritance.giveGroups(tx, heritage, groupId);
    await this.inheritance.giveAgreements(tx, heritage, groupId);
  }

  private async askAll(tx: Tx, planId: string, drawing: Drawing): Promise<void> {
    for (const { municipalityId, goesOn, heirIds } of drawing.fates)
      if (heirIds.length > 1) await tx.query(ask, [planId, municipalityId, heirIds, goesOn]);
    await this.settings.ask(tx, planId, drawing);
  }
}
