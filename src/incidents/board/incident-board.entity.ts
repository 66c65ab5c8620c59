import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Board } from '../../contract/board.js';

/** The board as it was last projected: one row to read, however many watch. */
@Entity('incident_board')
@ForeignKey('Incident', ['incidentId', 'municipalityId'], ['id', 'municipalityId'], {
  name: 'incident_board_incident_fkey',
})
export class IncidentBoard {
  @PrimaryColumn('uuid')
  incidentId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('int')
  seq: number;

  @Column('jsonb')
  board: Board;

  @Column('timestamptz', { default: () => 'clock_now()' })
  shownAt: Date;
}
