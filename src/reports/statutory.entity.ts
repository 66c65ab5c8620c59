import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StatutoryDuty, StatutoryEntry as EntryView } from '../contract/statutory.js';

/** Something that a municipality has done and written down by hand. */
@Entity('statutory_entry')
@Check('statutory_entry_duty', `duty in ('plan_revision', 'plan_exercise', 'call_list', 'evaluation')`)
@Check('statutory_entry_of_incident', `(duty = 'evaluation') = (incident_id is not null)`)
@Index('statutory_entry_by_municipality', { synchronize: false })
@Index('statutory_entry_by_incident', ['incidentId'])
@ForeignKey('Incident', ['incidentId', 'municipalityId'], ['id', 'municipalityId'], {
  name: 'statutory_entry_incident_fkey',
})
export class StatutoryEntry {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Municipality')
  @Column('uuid')
  municipalityId: string;

  @Column('text')
  duty: EntryView['duty'];

  @Column('date')
  doneOn: string;

  @Column('text', { nullable: true })
  doneBy: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { nullable: true })
  incidentId: string | null;

  @ForeignKey('Person')
  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  recordedAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}

/** How often a municipality has bound itself to do what the regulation asks for less often. */
@Entity('statutory_interval')
@Check('statutory_interval_revision', 'revision_months between 1 and 12')
@Check('statutory_interval_exercise', 'exercise_months between 1 and 24')
@Check('statutory_interval_call_list', 'call_list_months between 1 and 12')
export class StatutoryInterval {
  @ForeignKey('Municipality')
  @PrimaryColumn('uuid')
  municipalityId: string;

  @Column('int')
  revisionMonths: number;

  @Column('int')
  exerciseMonths: number;

  @Column('int')
  callListMonths: number;

  /** Who sees to each duty the next time. */
  @Column('jsonb', { default: {} })
  responsible: Partial<Record<StatutoryDuty, string>>;

  @Column('int', { default: 1 })
  version: number;
}
