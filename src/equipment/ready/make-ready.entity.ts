import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EquipmentItem } from '../equipment-item.entity.js';

/** What is to be made ready again after something. */
@Entity('make_ready_list')
@Unique('make_ready_list_in_group', ['id', 'groupId'])
@Index('make_ready_list_by_group', ['groupId', 'id'])
export class MakeReadyList {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @Column('text')
  title: string;

  /** What it was used for; an id that is never opened here. */
  @Column('uuid', { nullable: true })
  aboutId: string | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  madeAt: Date;
}

/** One thing on such a list. */
@Entity('make_ready_line')
@Index('make_ready_line_open', ['itemId'], { where: 'done_at is null' })
@Index('make_ready_line_of_group', ['groupId'], { where: 'done_at is null' })
@ForeignKey(() => MakeReadyList, ['listId', 'groupId'], ['id', 'groupId'], { name: 'make_ready_line_list_fkey' })
@ForeignKey(() => EquipmentItem, ['itemId', 'groupId'], ['id', 'groupId'], { name: 'make_ready_line_item_fkey' })
export class MakeReadyLine {
  @PrimaryColumn('uuid')
  listId: string;

  @PrimaryColumn('uuid')
  itemId: string;

  @Column('uuid')
  groupId: string;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;
}
