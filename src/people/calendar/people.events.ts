import type { Language } from '../../contract/manner.js';
import { calendarSource } from './calendar.source.js';

/** Her leave, so that she sees in her own calendar what her group knows. */
export const leaveEvents = calendarSource<Record<string, never>>({
  kind: 'people.leave',
  of: 'person',
  events: `select 'leave-' || lower(days) as uid, lower(days) as starts_on, upper(days) - 1 as ends_on, '{}'::jsonb as facts,
      '/mine/tilgjengelighet' as path
    from availability a, unnest(a.away) days where a.person_id = $1 and upper(days) > (clock_now() - interval '90 days')::date`,
  words: {
    nb: () => ({ title: 'Borte fra beredskapen' }),
    nn: () => ({ title: 'Borte frå beredskapen' }),
    en: () => ({ title: 'Away from the preparedness group' }),
  },
});

/** The last day of what she holds. */
export const qualificationEvents = calendarSource<{ names: Record<Language, string> }>({
  kind: 'people.qualification-ends',
  of: 'person',
  events: `select 'qualification-' || h.id as uid, h.valid_to as starts_on, h.valid_to as ends_on,
      jsonb_build_object('names', k.names) as facts, '/mine/kurs' as path
    from qualification_held h join qualification_kind k on k.id = h.kind_id
    where h.person_id = $1 and h.valid_to > (clock_now() - interval '90 days')::date`,
  words: {
    nb: ({ names }) => ({ title: `Siste dag: ${names.nb}` }),
    nn: ({ names }) => ({ title: `Siste dag: ${names.nn}` }),
    en: ({ names }) => ({ title: `Last day: ${names.en}` }),
  },
});

/** On which days how many of the group's people are away; numbers only, since a calendar is easily passed on. */
export const groupLeaveEvents = calendarSource<{ people: number }>({
  kind: 'people.group-leave',
  of: 'group',
  events: `select 'away-' || lower(days) || '-' || upper(days) as uid, lower(days) as starts_on, upper(days) - 1 as ends_on,
      jsonb_build_object('people', count(*)) as facts, '/gruppe/' || $1::text || '/tilgjengelighet' as path
    from membership m join availability a on a.person_id = m.person_id, unnest(a.away) days
    where m.group_id = $1::text::uuid and m.left_at is null and upper(days) > (clock_now() - interval '30 days')::date group by days`,
  words: {
    nb: ({ people }) => ({ title: `Borte: ${people}` }),
    nn: ({ people }) => ({ title: `Borte: ${people}` }),
    en: ({ people }) => ({ title: `Away: ${people}` }),
  },
});
