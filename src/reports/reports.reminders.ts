import type { StatutoryDuty, StatutoryIntervals } from '../contract/statutory.js';
import { reminder, type ReminderTexts } from '../platform/reminder.js';
import { evaluationDays, statutoryFloor, warnedMonths } from './statutory.rules.js';

const columns: Readonly<Record<StatutoryDuty, [string, keyof StatutoryIntervals]>> = {
  plan_revision: ['revision_months', 'revisionMonths'],
  plan_exercise: ['exercise_months', 'exerciseMonths'],
  call_list: ['call_list_months', 'callListMonths'],
};

type Facts = { dueOn: string; lastBy: string | null };

const today = `(clock_now() at time zone 'Europe/Oslo')::date`;
/** Somewhat more than what is warned of ahead, so that what is due is warned of once, whenever that came to be known. */
const againAfterDays = 31 * warnedMonths + 8;

/**
 * Due again so long after the last time; told of two months ahead, or as soon as it is known where that is later, and on the day itself.
 * What has an heir is the heir's to do.
 */
const due = (duty: StatutoryDuty): string => {
  const [column, floor] = columns[duty];
  return `select municipality_id as subject_id, day as remind_on,
      array(select p.person_id from person_grant p
        where p.role = 'municipal_coordinator' and p.municipality_id = last.municipality_id) as person_ids,
      jsonb_build_object('dueOn', to_char(due_on, 'DD.MM.YYYY'), 'lastBy', last_by, 'isEarly', is_early) as facts,
      '/kommune/' || municipality_id || '/beredskapsplikt' as path
    from (
      select m.id as municipality_id, d.done_by as last_by,
        (d.done_on + make_interval(months => coalesce(i.${column}, ${statutoryFloor[floor]})))::date as due_on
      from municipality m cross join lateral statutory_last(m.id) d left join statutory_interval i on i.municipality_id = m.id
      where d.duty = '${duty}' and not exists (select from municipality_heir h
        where h.part_id = m.id and h.since <= ${today})) last,
      lateral (values
        (case when ${today} >= due_on - interval '${warnedMonths} months' and ${today} < due_on then ${today} end, true),
        (due_on, false)) as days (day, is_early)`;
};

const by = (lastBy: string | null, said: string) => (lastBy ? ` (${said}: ${lastBy})` : '');

const texts: Readonly<Record<StatutoryDuty, ReminderTexts<Facts>>> = {
  plan_revision: {
    nb: ({ dueOn, lastBy }) => `Beredskapsplanen bør være gjennomgått innen ${dueOn}${by(lastBy, 'sist')}.`,
    nn: ({ dueOn, lastBy }) => `Beredskapsplanen bør vere gjennomgått innan ${dueOn}${by(lastBy, 'sist')}.`,
    en: ({ dueOn, lastBy }) => `The preparedness plan should be revised by ${dueOn}${by(lastBy, 'last time')}.`,
  },
  plan_exercise: {
    nb: ({ dueOn, lastBy }) => `Beredskapsplanen bør være øvd innen ${dueOn}${by(lastBy, 'sist')}.`,
    nn: ({ dueOn, lastBy }) => `Beredskapsplanen bør vere øvd innan ${dueOn}${by(lastBy, 'sist')}.`,
    en: ({ dueOn, lastBy }) => `The preparedness plan should be exercised by ${dueOn}${by(lastBy, 'last time')}.`,
  },
  call_list: {
    nb: ({ dueOn, lastBy }) => `De som står på varslingslista, bør være informert innen ${dueOn}${by(lastBy, 'sist')}.`,
    nn: ({ dueOn, lastBy }) =>
      `Dei som står på varslingslista, bør vere informerte innan ${dueOn}${by(lastBy, 'sist')}.`,
    en: ({ dueOn, lastBy }) =>
      `Those on the call list should be told of their part by ${dueOn}${by(lastBy, 'last time')}.`,
  },
};

