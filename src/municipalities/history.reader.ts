import { Injectable } from '@nestjs/common';
import type { MunicipalityEvent, MunicipalityVersion } from '../contract/municipalities.js';
import type { Tx } from '../platform/database.js';
import { descentOf } from './descent.rules.js';
import type { EventKind } from './history.rules.js';
import type { Found } from './municipality.view.js';

type Event = { kind: EventKind; on: string; fromNumbers: string[]; toNumbers: string[] };
type Version = MunicipalityVersion;
type Told = { versions: MunicipalityVersion[]; events: MunicipalityEvent[] };

const versions = `select number, name, official_names as "officialNames", to_char(valid_from, 'YYYY-MM-DD') as "validFrom",
    to_char(valid_to, 'YYYY-MM-DD') as "validTo"
  from municipality_version`;
const inOrder = `order by coalesce(valid_from, '-infinity'), number`;

const events = `select kind, to_char("on", 'YYYY-MM-DD') as "on", from_numbers as "fromNumbers", to_numbers as "toNumbers"
  from municipality_event order by "on", kind, from_numbers`;

/** How municipalities have been called, and what has happened to them; also what is planned. */
@Injectable()
export class HistoryReader {
  /** The history of what was found: of the municipality itself, or of all that have borne the number that was asked for. */
  async of(tx: Tx, { id, superseded }: Found, askedFor: string): Promise<Told> {
    const number = superseded && askedFor.length === 4 ? askedFor : null;
    const own = await tx.query<Version[]>(
      `${versions} where municipality_id = $1 or ($1 is null and municipality_id in (
         select v.municipality_id from municipality_version v where v.number = $2)) ${inOrder}`,
      [number === null ? (superseded ? askedFor : id) : null, number],
    );
    const all = await tx.query<Event[]>(events);
    const told = descentOf(
      own.map((version) => version.number),
      all,
    );
    const numbers = told.flatMap(({ fromNumbers, toNumbers }) => [...fromNumbers, ...toNumbers]);
    const called = await tx.query<Version[]>(`${versions} where number = any($1) ${inOrder}`, [numbers]);
    return { versions: own, events: told.map((event) => viewEvent(event, called)) };
  }
}

function viewEvent({ kind, on, fromNumbers, toNumbers }: Event, called: readonly Version[]): MunicipalityEvent {
  const before = (number: string) =>
    called.find((one) => one.number === number && (one.validFrom ?? '') < on && (one.validTo ?? '9') >= on);
  const after = (number: string) =>
    called.find((one) => one.number === number && (one.validFrom ?? '') <= on && (one.validTo ?? '9') > on);
  return {
    on,
    kind,
    from: fromNumbers.map((number) => ({ number, name: before(number)?.name ?? number })),
    to: toNumbers.map((number) => ({ number, name: after(number)?.name ?? number })),
  };
}
