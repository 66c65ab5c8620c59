import type { StatutoryDuty, StatutoryIntervals } from '../contract/statutory.js';
import { reminder, type ReminderTexts } from '../platform/reminder.js';
import { statutoryFloor, warnedMonths } from './statutory.rules.js';

const columns: Readonly<Record<StatutoryDuty, [string, keyof StatutoryIntervals]>> = {
  plan_revision: ['revision_months', 'revisionMonths'],
  plan_exercise: ['exercise_months', 'exerciseMonths'],
  call_list: ['call_list_months', 'callListMonths'],
};

type Facts = { dueOn: string; lastBy: string | null };

/** Due again so long after the last time; told of two months ahead, and on the day itself. What has an heir is the heir's to do. */
const due = (duty: StatutoryDuty): string => {
  const [column, floor] = columns[duty];
  return `select municipality_id as subject_id, day as remind_on,
      array(select p.person_id from person_grant p
        where p.role = 'municipal_coordinator' and p.municipality_id = last.municipality_id) as person_ids,
      jsonb_build_object('dueOn', to_char(due_on, 'DD.MM.YYYY'), 'lastBy', last_by) as facts,
      '/kommune/' || municipality_id || '/beredskapsplikt' as path
    from (
      select m.id as municipality_id, d.done_by as last_by,
        (d.done_on + make_interval(months => coalesce(i.${column}, ${statutoryFloor[floor]})))::date as due_on
      from municipality m cross join lateral statutory_last(m.id) d left join statutory_interval i on i.municipality_id = m.id
      where d.duty = '${duty}' and not exists (select from municipality_heir h
        where h.part_id = m.id and h.since <= (clock_now() at time zone 'Europe/Oslo')::date)) last,
      lateral (values ((due_on - interval '${warnedMonths} months')::date), (due_on)) as days (day)`;
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

/** What a municipality's own record is warned of: to its coordinators, two months ahead and on the day. */
export const dutiesDue = (Object.keys(columns) as StatutoryDuty[]).map((duty) =>
  reminder<Facts>({ kind: `reports.${duty.replace('_', '-')}-due`, due: due(duty), texts: texts[duty] }),
);
