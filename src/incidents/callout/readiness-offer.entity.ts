import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a group has said unasked that it can give, and until when. */
@Entity('readiness_offer')
@Index('readiness_offer_by_group', { synchronize: false })
export class ReadinessOffer {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @Column('jsonb')
  lines: { capability: string; quantity: number }[];

  @Column('timestamptz')
  untilAt: Date;

  @Column('text', { nullable: true })
  text: string | null;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;
}
