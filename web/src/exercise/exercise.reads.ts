import { queryOptions } from '@tanstack/react-query';
import type { Activity } from '../../../src/contract/activities.js';
import type { DateHints } from '../../../src/contract/date-hints.js';
import type { Exercise, ExerciseSummary } from '../../../src/contract/exercises.js';
import type { Group } from '../../../src/contract/groups.js';
import { get } from '../wire/http.js';
import { getAll } from '../wire/reads.js';

/** What the pages about exercises read. */
export const exerciseReads = {
  exercise: (id: string) =>
    queryOptions({ queryKey: ['exercise', id], queryFn: () => get<Exercise>(`/exercises/${id}`) }),
  ofGroup: (id: string) =>
    queryOptions({ queryKey: ['exercises', id], queryFn: () => getAll<ExerciseSummary>(`/exercises?group=${id}`) }),
  ofMunicipality: (id: string) =>
    queryOptions({
      queryKey: ['exercises', id],
      queryFn: () => getAll<ExerciseSummary>(`/exercises?municipality=${id}`),
    }),
  activities: (id: string) =>
    queryOptions({ queryKey: ['activities', id], queryFn: () => getAll<Activity>(`/groups/${id}/activities`) }),
  groupsServing: (id: string) =>
    queryOptions({ queryKey: ['groups-serving', id], queryFn: () => getAll<Group>(`/groups?municipality=${id}`) }),
  hints: (on: string, startsAt: string, endsAt: string) =>
    queryOptions({
      queryKey: ['date-hints', on, startsAt, endsAt],
      queryFn: () => {
        const times = [startsAt && `startsAt=${startsAt}`, endsAt && `endsAt=${endsAt}`].filter(Boolean).join('&');
        return get<DateHints>(`/date-hints/${on}${times && `?${times}`}`);
      },
      enabled: /^20\d\d-\d\d-\d\d$/.test(on),
      staleTime: Infinity,
    }),
};
