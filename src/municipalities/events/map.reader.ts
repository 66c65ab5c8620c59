import { Injectable } from '@nestjs/common';
import type { PlanMunicipalityEvent } from '../../contract/municipality-events.js';
import type { Tx } from '../../platform/database.js';
import type { MapBeside } from '../registers/changes.rules.js';
import { factId } from '../municipality.id.js';
import { drawn, type Drawing } from './drawing.rules.js';
import { EventRefused } from './event.problem.js';
import { refusalOf, rowsOf, type InUse, type MapBefore } from './plan.rules.js';

/** What is called how the day before; a version that has an end has it on the day or later. */
const dayBefore = `select municipality_id as "municipalityId", number, array_to_string(official_names, ' - ') as "officialName",
    valid_to is not null as "changesLater"
  from municipality_version
  where (valid_from is null or valid_from < $1) and (valid_to is null or valid_to >= $1)`;

const facts = `select (clock_now() at time zone 'Europe/Oslo')::date::text as today,
  array(select number from county) as counties,
  array(select number from municipality_version where valid_to is null or valid_to > $1) as taken`;

const onTheDay = `select kind, from_numbers as "fromNumbers", to_numbers as "toNumbers" from municipality_event where "on" = $1`;

/** The map as somebody who plans for it must know it. */
@Injectable()
export class MapReader {
  /** The map on the day before. */
  async before(tx: Tx, day: string): Promise<MapBefore> {
    const inUse = await tx.query<InUse[]>(dayBefore, [day]);
    const [row] = await tx.query<{ today: string; counties: string[]; taken: string[] }[]>(facts, [day]);
    const { today = '', counties = [], taken = [] } = row ?? {};
    return {
      today,
      inUse: new Map(inUse.map((one) => [one.number, one])),
      taken: new Set(taken),
      counties: new Set(counties),
    };
  }

  /** Which numbers are borne the day before, and what is on the map for the day already. */
  async beside(tx: Tx, day: string): Promise<MapBeside> {
    const inUse = await tx.query<InUse[]>(dayBefore, [day]);
    const known = await tx.query<MapBeside['known'][number][]>(onTheDay, [day]);
    return { inUse: new Set(inUse.map(({ number }) => number)), known };
  }

  /** What the plan would make of the map; throws `EventRefused` where it is nonsense. New municipalities have the same ids each time. */
  async drawing(tx: Tx, plan: PlanMunicipalityEvent, planId: string): Promise<{ drawing: Drawing; before: MapBefore }> {
    const before = await this.before(tx, plan.day);
    const refusal = refusalOf(plan, before);
    if (refusal) throw new EventRefused(refusal.reason, refusal.number);
    const newIdOf = (number: string) => factId('planned-municipality', planId, number);
    return { drawing: drawn(rowsOf(plan, before), before.inUse, newIdOf), before };
  }
}
