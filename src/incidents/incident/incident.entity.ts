import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { IncidentState, Place } from '../../contract/incidents.js';

/** Something that happens, or is played to happen, in one municipality. */
@Entity('incident')
@Unique('incident_in_municipality', ['id', 'municipalityId'])
@Index('incident_by_municipality', { synchronize: false })
@Check('incident_state', `state in ('open', 'closed')`)
export class Incident {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Municipality')
  @Column('uuid')
  municipalityId: string;

  @Column('text')
  title: string;

  @Column('text')
  kind: string;

  @Column('boolean')
  exercise: boolean;

  @Column('jsonb', { nullable: true })
  place: Place | null;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text')
  state: IncidentState;

  @ForeignKey('Person')
  @Column('uuid')
  openedBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** What was said to everybody when it was closed. */
  @Column('text', { nullable: true })
  closeMessage: string | null;

  @Column('int', { default: 1 })
  version: number;
}
