import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Offer } from '../../contract/requests.js';
import type { KeptLine } from './lines.rules.js';

/** One of a group's answers; every one is kept, and the highest rank is the one that counts. */
@Entity('request_answer')
@Unique('request_answer_rank', ['requestId', 'rank'])
@Check('request_answer_answer', `answer in ('offer', 'partial', 'decline', 'call_me')`)
@ForeignKey('Request', ['requestId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'request_answer_request_fkey',
})
export class RequestAnswer {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  requestId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;

  /** The request's version that the answer made. */
  @Column('int')
  rank: number;

  @Column('text')
  answer: Offer;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('jsonb', { default: [] })
  lines: KeptLine[];

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('text')
  personName: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;
}

/** What the municipality has agreed to of what a group offered. */
@Entity('request_agreed')
@ForeignKey('Request', ['requestId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'request_agreed_request_fkey',
})
export class RequestAgreed {
  @PrimaryColumn('uuid')
  requestId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;

  @Column('jsonb')
  lines: KeptLine[];

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;
}
