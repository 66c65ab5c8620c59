import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContactPoint, Person } from './person.entity.js';

/** A one-time code for an address that somebody has written down for herself; it is made when it is sent. */
@Entity('address_proof')
@Index('address_proof_age', ['expiresAt'])
export class AddressProof {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => ContactPoint, { onDelete: 'CASCADE' })
  @Index('address_proof_by_contact_point')
  @Column('uuid')
  contactPointId: string;

  @ForeignKey(() => Person)
  @Column('uuid')
  personId: string;

  @Column('bytea', { nullable: true })
  codeHash: Buffer | null;

  @Column('smallint', { default: 0 })
  tries: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
