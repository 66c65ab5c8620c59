import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One line of what an incident needs; asked of several groups together, it counts once. */
@Entity('need')
@Index('need_by_incident', { synchronize: false })
@Check('need_quantity', 'quantity > 0')
@Unique('need_in_municipality', ['id', 'municipalityId'])
@ForeignKey('Incident', ['incidentId', 'municipalityId'], ['id', 'municipalityId'], { name: 'need_incident_fkey' })
export class Need {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  incidentId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('text')
  capability: string;

  @Column('int')
  quantity: number;

  @Column('text')
  unit: string;

  @Column('timestamptz', { nullable: true })
  fromAt: Date | null;

  @Column('timestamptz', { nullable: true })
  toAt: Date | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('smallint')
  rank: number;
}
