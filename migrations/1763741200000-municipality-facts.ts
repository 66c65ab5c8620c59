import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readFacts, type MunicipalityFacts } from '../src/municipalities/facts.reader.js';
import { eventsOf, partsOf, versionsOf } from '../src/municipalities/history.rules.js';
import { factId, municipalityId } from '../src/municipalities/municipality.id.js';

/** Each table's rows, whose keys are columns. */
function rowsOf({ counties, municipalities, changes }: MunicipalityFacts) {
  const versions = versionsOf(municipalities, changes);
  const ids = new Set(versions.map(({ lastNumber }) => municipalityId(lastNumber)));
  return {
    county: counties.map(({ number, officialName }) => ({ number, official_names: partsOf(officialName) })),
    municipality: [...ids].map((id) => ({ id })),
    municipality_version: versions.map(({ lastNumber, number, officialNames, validFrom, validTo }) => ({
      id: factId('municipality-version', lastNumber, number, validFrom ?? ''),
      municipality_id: municipalityId(lastNumber),
      number,
      official_names: officialNames,
      valid_from: validFrom,
      valid_to: validTo,
    })),
    municipality_event: eventsOf(changes).map(({ kind, on, fromNumbers, toNumbers }) => ({
      id: factId('municipality-event', kind, on, ...fromNumbers, 'to', ...toNumbers),
      kind,
      on,
      from_numbers: fromNumbers,
      to_numbers: toNumbers,
    })),
  };
}

const inserts: Record<keyof ReturnType<typeof rowsOf>, string> = {
  county: `insert into county (number, name, official_names)
    select number, official_names[1], official_names
    from jsonb_to_recordset($1) as fact (number text, official_names text[])`,
  municipality: `insert into municipality (id) select id from jsonb_to_recordset($1) as fact (id uuid)`,
  municipality_version: `insert into municipality_version
      (id, municipality_id, number, name, official_names, county_number, valid_from, valid_to)
    select id, municipality_id, number, official_names[1], official_names, left(number, 2), valid_from, valid_to
    from jsonb_to_recordset($1) as fact
      (id uuid, municipality_id uuid, number text, official_names text[], valid_from date, valid_to date)`,
  municipality_event: `insert into municipality_event (id, kind, "on", from_numbers, to_numbers)
    select * from jsonb_to_recordset($1) as fact (id uuid, kind text, "on" date, from_numbers text[], to_numbers text[])`,
};

/**
 * The facts of Statistics Norway: today's counties and municipalities, and how they came about since 2017.
 * Not known, and so not there: how municipalities were called before, their language forms, counties that are no more.
 */
export class MunicipalityFacts1763741200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rows = rowsOf(readFacts());
    // The policies bind the owner of the tables too.
    await runner.query(`select set_config('beredt.kind', 'system', true)`);
    for (const table of Object.keys(inserts) as (keyof typeof inserts)[]) {
      await runner.query(inserts[table], [JSON.stringify(rows[table])]);
    }
    await runner.query(`select set_config('beredt.kind', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
