import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EventKind } from './history.rules.js';

/** A county that is there today. */
@Entity('county')
@Check('county_number_form', `number ~ '^[0-9]{2}$'`)
@Check('county_name_is_first', `name <> '' and name = official_names[1]`)
export class County {
  @PrimaryColumn('text')
  number: string;

  @Column('text')
  name: string;

  /** The county's name in each of its languages; the first one is `name`. */
  @Column('text', { array: true })
  officialNames: string[];
}

/** A municipality, by an id that outlives its numbers and names; it may have ended. */
@Entity('municipality')
export class Municipality {
  @PrimaryColumn('uuid')
  id: string;
}

/** How a municipality is called from one day until another. */
@Entity('municipality_version')
@Check('municipality_version_number_form', `number ~ '^[0-9]{4}$'`)
@Check('municipality_version_language', `language_form in ('nb', 'nn', 'neutral')`)
@Check('municipality_version_name_is_first', `name <> '' and name = official_names[1]`)
@Check('municipality_version_county', `county_number = left(number, 2)`)
@Check('municipality_version_lasts', `valid_from < valid_to`)
@Index('municipality_version_order', ['name', 'number'])
@Index('municipality_version_by_number', ['number'])
@Index('municipality_version_by_municipality', ['municipalityId'])
@Index('municipality_version_one_open_per_number', ['number'], { unique: true, where: 'valid_to is null' })
@Index('municipality_version_one_open', ['municipalityId'], { unique: true, where: 'valid_to is null' })
export class MunicipalityVersion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @ForeignKey('Municipality')
  @Column('uuid')
  municipalityId: string;

  @Column('text')
  number: string;

  @Column({ type: 'text', collation: 'nb-NO-x-icu' })
  name: string;

  /** Its name in each of its languages, in the official order; the first one is `name`. */
  @Column('text', { array: true })
  officialNames: string[];

  /** Also of counties that are no more, so it is not always the number of a `County`. */
  @Column('text')
  countyNumber: string;

  @Column('text', { nullable: true })
  languageForm: 'nb' | 'nn' | 'neutral' | null;

  /** The first day; null where it lies before the facts begin and is not known. */
  @Column('date', { nullable: true })
  validFrom: string | null;

  /** The first day on which it is no longer so; null as long as none is known. */
  @Column('date', { nullable: true })
  validTo: string | null;
}

/** Something that happened to the map on a day. */
@Entity('municipality_event')
@Check(
  'municipality_event_form',
  `case kind
     when 'merge' then cardinality(from_numbers) >= 1 and cardinality(to_numbers) = 1
     when 'split' then cardinality(from_numbers) = 1 and cardinality(to_numbers) >= 2
     when 'renumber' then cardinality(from_numbers) = 1 and cardinality(to_numbers) = 1 and from_numbers <> to_numbers
     when 'rename' then cardinality(from_numbers) = 1 and from_numbers = to_numbers
     else false end`,
)
@Index('municipality_event_day', ['on'])
export class MunicipalityEvent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  kind: EventKind;

  @Column('date')
  on: string;

  @Column('text', { array: true })
  fromNumbers: string[];

  @Column('text', { array: true })
  toNumbers: string[];
}
