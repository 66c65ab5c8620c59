import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whom to ring if something happens to her on a mission; her own to keep, her leader's to see only then. */
@Entity('next_of_kin')
export class NextOfKin {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;

  @Column('text')
  name: string;

  @Column('text')
  phone: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  changedAt: Date;
}
