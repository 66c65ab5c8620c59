import { Injectable } from '@nestjs/common';
import type {
  EventWarning,
  MunicipalityEventPreview,
  MunicipalityFate,
  PlanMunicipalityEvent,
} from '../../contract/municipality-events.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { partsOf } from '../history.rules.js';
import type { Drawing, Fate } from './drawing.rules.js';
import { MapReader } from './map.reader.js';
import { SettingsHeritage } from './settings.heritage.js';

type Named = { number: string; name: string };
type Counts = Pick<MunicipalityFate, 'groups' | 'agreements' | 'officers' | 'openIncidents'>;

const counts = `select m.id,
    (select count(*)::integer from group_municipality g where g.municipality_id = m.id) as groups,
    (select count(*)::integer from agreement a where a.municipality_id = m.id and a.state in ('draft', 'signed')
       and (a.valid_to is null or a.valid_to >= $2)) as agreements,
    (select count(distinct g.person_id)::integer from role_grant g where g.municipality_id = m.id and g.ended_at is null) as officers,
    (select count(*)::integer from incident i where i.municipality_id = m.id and i.state = 'open') as "openIncidents"
  from municipality m where m.id = any($1)`;

/** Every table whose rows are a municipality's, by the catalogue: what a later release adds is counted too. */
const tables = `select distinct format('%I', c.relname) as name from pg_constraint f join pg_class c on c.oid = f.conrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey)
  where f.contype = 'f' and f.confrelid = 'municipality'::regclass and a.attname = 'municipality_id'
    and c.relname not in ('municipality_version', 'group_municipality', 'role_grant') order by 1`;

const groupsServing = `select s.municipality_id as id, g.name from group_municipality s join care_group g on g.id = s.group_id
  where s.municipality_id = any($1) order by g.name, g.id`;

/** Groups that would have more than one agreement with the same municipality from the day on. */
const twice = `select way.heir_id as id, g.name
  from jsonb_to_recordset($1) as way (part_id uuid, heir_id uuid)
  join agreement a on a.municipality_id = way.part_id and a.state = 'signed' and (a.valid_to is null or a.valid_to >= $2)
  join care_group g on g.id = a.group_id group by way.heir_id, g.id, g.name having count(*) > 1 order by g.name, g.id`;

/** Shows what an event would do, in numbers and names of groups; reads across every wall and so is for the system actor. */
@Injectable()
export class EventPreview {
  constructor(
    private readonly map: MapReader,
    private readonly settings: SettingsHeritage,
  ) {}

  /** What would follow by itself, what would go to people, what to look at first; throws `EventRefused` for nonsense. */
  async of(tx: Tx, plan: PlanMunicipalityEvent): Promise<MunicipalityEventPreview> {
    const { drawing, before } = await this.map.drawing(tx, plan, newId());
    const names = new Map([...before.inUse.values()].map((one) => [one.municipalityId, namedOf(one)]));
    const after = new Map([...names, ...drawing.opened.map((one) => [one.municipalityId, namedOf(one)] as const)]);
    const fates = await this.fates(tx, plan, drawing, (id) => ({ was: names.get(id)!, is: after.get(id)! }));
    const nameOf = (id: string) => after.get(id) ?? { number: '', name: '' };
    return {
      day: plan.day,
      fates,
      begins: drawing.opened.filter(({ isNew }) => isNew).map(namedOf),
      decisions: await this.decisions(tx, drawing, (id) => ({ was: names.get(id)!, is: nameOf(id) })),
      warnings: [
        ...fates.flatMap((fate) => warningsOf(fate, plan)),
        ...(await this.doubled(tx, plan, drawing, nameOf)),
      ],
    };
  }

