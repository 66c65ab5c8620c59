import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../person.entity.js';

/** When somebody can be asked, as she has told it; who has told nothing has no row. */
@Entity('availability')
@Check('availability_weekly', `weekly <@ '{[0,10080)}'::int4multirange`)
@Index('availability_away', { synchronize: false })
export class Availability {
  @ForeignKey(() => Person)
  @PrimaryColumn('uuid')
  personId: string;

  /** Minutes from Monday 00:00 by the clock on a Norwegian wall; null for any time. */
  @Column('int4multirange', { nullable: true })
  weekly: string | null;

  @Column('timestamptz', { nullable: true })
  notNowUntil: Date | null;

  /** The days of her leave. */
  @Column('datemultirange', { default: '{}' })
  away: string;

  /** What she chose to tell of what she cannot do, in her own words. */
  @Column('text', { nullable: true })
  constraints: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  updatedAt: Date;
}