/** Somebody has kept the municipality for a week, and nobody has said when it was done the last time, if ever. */
const never = (duty: StatutoryDuty): string => `select r.municipality_id as subject_id, ${today} as remind_on,
    array_agg(distinct r.person_id) as person_ids, '{}'::jsonb as facts,
    '/kommune/' || r.municipality_id || '/beredskapsplikt' as path
  from role_grant r
  where r.role = 'municipal_coordinator' and r.ended_at is null
    and not exists (select from statutory_last(r.municipality_id) d where d.duty = '${duty}')
    and not exists (select from municipality_heir h where h.part_id = r.municipality_id and h.since <= ${today})
  group by r.municipality_id having min(r.granted_at) < clock_now() - interval '7 days'`;

const neverTexts: Readonly<Record<StatutoryDuty, ReminderTexts<unknown>>> = {
  plan_revision: {
    nb: () => 'Det er ikke ført når beredskapsplanen sist ble gjennomgått.',
    nn: () => 'Det er ikkje ført når beredskapsplanen sist vart gjennomgått.',
    en: () => 'It is not written down when the preparedness plan was last revised.',
  },
  plan_exercise: {
    nb: () => 'Det er ikke ført når beredskapsplanen sist ble øvd.',
    nn: () => 'Det er ikkje ført når beredskapsplanen sist vart øvd.',
    en: () => 'It is not written down when the preparedness plan was last exercised.',
  },
  call_list: {
    nb: () => 'Det er ikke ført når de som står på varslingslista, sist ble informert.',
    nn: () => 'Det er ikkje ført når dei som står på varslingslista, sist vart informerte.',
    en: () => 'It is not written down when those on the call list were last told of their part.',
  },
};

/** What really happened is evaluated too (§ 8): told of a week before it is due, and on the day. */
const incidentsToEvaluate = reminder<{ title: string; dueOn: string }>({
  kind: 'reports.evaluation-missing',
  due: `select n.id as subject_id, day as remind_on,
      array(select p.person_id from person_grant p
        where p.role = 'municipal_coordinator' and p.municipality_id = keeper.id) as person_ids,
      jsonb_build_object('title', n.title, 'dueOn', to_char(due_on, 'DD.MM.YYYY')) as facts,
      '/kommune/' || keeper.id || '/beredskapsplikt' as path
    from incident n cross join lateral (select coalesce((select h.heir_id from municipality_heir h
        where h.part_id = n.municipality_id and h.since <= ${today} order by h.since desc limit 1), n.municipality_id) as id) keeper
      cross join lateral (select (n.closed_at at time zone 'Europe/Oslo')::date + ${evaluationDays} as due_on) due
      cross join lateral (values (due_on - 7), (due_on)) as days (day)
    where n.state = 'closed' and not n.exercise and n.closed_at > clock_now() - interval '${evaluationDays + 15} days'
      and not exists (select from statutory_entry s where s.incident_id = n.id and s.withdrawn_at is null)`,
  texts: {
    nb: ({ title, dueOn }) => `Hendelsen ${title} bør være evaluert innen ${dueOn}.`,
    nn: ({ title, dueOn }) => `Hendinga ${title} bør vere evaluert innan ${dueOn}.`,
    en: ({ title, dueOn }) => `The incident ${title} should be evaluated by ${dueOn}.`,
  },
});

const duties = Object.keys(columns) as StatutoryDuty[];
const kindOf = (duty: StatutoryDuty, what: string) => `reports.${duty.replace('_', '-')}-${what}`;

/**
 * What a municipality's own record is warned of, to its coordinators: what is due, two months ahead and on the day; twice a year, what was
 * never written down; and what happened and has not been evaluated.
 */
export const dutiesDue = [
  ...duties.map((duty) =>
    reminder<Facts>({ kind: kindOf(duty, 'due'), due: due(duty), againAfterDays, texts: texts[duty] }),
  ),
  ...duties.map((duty) =>
    reminder<unknown>({ kind: kindOf(duty, 'never'), due: never(duty), againAfterDays: 182, texts: neverTexts[duty] }),
  ),
  incidentsToEvaluate,
];
