import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type {
  DecisionKind,
  MunicipalityPlan as View,
  PlannedEvent,
  TrailKind,
} from '../../contract/municipality-events.js';
import type { Drawing } from './drawing.rules.js';

/** What is planned for the map on a day, and what it came to. */
@Entity('municipality_plan')
@Check('municipality_plan_officers', `officers in ('follow', 'end')`)
@Check('municipality_plan_state', `state in ('planned', 'carried_out', 'withdrawn')`)
@Index('municipality_plan_due', ['day'], { where: `state = 'planned'` })
export class MunicipalityPlan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('date')
  day: string;

  @Column('jsonb')
  events: PlannedEvent[];

  @Column('jsonb', { default: [] })
  counties: { number: string; officialName: string }[];

  @Column('text')
  officers: View['officers'];

  @Column('text', { default: 'planned' })
  state: View['state'];

  /** Null where it came by the command. */
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  plannedBy: string | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  plannedAt: Date;

  /** What was written on the map for it; null as long as nothing was. */
  @Column('jsonb', { nullable: true })
  drawing: Drawing | null;

  @Column('timestamptz', { nullable: true })
  carriedOutAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** Who reads what a municipality had that is no more. */
@Entity('municipality_heir')
@Check('municipality_heir_is_another', 'part_id <> heir_id')
@Index('municipality_heir_by_heir', ['heirId'])
export class MunicipalityHeir {
  @ForeignKey('Municipality')
  @PrimaryColumn('uuid')
  partId: string;

  @ForeignKey('Municipality')
  @PrimaryColumn('uuid')
  heirId: string;

  @Column('date')
  since: string;
}

/** A question that a split leaves to people. */
@Entity('municipality_decision')
@Check('municipality_decision_kind', `kind in ('group', 'records', 'intervals')`)
@Check('municipality_decision_months', `(kind = 'intervals') = (months is not null)`)
@Check('municipality_decision_is_about', `(kind = 'group') = (group_id is not null)`)
@Check(
  'municipality_decision_among',
  `chosen_ids is null or cardinality(chosen_ids) > 0 and chosen_ids <@ heir_ids and (kind = 'group' or cardinality(chosen_ids) = 1)`,
)
@Unique('municipality_decision_once', ['planId', 'kind', 'partId', 'groupId'])
export class MunicipalityDecision {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('MunicipalityPlan')
  @Column('uuid')
  planId: string;

  @Column('text')
  kind: DecisionKind;

  @ForeignKey('Municipality')
  @Column('uuid')
  partId: string;

  @ForeignKey('Group')
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Column('uuid', { array: true })
  heirIds: string[];

  /** What each of those to choose among has bound itself to, where the question is about that. */
  @Column('jsonb', { nullable: true })
  months: Record<string, number[]> | null;

  @Column('uuid', { array: true, nullable: true })
  chosenIds: string[] | null;

  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** When what was decided was done. */
  @Column('timestamptz', { nullable: true })
  followedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** What an heir was given, piece by piece. */
@Entity('municipality_trail')
@Check('municipality_trail_kind', `kind in ('group', 'agreement', 'officer', 'records', 'intervals')`)
@Index('municipality_trail_by_day', ['at'])
@Unique('municipality_trail_once', ['planId', 'kind', 'subjectId', 'fromId', 'toId'])
export class MunicipalityTrail {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('MunicipalityPlan')
  @Column('uuid')
  planId: string;

  @Column('text')
  kind: TrailKind;

  @Column('uuid')
  subjectId: string;

  @ForeignKey('Municipality')
  @Column('uuid')
  fromId: string;

  @ForeignKey('Municipality')
  @Column('uuid')
  toId: string;

  /** What it is with the heir, where that is a row of its own. */
  @Column('uuid', { nullable: true })
  becameId: string | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;
}
