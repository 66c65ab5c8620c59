import { Injectable } from '@nestjs/common';
import type { PlanMunicipalityEvent } from '../../contract/municipality-events.js';
import type { Tx } from '../../platform/database.js';
import { eventsOf, partsOf } from '../history.rules.js';
import { factId } from '../municipality.id.js';
import type { Drawing } from './drawing.rules.js';
import { MapReader } from './map.reader.js';
import { rowsOf } from './plan.rules.js';

type Plan = PlanMunicipalityEvent & { readonly id: string };

const openVersions = `insert into municipality_version
    (id, municipality_id, number, name, official_names, county_number, valid_from)
  select id, municipality_id, number, official_names[1], official_names, left(number, 2), $2::date
  from jsonb_to_recordset($1) as opened (id uuid, municipality_id uuid, number text, official_names text[])`;

const addEvents = `insert into municipality_event (id, kind, "on", from_numbers, to_numbers)
  select * from jsonb_to_recordset($1) as fact (id uuid, kind text, "on" date, from_numbers text[], to_numbers text[])`;

/** A county that no municipality has ever lain in is called what it is called now: the name may have been written wrongly and withdrawn. */
const addCounties = `insert into county (number, name, official_names)
  select number, official_names[1], official_names from jsonb_to_recordset($1) as fact (number text, official_names text[])
  on conflict (number) do update set name = excluded.name, official_names = excluded.official_names
    where not exists (select from municipality_version v where v.county_number = county.number)`;

/** Writes a plan on the map, dated, and takes it off again; what holds today is untouched until the day. For the system actor. */
@Injectable()
export class MapDrawer {
  constructor(private readonly map: MapReader) {}

  /** Writes versions, municipalities and events from the day on; resolves with what they are. */
  async draw(tx: Tx, plan: Plan): Promise<Drawing> {
    const { drawing, before } = await this.map.drawing(tx, plan, plan.id);
    const { day } = plan;
    const counties = (plan.counties ?? []).map((one) => ({
      number: one.number,
      official_names: partsOf(one.officialName),
    }));
    await tx.query(addCounties, [JSON.stringify(counties)]);
    const fresh = drawing.opened.filter(({ isNew }) => isNew).map(({ municipalityId }) => municipalityId);
    await tx.query('insert into municipality (id) select unnest($1::uuid[])', [fresh]);
    await tx.query(
      'update municipality_version set valid_to = $2 where municipality_id = any($1) and valid_to is null',
      [drawing.closed, day],
    );
    const opened = drawing.opened.map(({ municipalityId, number, officialName }) => ({
      id: versionId(plan.id, number),
      municipality_id: municipalityId,
      number,
      official_names: partsOf(officialName),
    }));
    await tx.query(openVersions, [JSON.stringify(opened), day]);
    const events = eventsOf(rowsOf(plan, before)).map(({ kind, on, fromNumbers, toNumbers }, index) => ({
      id: eventId(plan.id, index),
      kind,
      on,
      from_numbers: fromNumbers,
      to_numbers: toNumbers,
    }));
    await tx.query(addEvents, [JSON.stringify(events)]);
    await this.keep(tx, plan.id, drawing);
    return drawing;
  }

  /** Takes off the map what was written for the plan; a county that was made stays, it harms nobody. */
  async takeBack(tx: Tx, plan: Plan, drawing: Drawing): Promise<void> {
    const versions = drawing.opened.map(({ number }) => versionId(plan.id, number));
    const events = Array.from({ length: mostEvents }, (_, index) => eventId(plan.id, index));
    const fresh = drawing.opened.filter(({ isNew }) => isNew).map(({ municipalityId }) => municipalityId);
    await tx.query('delete from municipality_version where id = any($1)', [versions]);
    await tx.query('delete from municipality_event where id = any($1)', [events]);
    await tx.query(
      'update municipality_version set valid_to = null where municipality_id = any($1) and valid_to = $2',
      [drawing.closed, plan.day],
    );
    await tx.query('delete from municipality where id = any($1)', [fresh]);
    await this.keep(tx, plan.id, null);
  }

  private async keep(tx: Tx, planId: string, drawing: Drawing | null): Promise<void> {
    await tx.query('update municipality_plan set drawing = $2 where id = $1', [
      planId,
      drawing && JSON.stringify(drawing),
    ]);
  }
}

/** More than a plan can hold: its ways are at most twenty numbers in each of forty events. */
const mostEvents = 1600;
const versionId = (planId: string, number: string) => factId('planned-version', planId, number);
const eventId = (planId: string, index: number) => factId('planned-event', planId, String(index));
