import { queryOptions } from '@tanstack/react-query';
import type { Availability, GroupStrength } from '../../../src/contract/availability.js';
import type { GroupQualification, Qualification, QualificationKinds } from '../../../src/contract/qualifications.js';
import type { Readiness } from '../../../src/contract/readiness.js';
import { get } from '../wire/http.js';
import { getAll } from '../wire/reads.js';

const atOf = (at: string) => (at === '' ? '' : `?at=${encodeURIComponent(new Date(at).toISOString())}`);

/** What the pages of availability, courses and readiness read. */
export const availabilityReads = {
  own: (id: string) =>
    queryOptions({ queryKey: ['availability', id], queryFn: () => get<Availability>(`/people/${id}/availability`) }),
  courses: (id: string) =>
    queryOptions({ queryKey: ['courses', id], queryFn: () => getAll<Qualification>(`/people/${id}/qualifications`) }),
  kinds: (id: string) =>
    queryOptions({
      queryKey: ['course-kinds', id],
      queryFn: () => get<QualificationKinds>(`/people/${id}/qualification-kinds`),
    }),
  strength: (id: string, at: string) =>
    queryOptions({
      queryKey: ['strength', id, at],
      queryFn: () => get<GroupStrength>(`/groups/${id}/availability${atOf(at)}`),
    }),
  reported: (id: string) =>
    queryOptions({
      queryKey: ['reported', id],
      queryFn: () => getAll<GroupQualification>(`/groups/${id}/qualifications?show=reported`),
    }),
  readinessAt: (id: string, at: string) =>
    queryOptions({
      queryKey: ['readiness', id, at],
      queryFn: () => get<Readiness>(`/municipalities/${id}/readiness${atOf(at)}`),
    }),
};
