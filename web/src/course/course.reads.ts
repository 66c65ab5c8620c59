import { queryOptions } from '@tanstack/react-query';
import type { GroupQualification, Qualification, QualificationKinds } from '../../../src/contract/qualifications.js';
import { get } from '../wire/http.js';
import { getAll } from '../wire/reads.js';

/** Which of a group's courses: those to be confirmed, those that run out, or all that hold. */
export type Show = 'reported' | 'ending' | 'held';

/** What the pages about courses read. */
export const courseReads = {
  own: (id: string) =>
    queryOptions({ queryKey: ['courses', id], queryFn: () => getAll<Qualification>(`/people/${id}/qualifications`) }),
  kinds: (id: string) =>
    queryOptions({
      queryKey: ['course-kinds', id],
      queryFn: () => get<QualificationKinds>(`/people/${id}/qualification-kinds`),
    }),
  ofLeaders: (id: string) =>
    queryOptions({
      queryKey: ['leaders-courses', id],
      queryFn: () => getAll<GroupQualification>(`/organisations/${id}/reported-qualifications`),
    }),
  ofGroup: (id: string, show: Show) =>
    queryOptions({
      queryKey: ['group-courses', id, show],
      queryFn: () => getAll<GroupQualification>(`/groups/${id}/qualifications?show=${show}`),
    }),
};
