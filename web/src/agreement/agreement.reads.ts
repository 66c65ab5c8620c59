import { queryOptions } from '@tanstack/react-query';
import type { AgreementNote } from '../../../src/contract/agreement-annexes.js';
import type { Agreement, AgreementTemplates } from '../../../src/contract/cooperation.js';
import type { Group } from '../../../src/contract/groups.js';
import type { Language } from '../../../src/contract/manner.js';
import type { Premises } from '../../../src/contract/premises.js';
import { get } from '../wire/http.js';
import { getAll } from '../wire/reads.js';

/** Whose agreements are looked at. */
export type Holder = { kind: 'municipality' | 'group'; id: string };

/** What the pages about agreements and premises read. */
export const agreementReads = {
  of: ({ kind, id }: Holder) =>
    queryOptions({ queryKey: ['agreements', kind, id], queryFn: () => getAll<Agreement>(`/agreements?${kind}=${id}`) }),
  one: (id: string) =>
    queryOptions({ queryKey: ['agreements', 'one', id], queryFn: () => get<Agreement>(`/agreements/${id}`) }),
  versions: (firstId: string) =>
    queryOptions({
      queryKey: ['agreements', 'versions', firstId],
      queryFn: () => getAll<Agreement>(`/agreements?first=${firstId}`),
    }),
  notes: (id: string) =>
    queryOptions({
      queryKey: ['agreements', 'notes', id],
      queryFn: () => getAll<AgreementNote>(`/agreements/${id}/notes`),
    }),
  templates: (language: Language) =>
    queryOptions({
      queryKey: ['agreement-templates', language],
      queryFn: () => get<AgreementTemplates>(`/agreement-templates?language=${language}`),
      staleTime: Infinity,
    }),
  premises: (groupId: string) =>
    queryOptions({
      queryKey: ['premises', groupId],
      queryFn: () => getAll<Premises>(`/groups/${groupId}/premises`),
    }),
  groupsServing: (municipalityId: string) =>
    queryOptions({
      queryKey: ['groups-serving', municipalityId],
      queryFn: () => getAll<Group>(`/groups?municipality=${municipalityId}`),
    }),
};
