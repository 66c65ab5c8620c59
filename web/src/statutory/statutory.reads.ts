import { queryOptions } from '@tanstack/react-query';
import type { StatutoryRecord } from '../../../src/contract/statutory.js';
import { get } from '../wire/http.js';

/** A municipality's own record. */
export const statutoryRecord = (id: string) =>
  queryOptions({
    queryKey: ['statutory', id],
    queryFn: () => get<StatutoryRecord>(`/municipalities/${id}/statutory-record`),
  });
