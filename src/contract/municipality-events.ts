import { z } from 'zod';
import { CalendarDate, Id, InstantView, line, PageQuery, pageOf } from './manner.js';

/** Four digits, as Statistics Norway gives them. */
export const MunicipalityNumber = z.string().regex(/^[0-9]{4}$/);

/** What can happen to the map. */
export const EventKind = z.enum(['merge', 'split', 'renumber', 'rename']);
export type EventKind = z.infer<typeof EventKind>;

/** What the officers of a municipality that ends are to its heir: the same, or nothing. */
export const Officers = z.enum(['follow', 'end']);
export type Officers = z.infer<typeof Officers>;

const Called = z.strictObject({ number: MunicipalityNumber, officialName: line(120) });

/** Something that is to happen to the map on a day; a part that is split off and joins others stands in both events. */
export const PlannedEvent = z.strictObject({
  kind: EventKind,
  from: z.array(MunicipalityNumber).min(1).max(20),
  to: z.array(Called).min(1).max(20),
});
export type PlannedEvent = z.infer<typeof PlannedEvent>;

/** All that happens to the map on one day, with counties that are new; nothing of it happens without the rest. */
export const PlanMunicipalityEvent = z
  .strictObject({
    day: CalendarDate,
    events: z.array(PlannedEvent).min(1).max(40),
    counties: z
      .array(z.strictObject({ number: z.string().regex(/^[0-9]{2}$/), officialName: line(120) }))
      .max(10)
      .optional(),
    officers: Officers,
  })
  .meta({ id: 'PlanMunicipalityEvent' });
export type PlanMunicipalityEvent = z.infer<typeof PlanMunicipalityEvent>;

const Named = z.object({ number: z.string(), name: z.string() });

/** What becomes of one municipality that is there the day before; what follows by itself is counted, nobody is named. */
export const MunicipalityFate = Named.extend({
  becomes: z.enum(['goes_on', 'renamed', 'renumbered', 'ends', 'is_split']),
  heirs: z.array(Named),
  groups: z.int(),
  agreements: z.int(),
  officers: z.int(),
  openIncidents: z.int(),
  /** Everything that stays where it is and is read by the heir, by kind of record. */
  records: z.array(z.object({ kind: z.string(), count: z.int() })),
});
export type MunicipalityFate = z.infer<typeof MunicipalityFate>;

/**
 * Something that only people can settle: whom a group serves, who takes over the records of what was split, or whose intervals hold
 * where those that become one have bound themselves differently.
 */
export const DecisionKind = z.enum(['group', 'records', 'intervals']);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** What somebody should look at before it is carried out. */
export const EventWarning = z.object({
  code: z.enum(['open-incidents', 'two-agreements', 'nobody-follows']),
  municipality: Named,
  group: z.string().optional(),
});
export type EventWarning = z.infer<typeof EventWarning>;

/** What would follow by itself, what goes to people, and what to look at first. Nothing has been changed. */
export const MunicipalityEventPreview = z
  .object({
    day: CalendarDate,
    fates: z.array(MunicipalityFate),
    begins: z.array(Named),
    decisions: z.array(
      z.object({ kind: DecisionKind, municipality: Named, group: z.string().optional(), heirs: z.array(Named) }),
    ),
    warnings: z.array(EventWarning),
  })
  .meta({ id: 'MunicipalityEventPreview' });
export type MunicipalityEventPreview = z.infer<typeof MunicipalityEventPreview>;

/** Something that is planned for the map, or was carried out. */
export const MunicipalityPlan = PlanMunicipalityEvent.extend({
  id: Id,
  state: z.enum(['planned', 'carried_out', 'withdrawn']),
  plannedAt: InstantView,
  carriedOutAt: InstantView.nullable(),
  openDecisions: z.int(),
  /** What has been given to heirs so far, by kind. */
  moved: z.array(z.object({ kind: z.string(), count: z.int() })),
  version: z.int(),
}).meta({ id: 'MunicipalityPlan' });
export type MunicipalityPlan = z.infer<typeof MunicipalityPlan>;

export const MunicipalityPlanPage = pageOf(MunicipalityPlan).meta({ id: 'MunicipalityPlanPage' });

/** What an heir may be given. */
export const TrailKind = z.enum(['group', 'agreement', 'officer', 'records', 'intervals']);
export type TrailKind = z.infer<typeof TrailKind>;

/** One thing that an heir was given, from whom and when; nobody is named. */
export const MunicipalityTrailEntry = z
  .object({
    id: Id,
    kind: TrailKind,
    /** The group, or the title of the agreement; nothing where it is a role, the records or the intervals. */
    what: z.string().nullable(),
    from: Named,
    to: Named,
    at: InstantView,
  })
  .meta({ id: 'MunicipalityTrailEntry' });
export type MunicipalityTrailEntry = z.infer<typeof MunicipalityTrailEntry>;
export const MunicipalityTrailPage = pageOf(MunicipalityTrailEntry).meta({ id: 'MunicipalityTrailPage' });

/** A question that an event leaves to people, with what may be chosen. */
export const MunicipalityDecision = z
  .object({
    id: Id,
    planId: Id,
    day: CalendarDate,
    kind: DecisionKind,
    municipality: Named.extend({ id: Id }),
    group: z.object({ id: Id, name: z.string() }).nullable(),
    heirs: z.array(
      Named.extend({
        id: Id,
        /** What it has bound itself to, where that is the question: months between revisions, exercises, and telling the call list. */
        months: z.array(z.int()).nullable(),
      }),
    ),
    chosen: z.array(Id).nullable(),
    decidedAt: InstantView.nullable(),
    version: z.int(),
  })
  .meta({ id: 'MunicipalityDecision' });
export type MunicipalityDecision = z.infer<typeof MunicipalityDecision>;

export const MunicipalityDecisionQuery = PageQuery.extend({
  state: z.enum(['open', 'decided']).optional(),
  plan: Id.optional(),
});
export type MunicipalityDecisionQuery = z.infer<typeof MunicipalityDecisionQuery>;
export const MunicipalityDecisionPage = pageOf(MunicipalityDecision).meta({ id: 'MunicipalityDecisionPage' });

/** Which of them it is; a group may serve several, everything else has one answer. */
export const DecideMunicipality = z
  .strictObject({ municipalityIds: z.array(Id).min(1).max(20) })
  .meta({ id: 'DecideMunicipality' });
export type DecideMunicipality = z.infer<typeof DecideMunicipality>;
