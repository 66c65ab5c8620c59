import { ActorService } from '../../src/access/actor.service.js';
import { Audit } from '../../src/access/audit.service.js';
import { PlanMunicipalityEvent, type MunicipalityEventPreview } from '../../src/contract/municipality-events.js';
import { DecisionService } from '../../src/municipalities/events/decision.service.js';
import { EventCarrier } from '../../src/municipalities/events/event.carrier.js';
import { EventPreview } from '../../src/municipalities/events/event.preview.js';
import { decisionWaits, groupGiven, heirGiven } from '../../src/municipalities/events/events.reminders.js';
import { FollowPlanHandler } from '../../src/municipalities/events/follow-plan.handler.js';
import { Inheritance } from '../../src/municipalities/events/inheritance.service.js';
import { MapDrawer } from '../../src/municipalities/events/map.drawer.js';
import { MapReader } from '../../src/municipalities/events/map.reader.js';
import { SettingsHeritage } from '../../src/municipalities/events/settings.heritage.js';
import { PlanService } from '../../src/municipalities/events/plan.service.js';
import { TrailReader } from '../../src/municipalities/events/trail.reader.js';
import { HistoryReader } from '../../src/municipalities/history.reader.js';
import { MunicipalityService } from '../../src/municipalities/municipality.service.js';
import { OutreachService } from '../../src/outreach/outreach.service.js';
import { RemindHandler } from '../../src/outreach/reminders/remind.handler.js';
import { systemActor, visitor, type Actor } from '../../src/platform/actor.js';
import { Config } from '../../src/platform/config.js';
import { newId } from '../../src/platform/ids.js';
import { Log } from '../../src/platform/log.js';
import { Outbox } from '../../src/platform/outbox.js';
import { PublicAddress } from '../../src/platform/public-address.js';
import { Sweeps } from '../../src/platform/sweeps.js';
import { anOperator } from '../support/factories.js';
import { aDatabase } from '../support/world.js';

/** A day so many days from today, as the plans write it. */
export const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The map and all that plans it, on a database of its own. */
export async function aMap() {
  const world = await aDatabase();
  const [outbox, audit, reader] = [new Outbox(), new Audit(), new MapReader()];
  const plans = new PlanService(reader, outbox, audit);
  const decisions = new DecisionService(outbox, audit);
  const carrier = new EventCarrier(new MapDrawer(reader), new Inheritance(outbox), new SettingsHeritage(), audit);
  const handler = new FollowPlanHandler(world.db, new Sweeps(new Log('silent')), carrier);
  const actors = new ActorService(world.db);
  const operator = (await anOperator(world.db)).actor;
  const municipalities = new MunicipalityService();
  const history = new HistoryReader();
  const rows = <Row>(sql: string, values: unknown[] = []) => world.owner<Row>(sql, values);
  const actorOf = async (person: { personId: string }) => (await actors.actorOf(person.personId))!;
  const preview = (plan: unknown): Promise<MunicipalityEventPreview> =>
    world.db.as(systemActor('test'), (tx) =>
      new EventPreview(reader, new SettingsHeritage()).of(tx, PlanMunicipalityEvent.parse(plan)),
    );
  const plan = (given: unknown, actor: Actor = operator) =>
    world.db.as(actor, (tx) => plans.plan(tx, actor, PlanMunicipalityEvent.parse(given)));
  return {
    ...world,
    operator,
    plans,
    decisions,
    handler,
    preview,
    plan,
    sweep: () => handler.sweep(),
    /** Plans it and lets it be drawn. */
    drawn: async (given: unknown) => {
      const { id } = await plan(given);
      await handler.follow({ planId: id });
      return id;
    },
    actorOf,
    rows,
    /** An open incident of the municipality. */
    anIncidentIn: async (municipality: { id: string }, officer: { personId: string }) => {
      const id = newId();
      await rows(
        `insert into incident (id, municipality_id, title, kind, exercise, state, opened_by)
         values ($1, $2, 'Flom', 'flood', false, 'open', $3)`,
        [id, municipality.id, officer.personId],
      );
      return id;
    },
    /** Whether she sees the row, with the roles that she holds at this moment. */
    sees: async (person: { personId: string }, table: string, id: string) => {
      const found = await world.db.as(await actorOf(person), (tx) =>
        tx.query<unknown[]>(`select id from ${table} where id = $1`, [id]),
      );
      return found.length === 1;
    },
    /** The numbers, today, of the municipalities that the group serves. */
    servedBy: async (group: { id: string }) => {
      const served = await rows<{ number: string }>(
        `select m.number from group_municipality s join municipality_today m on m.id = s.municipality_id
         where s.group_id = $1 order by 1`,
        [group.id],
      );
      return served.map(({ number }) => number);
    },
    /** Winds to the next morning, and resolves with what is told then: the kind, what it is about, and whom. */
    reminded: async () => {
      await rows('delete from reminder_recipient');
      const [ahead] = await rows<{ interval: string }>(
        `select (local::date + 1 + time '10:00' - local)::text as interval
         from (select clock_now() at time zone 'Europe/Oslo' as local) now`,
      );
      await world.wind(ahead!.interval);
      await new RemindHandler(world.db, outbox, new OutreachService(outbox), new PublicAddress(new Config({}))).sweep();
      return rows<{ kind: string; subject: string; people: string[]; facts: object }>(
        `select r.kind, r.subject_id as subject, array_agg(p.person_id order by p.person_id) as people, r.facts from reminder r
         join reminder_recipient p on p.reminder_id = r.id where r.kind = any($1) group by r.id order by r.kind, r.id`,
        [[decisionWaits, heirGiven, groupGiven].map(({ kind }) => kind)],
      );
    },
    trail: new TrailReader(),
    found: (idOrNumber: string) => world.db.as(visitor, (tx) => municipalities.byIdOrNumber(tx, idOrNumber)),
    told: (idOrNumber: string) =>
      world.db.as(visitor, async (tx) => history.of(tx, await municipalities.byIdOrNumber(tx, idOrNumber), idOrNumber)),
  };
}

export type TestMap = Awaited<ReturnType<typeof aMap>>;
