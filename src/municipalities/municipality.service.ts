import { Injectable } from '@nestjs/common';
import type { Page } from '../contract/manner.js';
import type { Municipality, MunicipalityQuery } from '../contract/municipalities.js';
import type { Tx } from '../platform/database.js';
import { decodeCursor, pageFrom } from '../platform/paging.js';
import { NotFound } from '../platform/problem.js';
import { heirsOf, type NumberChange } from './heirs.rules.js';
import { MunicipalityAmbiguous } from './municipality.problem.js';
import {
  viewFound,
  viewMunicipality,
  viewSuperseded,
  type Found,
  type MunicipalityToday,
} from './municipality.view.js';

const called =
  'select id, number, name, official_names, county_number, county_name, valid_from from municipality_today';

/** In the order of the index on name and number, so that a late page costs what the first one costs. */
const pageOfCalled = `${called}
  where ($1::text is null or position(municipality_search_form($1) in search_text) > 0)
    and ($2::text is null or county_number in (
      select county.number from county
      where county.number = $2 or municipality_search_form($2) in (
        select municipality_search_form(words)
        from unnest(official_names || array_to_string(official_names, ' ')) as words)))
    and ($3::text is null or (name, number) > ($3, $4))
  order by name, number
  limit $5`;

/** Changes that have happened; one that is planned does not count before its day. */
const changesSoFar = `select to_char("on", 'YYYY-MM-DD') as "on", from_numbers as "fromNumbers", to_numbers as "toNumbers"
  from municipality_event where "on" <= (clock_now() at time zone 'Europe/Oslo')::date`;

const isNumber = /^[0-9]{4}$/;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What municipalities there are, and what has become of those that are no more. */
@Injectable()
export class MunicipalityService {
  /** Municipalities of today by a part of any of their names or of their number, within a county if one is named, in Norwegian alphabet. */
  async find(tx: Tx, { query, county, limit, cursor }: MunicipalityQuery): Promise<Page<Municipality>> {
    const [name = null, number = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    const rows = await tx.query<MunicipalityToday[]>(pageOfCalled, [
      query ?? null,
      county ?? null,
      name,
      number,
      limit + 1,
    ]);
    return pageFrom(rows, limit, (row) => [row.name, row.number], viewMunicipality);
  }

  /** The municipality with this id or number, or what has become of it; throws `NotFound` where nobody ever was called so. */
  async byIdOrNumber(tx: Tx, idOrNumber: string): Promise<Found> {
    const [today] = await this.calledToday(tx, idOrNumber);
    if (today) return viewFound(idOrNumber, today);
    const number = await this.numberOf(tx, idOrNumber);
    const heirs = number === undefined ? [] : await this.heirsToday(tx, number);
    if (heirs.length === 0) throw new NotFound();
    return viewSuperseded(idOrNumber, heirs);
  }

  /** The id of the one municipality that is meant; throws `MunicipalityAmbiguous` rather than choosing among heirs. */
  async resolveOne(tx: Tx, idOrNumber: string): Promise<string> {
    const { id, supersededBy } = await this.byIdOrNumber(tx, idOrNumber);
    if (id !== undefined) return id;
    const heirs = supersededBy.map(({ number, name }) => `${number} ${name}`).join(', ');
    throw new MunicipalityAmbiguous({ askedFor: idOrNumber, heirs });
  }

  private async calledToday(tx: Tx, idOrNumber: string): Promise<MunicipalityToday[]> {
    if (isNumber.test(idOrNumber)) return tx.query(`${called} where number = $1`, [idOrNumber]);
    return isId.test(idOrNumber) ? tx.query(`${called} where id = $1`, [idOrNumber]) : [];
  }

  /** The number to look for: the one that was given, or the last one that the municipality with this id has borne. */
  private async numberOf(tx: Tx, idOrNumber: string): Promise<string | undefined> {
    if (isNumber.test(idOrNumber)) return idOrNumber;
    if (!isId.test(idOrNumber)) return undefined;
    const [last] = await tx.query<{ number: string }[]>(
      'select number from municipality_version where municipality_id = $1 order by valid_to desc nulls first limit 1',
      [idOrNumber],
    );
    return last?.number;
  }

  private async heirsToday(tx: Tx, number: string): Promise<MunicipalityToday[]> {
    const changes = await tx.query<NumberChange[]>(changesSoFar);
    const today = await tx.query<{ number: string }[]>('select number from municipality_today');
    const heirs = heirsOf(number, changes, new Set(today.map((row) => row.number)));
    return tx.query(`${called} where number = any($1) order by name, number`, [heirs]);
  }
}
