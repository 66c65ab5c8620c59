import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventKind } from './history.rules.js';

/** A county that is there today. */
@Entity('county')
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
export class MunicipalityVersion {
  @PrimaryColumn('uuid')
  id: string;

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
export class MunicipalityEvent {
  @PrimaryColumn('uuid')
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
