import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalloutState } from './callout.rules.js';

/** A group's own question to its members, under a request or alone. */
@Entity('callout')
@Unique('callout_of_group', ['id', 'groupId'])
@Index('callout_by_group', { synchronize: false })
@Index('callout_by_request', { synchronize: false })
@Index('callout_by_incident', { synchronize: false })
@Check('callout_state', `state in ('open', 'closed')`)
@ForeignKey('Incident', ['incidentId', 'municipalityId'], ['id', 'municipalityId'], { name: 'callout_incident_fkey' })
@ForeignKey('Request', ['requestId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'callout_request_parties',
})
export class Callout {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @ForeignKey('Request')
  @Column('uuid', { nullable: true })
  requestId: string | null;

  @Column('uuid', { nullable: true })
  incidentId: string | null;

  @Column('uuid', { nullable: true })
  municipalityId: string | null;

  @Column('boolean')
  exercise: boolean;

  @Column('text')
  question: string;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('timestamptz', { nullable: true })
  fromAt: Date | null;

  @Column('timestamptz', { nullable: true })
  toAt: Date | null;

  @Column('text')
  state: CalloutState;

  @ForeignKey('Person')
  @Column('uuid')
  openedBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** What was said to the picked and the rest. */
  @Column('text', { nullable: true })
  selectionMessage: string | null;

  @Column('text', { nullable: true })
  closingMessage: string | null;

  @Column('int', { default: 1 })
  version: number;
}
