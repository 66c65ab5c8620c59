const first: Readonly<Record<string, string>> = { shelter: 'beds', food: 'portions', care: 'carers' };

/** What a capability is counted in: as somebody already counts it, else the usual unit. */
export function unitFor(capability: string, known: readonly { capability: string; unit?: string }[] = []): string {
  return known.find((line) => line.capability === capability)?.unit ?? first[capability] ?? 'pieces';
}