  private async fates(tx: Tx, plan: PlanMunicipalityEvent, drawing: Drawing, called: Calling) {
    const ids = drawing.fates.map(({ municipalityId }) => municipalityId);
    const counted = await tx.query<(Counts & { id: string })[]>(counts, [ids, plan.day]);
    const records = await this.records(tx, ids);
    return drawing.fates.map((fate): MunicipalityFate => {
      const { id, ...found } = counted.find((row) => row.id === fate.municipalityId)!;
      const { was, is } = called(id);
      return {
        ...was,
        becomes: becoming(fate, was, is),
        heirs: fate.heirIds.map((heir) => called(heir).is),
        ...found,
        records: records.filter((row) => row.id === id).map(({ kind, count }) => ({ kind, count })),
      };
    });
  }

  private async records(tx: Tx, ids: readonly string[]): Promise<{ kind: string; id: string; count: number }[]> {
    const found = await tx.query<{ name: string }[]>(tables);
    const each = found.map(({ name }) => {
      const kind = name.replaceAll('"', '');
      return `select '${kind}' as kind, municipality_id as id, count(*)::integer as count from ${name}
        where municipality_id = any($1) group by municipality_id`;
    });
    return tx.query(`${each.join(' union all ')} order by kind`, [ids]);
  }

  private async decisions(tx: Tx, drawing: Drawing, called: Calling): Promise<MunicipalityEventPreview['decisions']> {
    const unsettled = await this.settings.unsettled(tx, drawing);
    const split = drawing.fates.filter(({ heirIds }) => heirIds.length > 1);
    const ids = split.map(({ municipalityId }) => municipalityId);
    const groups = await tx.query<{ id: string; name: string }[]>(groupsServing, [ids]);
    const intervals = unsettled.map(({ heirId, partIds }) => ({
      kind: 'intervals' as const,
      municipality: called(heirId).is,
      heirs: partIds.map((id) => called(id).was),
    }));
    const ofSplit = split.flatMap(({ municipalityId, goesOn, heirIds }) => {
      const common = { municipality: called(municipalityId).was, heirs: heirIds.map((id) => called(id).is) };
      const own = groups.filter(({ id }) => id === municipalityId);
      return [
        ...own.map(({ name }) => ({ kind: 'group' as const, group: name, ...common })),
        ...(goesOn ? [] : [{ kind: 'records' as const, ...common }]),
      ];
    });
    return [...ofSplit, ...intervals];
  }

  private async doubled(tx: Tx, { day }: PlanMunicipalityEvent, { fates }: Drawing, nameOf: (id: string) => Named) {
    const ways = fates
      .filter(({ heirIds }) => heirIds.length === 1)
      .map(({ municipalityId, heirIds }) => ({ part_id: municipalityId, heir_id: heirIds[0] }));
    const rows = await tx.query<{ id: string; name: string }[]>(twice, [JSON.stringify(ways), day]);
    return rows.map(({ id, name }): EventWarning => ({
      code: 'two-agreements',
      municipality: nameOf(id),
      group: name,
    }));
  }
}

type Calling = (id: string) => { was: Named; is: Named };

function namedOf({ number, officialName }: { number: string; officialName: string }): Named {
  return { number, name: partsOf(officialName)[0] ?? officialName };
}

function becoming({ goesOn, heirIds }: Fate, was: Named, is: Named): MunicipalityFate['becomes'] {
  if (heirIds.length > 1) return 'is_split';
  if (!goesOn) return 'ends';
  if (was.number !== is.number) return 'renumbered';
  return was.name === is.name ? 'goes_on' : 'renamed';
}

function warningsOf(fate: MunicipalityFate, { officers }: PlanMunicipalityEvent): EventWarning[] {
  const { becomes, openIncidents, number, name } = fate;
  const ends = becomes === 'ends' || becomes === 'is_split';
  const warned: EventWarning['code'][] = [];
  if (ends && openIncidents > 0) warned.push('open-incidents');
  if (ends && officers === 'end' && fate.officers > 0) warned.push('nobody-follows');
  return warned.map((code) => ({ code, municipality: { number, name } }));
}
