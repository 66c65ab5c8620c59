import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { KindChecks } from '../../contract/stores.js';

/** Where a group keeps things; one place may lie in another. */
@Entity('equipment_place')
@Unique('equipment_place_in_group', ['id', 'groupId'])
@Index('equipment_place_order', ['groupId', 'path', 'id'])
@Index('equipment_place_by_parent', ['parentId'])
@ForeignKey(() => EquipmentPlace, ['parentId', 'groupId'], ['id', 'groupId'], { name: 'equipment_place_parent_fkey' })
export class EquipmentPlace {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text')
  name: string;

  /** Its name after those of the places that it lies in. */
  @Column({ type: 'text', collation: 'nb-NO-x-icu' })
  path: string;

  @Column('int', { default: 1 })
  version: number;
}

/** The checks that the group wants for everything of a kind. */
@Entity('equipment_kind')
export class EquipmentKind {
  @ForeignKey('Group')
  @PrimaryColumn('uuid')
  groupId: string;

  @PrimaryColumn('text')
  kind: string;

  @Column('jsonb')
  checks: KindChecks['checks'];
}
