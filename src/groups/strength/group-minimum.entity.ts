import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Group } from '../group.entity.js';

/** How many people who can do something a group wants never to be without. */
@Entity('group_minimum')
@Check('group_minimum_people', 'people > 0')
export class GroupMinimum {
  @ForeignKey(() => Group)
  @PrimaryColumn('uuid')
  groupId: string;

  @PrimaryColumn('text')
  capability: string;

  @Column('smallint')
  people: number;
}
