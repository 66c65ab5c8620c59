import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Payer } from '../../contract/cooperation.js';
import type { RequestState } from '../../contract/requests.js';

/** A municipality asks a group; the states and moves are in the rules. */
@Entity('request')
@Unique('request_parties', ['id', 'municipalityId', 'groupId'])
@Index('request_by_incident', { synchronize: false })
@Index('request_by_group', { synchronize: false })
@Index('request_chain', { synchronize: false })
@Check('request_state', 'state in (…)')
@ForeignKey('Incident', ['incidentId', 'municipalityId'], ['id', 'municipalityId'], { name: 'request_incident_fkey' })
@ForeignKey('Agreement', ['agreementId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'request_agreement_fkey',
})
export class Request {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  incidentId: string;

  @Column('uuid')
  municipalityId: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  /** Null where no agreement was in force, so that it is asked outside any. */
  @Column('uuid', { nullable: true })
  agreementId: string | null;

  @Column('text', { nullable: true })
  payer: Payer | null;

  @Column('text')
  state: RequestState;

  @Column('text', { nullable: true })
  message: string | null;

  @Column('timestamptz', { nullable: true })
  answerBy: Date | null;

  @Column('jsonb', { nullable: true })
  requester: { name: string; agency: string } | null;

  @ForeignKey('Person')
  @Column('uuid')
  askedBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;

  /** What was said when it was withdrawn or stood down. */
  @Column('text', { nullable: true })
  closingMessage: string | null;

  /** When the last contact has had her time; null until the chain has begun. */
  @Column('timestamptz', { nullable: true })
  chainEndsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  chainEndedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}

/** Which needs are asked of whom. */
@Entity('request_need')
@Index('request_need_by_need', { synchronize: false })
@ForeignKey('Request', ['requestId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'request_need_request_fkey',
})
@ForeignKey('Need', ['needId', 'municipalityId'], ['id', 'municipalityId'], { name: 'request_need_need_fkey' })
export class RequestNeed {
  @PrimaryColumn('uuid')
  requestId: string;

  @PrimaryColumn('uuid')
  needId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;
}
