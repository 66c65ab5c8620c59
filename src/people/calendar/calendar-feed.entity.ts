import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '../../contract/manner.js';
import { Person } from '../person.entity.js';

/** A calendar at a secret address, of a person, a group or a municipality; only the hash of the secret is kept. */
@Entity('calendar_feed')
@Check('calendar_feed_language', `language in ('nb', 'nn', 'en')`)
@Check('calendar_feed_of_one', 'num_nonnulls(person_id, group_id, municipality_id) = 1')
@Unique('calendar_feed_token', ['tokenHash'])
@Index('calendar_feed_by_person', ['personId', 'id'])
@Index('calendar_feed_by_group', ['groupId', 'id'])
@Index('calendar_feed_by_municipality', ['municipalityId', 'id'])
export class CalendarFeed {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Person)
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ForeignKey('Group')
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @ForeignKey('Municipality')
  @Column('uuid', { nullable: true })
  municipalityId: string | null;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('text')
  language: Language;

  @ForeignKey(() => Person)
  @Column('uuid')
  madeBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
