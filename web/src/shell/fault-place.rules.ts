/** Where a fault is, as a reader can find it: the field's own name, and which of several it is. */
export type FaultPlace = { field: string; number?: number };

const isIndex = (part: string) => /^\d+$/.test(part);

/** Reads `municipalContacts.1.phone` as the second `phone`; nothing for a fault of the whole. */
export function placeOfFault(path: string): FaultPlace | null {
  const parts = path.split('.');
  const field = parts.findLast((part) => part !== '' && !isIndex(part));
  if (field === undefined) return null;
  const index = parts.findLast(isIndex);
  return index === undefined ? { field } : { field, number: Number(index) + 1 };
}
