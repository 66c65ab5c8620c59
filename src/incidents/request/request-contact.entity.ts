import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One step of the chain of contacts, written ahead with the time when it is due. */
@Entity('request_contact')
@Index('request_contact_due', { synchronize: false })
@ForeignKey('Request', ['requestId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'request_contact_request_fkey',
})
export class RequestContact {
  @PrimaryColumn('uuid')
  requestId: string;

  @PrimaryColumn('smallint')
  rank: number;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('text')
  name: string;

  /** The message that this step sends, so that sending it twice is impossible. */
  @Column('uuid')
  messageId: string;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  /** When it turned out that she need not be told, since somebody had opened the request. */
  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  reachedAt: Date | null;
}
