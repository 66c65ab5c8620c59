const first: Readonly<Record<string, string>> = { shelter: 'beds', food: 'portions', care: 'carers' };

/** House, food and care, which every group is asked about. */
export const commonCapabilities: readonly string[] = Object.keys(first);

/** What a capability is counted in: as somebody already counts it, else the usual unit. */
export function unitFor(capability: string, known: readonly { capability: string; unit?: string }[] = []): string {
  return known.find((line) => line.capability === capability)?.unit ?? first[capability] ?? 'pieces';
}
