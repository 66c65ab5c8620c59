import { queryOptions } from '@tanstack/react-query';
import type { Organisation } from '../../../src/contract/organisations.js';
import type { QualificationKinds } from '../../../src/contract/qualifications.js';
import { get } from '../wire/http.js';
import { getAll } from '../wire/reads.js';

/** What the pages about an organisation read. */
export const catalogueReads = {
  kinds: (id: string) =>
    queryOptions({
      queryKey: ['catalogue', id],
      queryFn: () => get<QualificationKinds>(`/organisations/${id}/qualification-kinds`),
    }),
  organisations: () =>
    queryOptions({
      queryKey: ['organisations'],
      queryFn: () => getAll<Organisation>('/organisations'),
      staleTime: Infinity,
    }),
};
