type Contact = { readonly personId: string; readonly name: string; readonly minutes?: number | null };

/** One step of a chain: who is told, and how long after the request was asked. */
export type Step = Omit<Contact, 'minutes'> & { readonly rank: number; readonly afterMinutes: number };

/** How long a contact has where no agreement says so. */
export const usualContactMinutes = 10;

/**
 * Who is told in which order: the contacts that the agreement names, in its call order, each with her own patience or
 * the agreement's; outside any agreement the group's leaders and then its deputies. Nobody is told twice.
 */
export function chainOf(
  agreement: { readonly contactMinutes: number; readonly contacts: readonly Contact[] } | undefined,
  leaders: readonly Contact[],
): { steps: Step[]; endsAfterMinutes: number } {
  const named = agreement && agreement.contacts.length > 0 ? agreement.contacts : leaders;
  const patience = agreement?.contactMinutes ?? usualContactMinutes;
  const once = named.filter(({ personId }, index) => named.findIndex((other) => other.personId === personId) === index);
  let endsAfterMinutes = 0;
  const steps = once.map(({ personId, name, minutes }, rank) => {
    const afterMinutes = endsAfterMinutes;
    endsAfterMinutes += minutes ?? patience;
    return { personId, name, rank, afterMinutes };
  });
  return { steps, endsAfterMinutes };
}
