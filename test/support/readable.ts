type Document = { paths: Record<string, Record<string, unknown>> };

/** What no municipality reads: the phones of the demonstration lie open to everybody who plays with it. */
const outside = /\/simulator\//;

/** The address of every operation that reads, once for each of the ids; what lies within it is tried with the last two of them. */
export function everyOperationThatReads({ paths }: Document, ids: readonly string[]): string[] {
  return Object.entries(paths)
    .filter(([path, methods]) => 'get' in methods && !outside.test(path))
    .flatMap(([path]) => filled(path, ids));
}

function filled(path: string, ids: readonly string[]): string[] {
  const [gap] = /\{\w+\}/.exec(path) ?? [];
  if (gap === undefined) return [path];
  return ids.flatMap((id) => filled(path.replace(gap, id), ids.slice(-2)));
}
