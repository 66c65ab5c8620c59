import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LogKind } from '../../contract/incidents.js';

/** A line of an incident's log; it gets its number from the projector, once, after it has been committed. */
@Entity('incident_log')
@Unique('incident_log_seq', ['incidentId', 'seq'])
@Index('incident_log_unnumbered', { synchronize: false })
@ForeignKey('Incident', ['incidentId', 'municipalityId'], ['id', 'municipalityId'], {
  name: 'incident_log_incident_fkey',
})
export class IncidentLogRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  incidentId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('int', { nullable: true })
  seq: number | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;

  @Column('text')
  kind: LogKind;

  @Column('uuid', { nullable: true })
  actorPersonId: string | null;

  /** Staff of the municipality and leaders of groups; never a volunteer. */
  @Column('text', { nullable: true })
  actorName: string | null;

  @Column('uuid', { nullable: true })
  requestId: string | null;

  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Column('uuid', { nullable: true })
  calloutId: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('jsonb', { default: {} })
  data: Record<string, unknown>;
}
