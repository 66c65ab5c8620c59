import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { OwnAddresses } from '../../../src/contract/own-addresses.js';
import { get } from '../wire/http.js';

/** How she who is signed in is reached. */
export const ownAddresses = queryOptions({
  queryKey: ['my-addresses'],
  queryFn: () => get<OwnAddresses>('/me/contact-points'),
});

/** Puts what a deed has answered where all who show it look. */
export function useKeepAddresses() {
  const client = useQueryClient();
  return ({ items, version }: OwnAddresses) => client.setQueryData(ownAddresses.queryKey, { items, version });
}
